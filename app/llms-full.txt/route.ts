import { markdownOf } from "@/app/guide-copies/copy-parts";
import { textAnswer } from "@/app/guide-copies/text-answer";
import { readChapters } from "@/lib/guide/chapters";

export const dynamic = "force-static";

/** All chapters as one file. */
export function GET() {
  return textAnswer(readChapters().map(markdownOf).join("\n\n"), "text/plain");
}
