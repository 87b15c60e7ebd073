import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "Service meshes for small teams: the guide";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(
    alt,
    "Whether you need one, how they differ, how to start and how to get out.",
  );
}
