import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Wordmark } from "@/components/layout/wordmark";

export const metadata: Metadata = { title: "Page not found" };

/** Short, without header and footer: Next sends it along with every page of the site. */
export default function NotFound() {
  return (
    <main id="content" className="mx-auto max-w-page px-4 py-2.5 sm:px-6">
      <Link href="/" className="rounded no-underline" aria-label="Meshfit, home">
        <Wordmark />
      </Link>
      <PageHeader title="Page not found">
        Answers and settings are part of the link, so nothing is lost. Check the URL, or start from
        one of these.
      </PageHeader>
      <ul className="list-disc space-y-1 pl-5">
        <li>
          <Link href="/guide">The guide</Link>, chapter by chapter
        </li>
        <li>
          <Link href="/wizard">The wizard</Link>: which mesh, or none
        </li>
        <li>
          <Link href="/calculator">The calculator</Link>: what it costs your cluster
        </li>
        <li>
          <Link href="/search">The search</Link>: words in the guide, facts and tools
        </li>
      </ul>
    </main>
  );
}
