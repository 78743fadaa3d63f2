import type { ReadFigure } from "../extract/read-figures.ts";
import type { Sentence } from "../extract/sentences.ts";
import type { FigureValue } from "../figure.ts";
import { findInterval, type Interval } from "../interval.ts";
import type { LintBlock, LintContext, PlacedEvidence } from "./block.ts";
import { keep } from "./keep.ts";
import { findEvidence, type StatisticEvidence } from "./snapshot.ts";

/** A value of a statistic or of a run of ours where the text prints it. */
export type BoundFigure = {
  placed: PlacedEvidence;
  /** Of its vintage or run: the same value printed twice is one. */
  id: string;
  figure: FigureValue;
  /** How the text words it; null where no figure can be read there. */
  read: ReadFigure | null;
  /** Null for a run of ours. */
  statistic: StatisticEvidence | null;
};

/** What the value may be, by its rounding. */
export function intervalOf({ figure, read }: BoundFigure): Interval {
  return findInterval(figure, read);
}

export type FiguredSentence = { sentence: Sentence; figures: BoundFigure[] };

/** The sentences with bound figures, in reading order: what every rule that compares figures looks at. */
export const listFiguredSentences = keep((block: LintBlock, context): FiguredSentence[] => {
  const figures = listBoundFigures(block, context);
  if (figures.length === 0) return [];
  return block.analysis.sentences
    .map((sentence) => ({
      sentence,
      figures: figures.filter(
        ({ placed }) => placed.start >= sentence.start && placed.end <= sentence.end,
      ),
    }))
    .filter((one) => one.figures.length > 0);
});

/** All bound figures of a block, in reading order. */
export function listBoundFigures(block: LintBlock, { evidence }: LintContext): BoundFigure[] {
  return block.evidence.flatMap((placed) => {
    const { ref } = placed;
    if (ref.kind !== "statistic" && ref.kind !== "derived") return [];
    const statistic =
      ref.kind === "statistic" ? findEvidence(evidence.statistics, ref.vintageId) : null;
    const known = ref.kind === "derived" ? findEvidence(evidence.runs, ref.runId) : statistic;
    if (!known) return [];
    const id = ref.kind === "statistic" ? ref.vintageId : ref.runId;
    return [{ placed, id, figure: known.figure, read: readAt(block, placed), statistic }];
  });
}

function readAt({ figures }: LintBlock, { start, end }: PlacedEvidence): ReadFigure | null {
  return figures.find(({ numberStart }) => numberStart >= start && numberStart < end) ?? null;
}

/** Whether the block cites a run of ours that reckoned with all of these: then the text has done the sum itself. */
export function isReckoned(
  block: LintBlock,
  { evidence }: LintContext,
  inputs: readonly BoundFigure[],
): boolean {
  return block.evidence.some(({ ref }) => {
    const run = ref.kind === "derived" ? findEvidence(evidence.runs, ref.runId) : null;
    return run !== null && inputs.every(({ id }) => run.inputVintageIds.includes(id));
  });
}
