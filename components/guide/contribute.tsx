import { contributionLinks, repositoryUrl } from "@/lib/site";

/** Ways to correct a page; nothing where the site has no public repository. */
export function Contribute(page: { file: string; title: string; path: string }) {
  const repository = repositoryUrl(process.env.REPOSITORY_URL);
  if (!repository) return null;
  const { edit, report } = contributionLinks(repository, page);
  return (
    <p className="print-hidden mt-8 flex max-w-measure flex-wrap gap-x-6 gap-y-1 text-sm">
      <a href={edit}>Edit this page</a>
      <a href={report}>Report a mistake</a>
    </p>
  );
}
