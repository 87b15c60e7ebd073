import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "Do you need a service mesh, and which one?";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "A guide, a decision wizard and an overhead calculator for small teams.");
}
