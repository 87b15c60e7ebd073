import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "One mesh, fact by fact";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "Capabilities, versions, support windows and terms, with sources.");
}
