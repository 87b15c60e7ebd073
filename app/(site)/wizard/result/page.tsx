import type { Metadata } from "next";
import { headers } from "next/headers";
import { servedOrigin } from "@/app/api/origin";
import { recordInput, resultFor } from "@/app/(site)/wizard/result/result-data";
import { resultMetadata } from "@/app/(site)/wizard/result/result-metadata";
import { resultParts } from "@/app/(site)/wizard/result/result-parts";
import { ResultView } from "@/app/(site)/wizard/result/result-view";
import { paramsOf } from "@/lib/share/codec";

type Props = PageProps<"/wizard/result">;

const resultIn = async (searchParams: Props["searchParams"]) =>
  resultFor(paramsOf(await searchParams).toString());

const originAsked = async () => servedOrigin({ headers: await headers() });

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return resultMetadata(await resultIn(searchParams), await originAsked());
}

/** As it is drawn after a soft navigation; documents come from document/route.ts. */
export default async function ResultPage({ searchParams }: Props) {
  const result = await resultIn(searchParams);
  return <ResultView parts={resultParts(result, recordInput(result, await originAsked()))} />;
}
