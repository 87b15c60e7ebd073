/**
 * Parts a drawing into its shapes and its words. What makes a PNG of an SVG on the server has no
 * fonts, so the words are set beside it, at the same places.
 */
import { createElement, Fragment, isValidElement, type ReactNode } from "react";

export type PictureText = {
  readonly text: string;
  /** Where the text starts, has its middle or ends, by `anchor`; in pixels of the drawing. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  /** Colour and width of what keeps lines behind the text apart from it. */
  readonly halo?: { readonly colour: string; readonly width: number };
};

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };
/** What a text takes over from the elements around it. */
type Around = Props & { readonly left: number; readonly top: number };

const inherited = ["fill", "fontSize", "fontWeight"] as const;
const number = (value: unknown, otherwise = 0) => (value === undefined ? otherwise : Number(value));

function inside(around: Around, type: string, props: Props): Around {
  const own = inherited.filter((name) => props[name] !== undefined);
  const moved = type === "svg";
  return {
    ...around,
    ...Object.fromEntries(own.map((name) => [name, props[name]])),
    left: around.left + (moved ? number(props["x"]) : 0),
    top: around.top + (moved ? number(props["y"]) : 0),
  };
}

function contentOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(contentOf).join("");
  return typeof node === "string" || typeof node === "number" ? String(node) : "";
}

function textFrom(props: Props, around: Around): PictureText {
  const at = inside(around, "text", props);
  const size = number(at["fontSize"], 16);
  const { dy } = props;
  const down = typeof dy === "string" ? number(/^(-?[\d.]+)em$/.exec(dy)?.[1]) : number(dy) / size;
  const { stroke, strokeWidth, textAnchor } = props;
  return {
    text: contentOf(props.children),
    x: at.left + number(props["x"]),
    y: at.top + number(props["y"]) + down * size,
    anchor: textAnchor === "end" || textAnchor === "middle" ? textAnchor : "start",
    size,
    weight: at["fontWeight"] === "600" ? 600 : 400,
    fill: typeof at["fill"] === "string" ? at["fill"] : "var(--ink)",
    ...(typeof stroke === "string"
      ? { halo: { colour: stroke, width: number(strokeWidth, 1) } }
      : {}),
  };
}

/**
 * @returns the drawing without its words, and the words in the order they are drawn in; words come
 * on top of everything
 * @throws for components with state or context, as `svgMarkup` does
 */
export function partPicture(drawing: ReactNode): {
  readonly shapes: ReactNode;
  readonly texts: readonly PictureText[];
} {
  const texts: PictureText[] = [];
  const without = (node: ReactNode, around: Around): ReactNode => {
    if (Array.isArray(node)) return node.map((each: ReactNode) => without(each, around));
    if (!isValidElement<Props>(node)) return node;
    const { type, props } = node;
    if (type === Fragment) return without(props.children, around);
    if (typeof type === "function") {
      return without((type as (props: Props) => ReactNode)(props), around);
    }
    if (typeof type !== "string" || type === "title" || type === "desc") return null;
    if (type === "text") {
      texts.push(textFrom(props, around));
      return null;
    }
    const children = without(props.children, inside(around, type, props));
    return createElement(type, { ...props, children });
  };
  const shapes = without(drawing, { left: 0, top: 0 });
  return { shapes, texts };
}
