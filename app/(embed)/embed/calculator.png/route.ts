import { readFile } from "node:fs/promises";
import path from "node:path";
import { pictureAnswer, type PictureFormat } from "@/app/(embed)/embed/picture-answer";
import { createQueue } from "@/app/(embed)/embed/picture-queue";
import { pngOf } from "@/components/picture/image";

// Each file by its whole name: the build then takes these two along and no other.
const regularFile = path.join(
  process.cwd(),
  "node_modules/geist/dist/fonts/geist-sans/Geist-Regular.ttf",
);
const semiBoldFile = path.join(
  process.cwd(),
  "node_modules/geist/dist/fonts/geist-sans/Geist-SemiBold.ttf",
);

/** Read once, with the first picture. */
let fonts: Promise<{ 400: Buffer; 600: Buffer }> | undefined;

async function readFonts() {
  const [regular, semiBold] = await Promise.all([readFile(regularFile), readFile(semiBoldFile)]);
  return { 400: regular, 600: semiBold };
}

const png: PictureFormat = {
  type: "image/png",
  draw: async (input) => Buffer.from(await pngOf(input, await (fonts ??= readFonts()))),
  // A picture takes some tenths of a second, so the last in the queue waits some seconds.
  enqueue: createQueue(16),
};

/** The chart for hosts that allow images only, and do not take SVG. */
export function GET(request: Request) {
  return pictureAnswer(request, png);
}
