import { addDays } from "@/lib/days";

/** RFC 9116 asks for less than a year; whoever has not looked at a fact for so long is not there. */
const validDays = 360;

/**
 * The text of `/.well-known/security.txt`, in GitHub's scheme.
 * @param repository without a slash at its end
 * @param origin of the site
 * @param lookedAfter newest date in the content: the promise to answer ends with the care
 */
export function securityText(repository: string, origin: string, lookedAfter: string): string {
  return [
    `Contact: ${repository}/security/advisories/new`,
    `Expires: ${addDays(lookedAfter, validDays)}T00:00:00.000Z`,
    "Preferred-Languages: en",
    `Canonical: ${origin}/.well-known/security.txt`,
    `Policy: ${repository}/blob/main/SECURITY.md`,
    "",
  ].join("\n");
}
