import { toBoundWords, toProposals } from "#components/capture/build-room.ts";
import { partUnitsMax } from "#components/capture/parts.ts";
import type { RoomProps, Span } from "#components/capture/room-types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import type { ReadingRoom } from "#domain/capture/view.ts";
import { analyse } from "#domain/evidence/extract/analysis.ts";
import { withPeriods } from "#domain/evidence/extract/dated.ts";
import { listIndicators } from "#domain/indicators/queries.ts";
import { listSeriesOf } from "#domain/indicators/queries-rivals.ts";
import { toSeriesChoice } from "../room-views.ts";
import { listKnownSpeakers } from "./known-speakers.ts";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** All that the browser needs of one part of a text: what is proposed and decided there, whom it names that we know, and the series of its figures. */
export async function buildRoom(
  actor: Actor,
  view: ReadingRoom,
  part: Span,
): Promise<Omit<RoomProps, "mayDecide" | "actions">> {
  const { source, layer } = view;
  const text = layer.text ?? "";
  const isHere = ({ start }: Span) => start >= part.start && start < part.end;
  const here = view.proposals.filter(isHere);
  const proposals = toProposals(here, {
    text,
    blocks: layer.blocks,
    ...readText(text.slice(part.start, part.end), part.start, layer.language),
  });
  const decided = here.flatMap(({ id, decided: how }) => {
    if (!how) return [];
    const status = how.decision === "dismissed" ? ("dismissed" as const) : ("accepted" as const);
    return [[id, { status, became: how.became }] as const];
  });
  const becameOf = decided.flatMap(([id, { became }]) =>
    became?.kind === "statistic" ? [[id, became.id] as const] : [],
  );
  const [speakers, seriesOf, indicators] = await Promise.all([
    listKnownSpeakers(actor, proposals, source.published),
    listSeriesOf(
      actor,
      becameOf.map(([, statisticId]) => statisticId),
    ),
    listIndicators(actor),
  ]);
  const series = becameOf.flatMap(([id, statisticId]) => {
    const option = seriesOf.get(statisticId);
    return option ? [[id, toSeriesChoice(option)] as const] : [];
  });
  return {
    textLayerId: layer.id,
    text: text.slice(part.start, part.end),
    textStart: part.start,
    language: layer.language,
    published: source.published ?? "",
    proposals,
    decided,
    bound: toBoundWords(view.passages.filter(isHere), view),
    speakers,
    series,
    indicators: (indicators ?? []).map(({ id, title, unit }) => ({ id, title, unit })),
  };
}

/** A part is longer only where it is one endless paragraph, whose end then has no sentences. */
const readUnitsMax = 2 * partUnitsMax;

/** The sentences of a text that begins at `from`, and the days that it names. */
function readText(text: string, from: number, language: string) {
  const { sentences, periods, tokens } = withPeriods(
    analyse(text.slice(0, readUnitsMax), { language }),
  );
  const days = periods.flatMap(({ value, ...words }) => {
    const [first, last] = [tokens[words.from], tokens[words.to - 1]];
    if (!first || !last || value === null || !dayPattern.test(value)) return [];
    return [{ start: from + first.start, end: from + last.end, value }];
  });
  return {
    sentences: sentences.map(({ start, end }) => ({ start: from + start, end: from + end })),
    days,
  };
}
