import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "Install and canary builder";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "Commands and YAML for your own names, and the way back out.");
}
