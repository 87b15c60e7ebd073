import { CopyCode } from "@/components/guide/copy-code.client";

/** A block of code with its copy button. */
export function CodeBlock(props: React.ComponentProps<"pre">) {
  return (
    <div className="code-block">
      <pre {...props} />
      <CopyCode />
    </div>
  );
}

/** Headings are links to themselves: to copy, and to see where one is. */
function linked(Level: "h2" | "h3" | "h4") {
  return function LinkedHeading({ id, children, ...props }: React.ComponentProps<"h2">) {
    return (
      <Level id={id} {...props}>
        {id ? (
          <a href={`#${id}`} className="heading-link">
            {children}
          </a>
        ) : (
          children
        )}
      </Level>
    );
  };
}

export const headings = { h2: linked("h2"), h3: linked("h3"), h4: linked("h4") };
