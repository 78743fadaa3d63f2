import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import type { OriginNow } from "#components/indicators/origin-choice.tsx";
import { ReviseForm } from "#components/indicators/revise-form.tsx";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { listCaptureChoices, listPassagePlaces } from "#domain/capture/queries-places.ts";
import { describeUnit } from "#domain/evidence/format-figure.ts";
import { findStatistic } from "#domain/indicators/queries-statistics.ts";
import type { VintageView } from "#domain/indicators/view.ts";
import { getIndicatorsWords } from "#messages/indicators.ts";
import { reviseStatisticAction } from "../../actions.ts";

type Props = { params: Promise<{ id: string }> };

const words = getIndicatorsWords("en");

export const metadata: Metadata = { title: words("revise.shortTitle") };

export default async function ReviseStatisticPage({ params }: Props) {
  const actor = await requireStaff();
  const statistic = await findStatistic(actor, (await params).id);
  const newest = statistic?.vintages[0];
  if (!newest || statistic.isWithdrawn || !can(actor, "statistic.revise")) notFound();
  const captures = await listCaptureChoices(actor);
  const day = formatInstantDay(newest.knownFrom, "en");
  return (
    <StudioPage bar={<a href={`/studio/statistics/${statistic.id}`}>{words("revise.back")}</a>}>
      <div className="page-stack">
        <h1>{words("revise.title", { label: statistic.label })}</h1>
        <p>{words("revise.now", { value: newest.printed, n: newest.n, day })}</p>
        <p>{words("revise.keeps", { n: newest.n + 1 })}</p>
        <ReviseForm
          action={reviseStatisticAction}
          statisticId={statistic.id}
          newest={newest}
          unit={describeUnit(newest.figure.unit, "en")}
          knownFromDay={day}
          originNow={await findOriginNow(actor, newest)}
          captures={captures.map(toCaptureOption)}
        />
      </div>
    </StudioPage>
  );
}

async function findOriginNow(actor: Actor, newest: VintageView): Promise<OriginNow> {
  const { passageId, noPassageBecause, derivationRunId } = newest;
  if (passageId !== null) {
    const place = (await listPassagePlaces(actor, [passageId])).get(passageId);
    return { kind: "passage", words: place?.exact ?? "" };
  }
  if (noPassageBecause !== null) return { kind: "none", because: noPassageBecause };
  return derivationRunId === null ? { kind: "missing" } : { kind: "run" };
}
