import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { SiteFrame } from "@/components/layout/site-frame";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <SiteFrame>
      <div className="mx-auto max-w-page px-4 sm:px-6">
        <PageHeader title="There is no page at this address">
          Nothing is lost: answers and settings live in the links themselves. Check the address, or
          start from one of these.
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
        </ul>
      </div>
    </SiteFrame>
  );
}
