import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "Which service mesh fits your team, or none";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "Answers in, reasons out, and what would change the verdict.");
}
