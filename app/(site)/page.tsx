import type { Metadata } from "next";
import Link from "next/link";
import { MiniCalculator } from "@/components/overhead/mini-calculator.client";
import { ButtonLink } from "@/components/ui/button";
import { catalog } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/format";
import { readChapters } from "@/lib/guide/chapters";
import { coefficientsFor } from "@/lib/share/comparison";
import { site } from "@/lib/site";

export const metadata: Metadata = {
  title: { absolute: `${site.name}: which service mesh, or none` },
  alternates: { canonical: "/" },
};

const promises = [
  {
    title: "No mesh is an answer",
    text: "The wizard weighs plain Kubernetes like every other option and says what to use instead, and when to come back.",
  },
  {
    title: "Every number has an author",
    text: "Who measured it, when, on what, and whom they work for. Where sources disagree you see a range, not an average.",
  },
  {
    title: "The link is the document",
    text: "Answers and inputs are in the URL. Share it in a pull request; it opens the same for everyone, with no account.",
  },
] as const;

export default function HomePage() {
  const { coefficients } = coefficientsFor(catalog.coefficients);
  const chapters = readChapters();
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <div className="grid items-start gap-x-12 gap-y-8 pt-8 sm:pt-14 lg:grid-cols-[5fr_6fr]">
        <div>
          <h1>Do you need a service mesh, which one, and what will it cost?</h1>
          <p className="mt-4 text-lg leading-relaxed text-muted">
            For small teams on Kubernetes weighing Istio, Linkerd, the alternatives, or none of
            them. Twenty minutes from the question to a decision you can defend.
          </p>
          <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
            <ButtonLink variant="primary" href="/wizard">
              Find your mesh, or none
            </ButtonLink>
            <Link href="/guide" className="font-medium">
              Read the guide
            </Link>
          </p>
          <dl className="mt-10 space-y-4">
            {promises.map(({ title, text }) => (
              <div key={title} className="border-l-2 border-line pl-4">
                <dt className="font-semibold">{title}</dt>
                <dd className="text-[0.9375rem] text-muted">{text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <section aria-labelledby="cost" className="min-w-0">
          <h2 id="cost" className="sr-only">
            What it costs
          </h2>
          <MiniCalculator coefficients={coefficients} />
          <p className="mt-3 text-sm text-muted">
            Line: typical. Band: what published measurements support. Data {coefficients.version},{" "}
            {formatDate(coefficients.published)}; <Link href="/method">method and sources</Link>.
          </p>
        </section>
      </div>
      <section aria-labelledby="guide" className="mt-20">
        <h2 id="guide">The guide, chapter by chapter</h2>
        <ol role="list" className="mt-4 grid gap-x-10 sm:grid-cols-2">
          {chapters.map(({ slug, number, title, minutes }) => (
            <li key={slug} className="flex items-baseline gap-4 border-b border-line py-2.5">
              <span className="w-6 text-sm text-muted tabular-nums">
                {String(number).padStart(2, "0")}
              </span>
              <Link href={`/guide/${slug}`} className="flex-1 font-medium">
                {title}
              </Link>
              <span className="text-sm text-muted">{minutes} min</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
