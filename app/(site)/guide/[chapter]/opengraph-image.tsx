import { socialImage, socialImageSize } from "@/components/share/social-image";
import { readChapters } from "@/lib/guide/chapters";

export const alt = "A chapter of the guide to service meshes";
export const size = socialImageSize;
export const contentType = "image/png";

export function generateStaticParams() {
  return readChapters().map(({ slug }) => ({ chapter: slug }));
}

export default async function Image({ params }: { params: Promise<{ chapter: string }> }) {
  const { chapter: slug } = await params;
  const chapter = readChapters().find((each) => each.slug === slug);
  return socialImage(
    chapter?.title ?? "Service meshes for small teams",
    chapter?.description ?? "Whether you need one, how they differ, how to start.",
  );
}
