import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "How the numbers are made";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "Formulas, coefficients and every published measurement.");
}
