import type { Metadata } from "next";
import { InlineText } from "@/app/(site)/guide/inline-text";
import { ClaimItem, statusNames } from "@/components/guide/claim-item";
import { Contribute } from "@/components/guide/contribute";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/panel";
import { catalog } from "@/lib/catalog/catalog";
import { claimsChecked, evidenceOf } from "@/lib/catalog/claims";
import { claimStatuses, type Claim, type ClaimSection } from "@/lib/catalog/guide-schema";
import { formatDate } from "@/lib/format";
import { findSection, readChapters } from "@/lib/guide/chapters";

const title = "What changed since";
const path = "/guide/what-changed";

export const metadata: Metadata = {
  title,
  description:
    "Every claim of the article this guide grew from that is wrong, outdated or half true, with today’s statement, its evidence and its date.",
  alternates: { canonical: path },
};

const sectionTitles: Readonly<Record<ClaimSection, string>> = {
  fundamentals: "How meshes work",
  istio: "Istio",
  linkerd: "Linkerd",
  choosing: "Making the choice",
  implementing: "Installing and configuring",
};

const withStatus = (status: Claim["status"]) =>
  catalog.claims.filter((claim) => claim.status === status);

const groups = [
  ...Object.entries(sectionTitles).map(([id, title]) => ({
    id,
    title,
    claims: catalog.claims.filter(({ section, status }) => section === id && status !== "holds"),
  })),
  { id: "holds", title: "What held up", claims: withStatus("holds") },
];

export default function WhatChangedPage() {
  const chapters = readChapters();
  const checked = claimsChecked(catalog);
  return (
    <article className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title={title}>
        <p>
          This guide grew out of an article, “Service Mesh for Small Teams in 2026” by Calmops. We
          held each of its claims against today’s documentation and source code. Here is what did
          not hold, or holds no longer. Most of it is common advice that others repeat as well.
        </p>
        <p className="mt-2 text-sm">
          {catalog.claims.length} claims · checked{" "}
          <time dateTime={checked}>{formatDate(checked)}</time> · in our words, not the article’s
        </p>
      </PageHeader>
      <Panel padding="wide" className="mb-8 grid gap-x-8 gap-y-4 text-sm md:grid-cols-2">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-1 self-start">
          {claimStatuses.map((status) => (
            <div key={status} className="flex justify-between gap-3">
              <dt>{statusNames[status]}</dt>
              <dd className="tabular-nums">{withStatus(status).length}</dd>
            </div>
          ))}
        </dl>
        <nav aria-label="On this page">
          <ul role="list" className="flex flex-wrap gap-x-4 gap-y-1">
            {groups.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block py-0.5">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Panel>
      {groups.map(({ id, title, claims }) => (
        <section key={id} aria-labelledby={id} className="mb-10">
          <h2 id={id}>{title}</h2>
          <div
            aria-hidden="true"
            className="mt-3 hidden gap-x-8 pb-2 text-sm text-muted md:grid md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <p>The original</p>
            <p>Today</p>
          </div>
          <ul role="list">
            {claims.map((claim) => {
              const { chapter, heading } = findSection(chapters, claim.chapter);
              return (
                <ClaimItem
                  key={claim.id}
                  claim={claim}
                  said={<InlineText text={claim.said} />}
                  today={<InlineText text={claim.today} />}
                  evidence={evidenceOf(catalog, claim)}
                  readMore={{
                    href: `/guide/${claim.chapter}`,
                    text: `Chapter ${chapter.number}, ${heading.text}`,
                  }}
                />
              );
            })}
          </ul>
        </section>
      ))}
      <Contribute file="content/claims.json" title={title} path={path} />
    </article>
  );
}
