import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { IntakeList, LeftOut } from "#components/intakes/intake-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { RefreshWhile } from "#components/ui/refresh-while.tsx";
import { listIntakes } from "#domain/intakes/queries.ts";
import type { IntakeView } from "#domain/intakes/view.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { dropIntakeAction, restoreIntakeAction, retryIntakeAction } from "../actions.ts";

const words = getIntakesWords("en");
const sourceWords = getSourcesWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function IntakesPage({ params }: { params: Promise<{ batch: string }> }) {
  const actor = await requireStaff();
  const { batch } = await params;
  const intakes = await listIntakes(actor, batch);
  if (!intakes) notFound();
  // What a source keeps a capture of isn't left out.
  const isLeftOut = ({ state, sourceId }: IntakeView) => state === "dropped" && sourceId === null;
  const kept = intakes.filter((intake) => !isLeftOut(intake));
  const leftOut = intakes.filter(isLeftOut);
  const waiting = intakes.filter(({ state }) => state === "waiting").length;
  const [done, of] = [kept.length - waiting, kept.length];
  return (
    <StudioPage bar={<a href="/studio/sources">{sourceWords("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <RefreshWhile isUnderWay={waiting > 0} />
        {waiting > 0 ? (
          <>
            <Progress label={words("progress", { done, of })} value={done} max={of} />
            <p>
              {words("wait")} <a href={`/studio/sources/intakes/${batch}`}>{words("again")}</a>
            </p>
          </>
        ) : (
          <p role="status">{words(kept.length > 0 ? "allDone" : "noneLeft")}</p>
        )}
        <IntakeList intakes={kept} drop={dropIntakeAction} retry={retryIntakeAction} />
        <LeftOut intakes={leftOut} restore={restoreIntakeAction} />
      </div>
    </StudioPage>
  );
}
