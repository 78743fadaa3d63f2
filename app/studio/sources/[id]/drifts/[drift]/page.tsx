import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LookInCapture } from "#components/watch/look-in-capture.tsx";
import { Replacement } from "#components/watch/replacement.tsx";
import { getReplacement } from "#domain/briefs/queries-replace.ts";
import { listCaptureChoices } from "#domain/capture/queries-places.ts";
import { getWatchWords } from "#messages/watch.ts";
import { readParam, type SearchParams } from "../../../../read-query.ts";
import { replaceWitnessAction } from "../../../drift-actions.ts";

type Props = { params: Promise<{ id: string; drift: string }>; searchParams: SearchParams };

const words = getWatchWords("en");

export const metadata: Metadata = { title: words("replacing.title") };

export default async function ReplacePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, drift } = await params;
  const captureId = readParam(await searchParams, "capture") || null;
  const view = await getReplacement(actor, { driftId: drift, captureId });
  if (!view || view.sourceId !== id) notFound();
  const isOpen = view.state === "open" || view.state === "accepted";
  return (
    <StudioPage bar={<a href={`/studio/sources/${id}#drifts`}>{words("replacing.back")}</a>}>
      <div className="page-stack">
        <h1>{words("replacing.title")}</h1>
        <p>{words("replacing.intro")}</p>
        <Replacement view={view} choose={isOpen ? replaceWitnessAction : null} />
        {isOpen ? (
          <>
            <h2>{words("replacing.lookTitle")}</h2>
            <LookInCapture choices={await listCaptureChoices(actor)} chosen={captureId} />
          </>
        ) : null}
      </div>
    </StudioPage>
  );
}
