import { pictureAnswer, type PictureFormat } from "@/app/(embed)/embed/picture-answer";
import { createQueue } from "@/app/(embed)/embed/picture-queue";
import { svgPicture } from "@/components/picture/picture";

const svg: PictureFormat = {
  type: "image/svg+xml; charset=utf-8",
  draw: (input) => Promise.resolve(Buffer.from(svgPicture(input))),
  enqueue: createQueue(100),
};

/** The chart for hosts that allow images only. */
export function GET(request: Request) {
  return pictureAnswer(request, svg);
}
