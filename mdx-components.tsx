import type { MDXComponents } from "mdx/types";
import Link from "next/link";
import { Aside, InOneMinute } from "@/components/guide/prose";
import { ControlPlane } from "@/components/guide/control-plane";
import { RequestPath } from "@/components/guide/request-path";

/** Components every chapter may use; those that need the catalog are added by the chapter's route. */
const components: MDXComponents = {
  Aside,
  InOneMinute,
  ControlPlane,
  RequestPath,
  a: ({ href = "", children }: React.ComponentProps<"a">) =>
    href.startsWith("/") ? <Link href={href}>{children}</Link> : <a href={href}>{children}</a>,
  table: (props: React.ComponentProps<"table">) => (
    // Wide tables scroll on their own, and a scrollable region must be reachable by keyboard.
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table {...props} />
    </div>
  ),
};

export function useMDXComponents(): MDXComponents {
  return components;
}
