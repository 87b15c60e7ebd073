import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "Service meshes, feature by feature";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "Each cell with its source, version, date and confidence.");
}
