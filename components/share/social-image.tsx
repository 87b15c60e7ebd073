import { ImageResponse } from "next/og";
import { socialImageSize } from "@/components/share/social-image-size";
import { site } from "@/lib/site";

export { socialImageSize };

const ink = "#1b1c1e";
const accent = "#3d3fb4";

/**
 * The picture a link unfolds into: a section's title and one line. Drawn once, at build. Satori,
 * which draws it, reads neither class names nor CSS variables, hence the literal styles.
 */
export function socialImage(title: string, line: string): ImageResponse {
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: 80,
        background: "#fbfbf9",
        color: ink,
        borderLeft: `24px solid ${accent}`,
      }}
    >
      <div style={{ display: "flex", fontSize: 40, alignItems: "center" }}>
        <Mark />
        {site.name}
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 76, lineHeight: 1.1, letterSpacing: -2 }}>{title}</div>
        <div style={{ fontSize: 36, lineHeight: 1.35, marginTop: 28, color: "#585b60" }}>
          {line}
        </div>
      </div>
      <div style={{ fontSize: 28, color: "#585b60" }}>Every number dated and sourced</div>
    </div>,
    socialImageSize,
  );
}

/** The wordmark’s drawing in plain colours. */
function Mark() {
  return (
    <svg width="64" height="64" viewBox="0 0 32 32" style={{ marginRight: 20 }}>
      <path
        d="M7 8H25M7 8V24M25 8 7 24M7 24H25"
        stroke={ink}
        strokeOpacity="0.55"
        strokeWidth="2"
      />
      <circle cx="7" cy="8" r="3.6" fill={ink} />
      <circle cx="25" cy="8" r="3.6" fill={ink} />
      <circle cx="7" cy="24" r="3.6" fill={ink} />
      <circle cx="24.5" cy="23.5" r="6.5" fill={accent} />
      <path
        d="M21.4 23.7 L23.7 26 L27.6 21.4"
        fill="none"
        stroke="#ffffff"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
