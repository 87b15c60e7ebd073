import type { Metadata } from "next";
import { ownComponents } from "@/app/(site)/measurements/own/own-components";
import { PageHeader } from "@/components/layout/page-header";
import Prose from "@/content/own-measurements.mdx";

export const metadata: Metadata = {
  title: "Envoy, linkerd2-proxy and ztunnel, measured side by side",
  description:
    "CPU per request and memory of the three proxies on one machine under the same load: figures, method, threats to validity, what was not measured, and every raw reading.",
  alternates: { canonical: "/measurements/own" },
};

export default function OwnMeasurementsPage() {
  return (
    <article className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Envoy, linkerd2-proxy and ztunnel, measured side by side">
        One machine, one load, mutual TLS in all three, on 1 December 2026. We sell none of them,
        and nobody paid for it.
      </PageHeader>
      <div className="prose prose-wide pb-12">
        <Prose components={ownComponents} />
      </div>
    </article>
  );
}
