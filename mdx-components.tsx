import type { MDXComponents } from "mdx/types";
import { MeshTabs, Tab } from "@/components/guide/mesh-tabs";
import { Aside, InOneMinute } from "@/components/guide/prose";
import { CodeBlock, headings } from "@/components/guide/prose-elements";
import { tableLabel } from "@/components/guide/table-label";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { ControlPlane } from "@/components/guide/control-plane";
import { BuilderStart } from "@/components/manifests/builder-start";
import { RequestPath } from "@/components/request-path/path";

/** Components every chapter may use; those that need the catalog are added by the chapter's route. */
const components: MDXComponents = {
  Aside,
  InOneMinute,
  ControlPlane,
  RequestPath,
  BuilderStart,
  MeshTabs,
  Tab,
  ...headings,
  pre: CodeBlock,
  table: (props: React.ComponentProps<"table">) => (
    // Wide tables scroll on their own, and a scrollable region must be reachable by keyboard.
    <ScrollRegion label={tableLabel(props.children)}>
      <table {...props} />
    </ScrollRegion>
  ),
};

export function useMDXComponents(): MDXComponents {
  return components;
}
