import Link from "next/link";

/** From an input to the section of the method that uses it. */
export function MoreLink({ href, label }: { href: string; label: string }) {
  return (
    <>
      {" "}
      <Link href={href} aria-label={`How “${label}” is used`} className="whitespace-nowrap">
        How it is used
      </Link>
    </>
  );
}
