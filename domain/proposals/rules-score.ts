import { type Judged, measureReliability, type Reliability } from "#domain/evidence/reliability.ts";
import { type Edit, edits } from "./rules-edits.ts";

/** Quotations by how they are reported, since some are harder to find than others. */
export const scoredKinds = ["direct", "partial", "indirect", "figure"] as const;
export type ScoredKind = (typeof scoredKinds)[number];

/** A proposal that somebody has decided. `edits` are none of a dismissed one. */
export type DecidedProposal = {
  engine: string;
  kind: ScoredKind;
  decision: "accepted" | "edited" | "dismissed";
  edits: readonly Edit[];
  /** Of the words, or of value and unit; absent of engines that didn't say. */
  confidence?: number;
  /** Of the speaker, or of the period. */
  secondConfidence?: number;
  /** Whether it can be told if the speaker was the one proposed. */
  isSpeakerKnown: boolean;
};

export type ProposalCount = { engine: string; kind: ScoredKind; count: number };

export type KindScore = {
  engine: string;
  kind: ScoredKind;
  proposed: number;
  asProposed: number;
  edited: number;
  /** How often each part was changed; one proposal may have several. */
  edits: Partial<Record<Edit, number>>;
  dismissed: number;
  open: number;
  /** Made by hand of words for which nothing of the kind was proposed, in texts for which the engine proposed something. */
  missed: number;
  /** Accepted as proposed, of those decided; null where none is. */
  precision: number | null;
  /** Accepted or edited, of those and what was missed; null where there is none. */
  recall: number | null;
};

/** Whether an engine was as often right as it said, as far as people decided. */
export type EngineReliability = { engine: string; of: string; reliability: Reliability };

/** How engines do on what people decided, by engine and kind. */
export function scoreProposals({
  decided,
  open,
  missed,
}: {
  decided: readonly DecidedProposal[];
  open: readonly ProposalCount[];
  missed: readonly ProposalCount[];
}): KindScore[] {
  const engines = [...new Set([...decided, ...open, ...missed].map(({ engine }) => engine))].sort();
  const countOf = (counts: readonly ProposalCount[], engine: string, kind: ScoredKind) =>
    counts
      .filter((each) => each.engine === engine && each.kind === kind)
      .reduce((sum, { count }) => sum + count, 0);
  return engines.flatMap((engine) =>
    scoredKinds.flatMap((kind) => {
      const own = decided.filter((each) => each.engine === engine && each.kind === kind);
      const counts = { open: countOf(open, engine, kind), missed: countOf(missed, engine, kind) };
      if (own.length + counts.open + counts.missed === 0) return [];
      return [{ engine, kind, ...scoreKind(own, counts) }];
    }),
  );
}

function scoreKind(
  own: readonly DecidedProposal[],
  { open, missed }: { open: number; missed: number },
): Omit<KindScore, "engine" | "kind"> {
  const dismissed = own.filter(({ decision }) => decision === "dismissed").length;
  const taken = own.filter(({ decision }) => decision !== "dismissed").map(listEdits);
  const edited = taken.filter((each) => each.length > 0);
  const asProposed = taken.length - edited.length;
  return {
    proposed: own.length + open,
    asProposed,
    edited: edited.length,
    edits: countEdits(edited),
    dismissed,
    open,
    missed,
    precision: own.length === 0 ? null : asProposed / own.length,
    recall: taken.length + missed === 0 ? null : taken.length / (taken.length + missed),
  };
}

/** The form knows that something was changed also where it doesn't show in what was made. */
function listEdits({ decision, edits: found }: DecidedProposal): readonly Edit[] {
  return decision === "edited" && found.length === 0 ? ["other"] : found;
}

function countEdits(lists: readonly (readonly Edit[])[]): KindScore["edits"] {
  const all = lists.flat();
  return Object.fromEntries(
    edits.flatMap((edit) => {
      const count = all.filter((each) => each === edit).length;
      return count === 0 ? [] : [[edit, count]];
    }),
  );
}

const foundWrongly: readonly Edit[] = ["words", "value", "unit"];

/** What each engine said of its proposals against what people made of them; a dismissed one counts as wrong, whyever it was dismissed. */
export function scoreConfidence(decided: readonly DecidedProposal[]): EngineReliability[] {
  const engines = [...new Set(decided.map(({ engine }) => engine))].sort();
  return engines.flatMap((engine) => {
    const own = decided.filter((each) => each.engine === engine);
    const quotes = own.filter(({ kind }) => kind !== "figure");
    const figures = own.filter(({ kind }) => kind === "figure");
    const claims = [
      { of: "words", judged: judgeFirst(quotes) },
      {
        of: "speaker",
        judged: judgeSecond(
          quotes.filter((each) => each.isSpeakerKnown),
          "speaker",
        ),
      },
      { of: "value and unit", judged: judgeFirst(figures) },
      { of: "period", judged: judgeSecond(figures, "period") },
    ];
    return claims.flatMap(({ of, judged }) => {
      const reliability = measureReliability(judged);
      return reliability ? [{ engine, of, reliability }] : [];
    });
  });
}

function isFound({ decision, edits: changed }: DecidedProposal): boolean {
  return decision !== "dismissed" && !changed.some((edit) => foundWrongly.includes(edit));
}

function judgeFirst(own: readonly DecidedProposal[]): Judged[] {
  return own.flatMap((each) =>
    each.confidence === undefined ? [] : [{ said: each.confidence, isRight: isFound(each) }],
  );
}

/** Of those that were found rightly only. */
function judgeSecond(own: readonly DecidedProposal[], part: Edit): Judged[] {
  return own.flatMap((each) =>
    each.secondConfidence === undefined || !isFound(each)
      ? []
      : [{ said: each.secondConfidence, isRight: !each.edits.includes(part) }],
  );
}
