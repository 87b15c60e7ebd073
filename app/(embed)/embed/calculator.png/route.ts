import path from "node:path";
import { pictureAnswer, type PictureFormat } from "@/app/(embed)/embed/picture-answer";
import { createQueue } from "@/app/(embed)/embed/picture-queue";
import { pngOf } from "@/components/picture/image";

// Each file by its whole name, so that the build includes these two and no other.
const fontFiles = [
  path.join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans/Geist-Regular.ttf"),
  path.join(process.cwd(), "node_modules/geist/dist/fonts/geist-sans/Geist-SemiBold.ttf"),
];

const png: PictureFormat = {
  type: "image/png",
  draw: (input) => pngOf(input, fontFiles),
  enqueue: createQueue(16),
};

/** The chart for hosts that allow images only, and do not take SVG. */
export function GET(request: Request) {
  return pictureAnswer(request, png);
}
