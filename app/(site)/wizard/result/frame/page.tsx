import type { Metadata } from "next";
import { partNames, type ResultParts } from "@/app/(site)/wizard/result/result-parts";
import { ResultView } from "@/app/(site)/wizard/result/result-view";
import { KeptTitle } from "@/components/decision/kept-title.client";
import { markOf } from "@/components/ui/marks";

// The result says all of this for itself.
export const metadata: Metadata = {
  title: null,
  description: null,
  openGraph: null,
  twitter: null,
  robots: { index: false },
};

const marks = Object.fromEntries(
  partNames.map((name) => [name, markOf(name)]),
) as unknown as ResultParts;

/** A result’s page with marks in place of the result, made by the build for document/route.ts. */
export default function ResultFrame() {
  return (
    <>
      <KeptTitle />
      <ResultView parts={marks} />
    </>
  );
}
