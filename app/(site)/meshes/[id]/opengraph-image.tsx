import { socialImage, socialImageSize } from "@/components/share/social-image";
import { meshIds } from "@/lib/catalog/ids";

export const alt = "One mesh, fact by fact";
export const size = socialImageSize;
export const contentType = "image/png";

/** Drawn by the build: a picture is too dear to be drawn for each request. */
export function generateStaticParams() {
  return meshIds.map((id) => ({ id }));
}

export default function Image() {
  return socialImage(alt, "Capabilities, versions, support windows and terms, with sources.");
}
