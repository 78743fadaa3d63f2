import type { Mark, Node as PMNode } from "@tiptap/pm/model";
import type { FigureFormat } from "#domain/evidence/format-figure.ts";
import { isFigureFormat, isNodeId, isRanges, isUuid, type Range } from "./attributes.ts";

/** What an evidence node or mark says, typed; attributes of a ProseMirror node are anything. */
export type EvidenceRef = FigureRef | QuoteRef | PassageRef | SourceNoteRef;

type Base = { nodeId: string | null };

export type StatisticRef = Base & {
  kind: "statistic";
  statisticId: string;
  vintageId: string;
  words: string | null;
  format: FigureFormat | null;
  key: boolean;
};

export type DerivedRef = Base & {
  kind: "derived";
  derivationId: string;
  runId: string;
  words: string | null;
  format: FigureFormat | null;
  key: boolean;
};

export type FigureRef = StatisticRef | DerivedRef;

export type QuoteRef = Base & {
  kind: "quote" | "inlineQuote";
  quoteId: string;
  wordingId: string;
  ranges: readonly Range[] | null;
};

export type PassageRef = Base & { kind: "passage"; passageId: string };

export type SourceNoteRef = Base & {
  kind: "sourceNote";
  passageId: string | null;
  sourceId: string | null;
  locator: string | null;
  reason: string | null;
};

/** Null for nodes and marks that cite nothing. */
export function readEvidence(thing: PMNode | Mark): EvidenceRef | null {
  const { attrs } = thing;
  const nodeId = isNodeId(attrs.nodeId) ? attrs.nodeId : null;
  switch (thing.type.name) {
    case "statistic":
      return {
        kind: "statistic",
        nodeId,
        statisticId: textOf(attrs.statisticId),
        vintageId: textOf(attrs.vintageId),
        ...figureOf(attrs),
      };
    case "derived":
      return {
        kind: "derived",
        nodeId,
        derivationId: textOf(attrs.derivationId),
        runId: textOf(attrs.runId),
        ...figureOf(attrs),
      };
    case "quote":
    case "inlineQuote":
      return {
        kind: thing.type.name,
        nodeId,
        quoteId: textOf(attrs.quoteId),
        wordingId: textOf(attrs.wordingId),
        ranges: isRanges(attrs.ranges) ? attrs.ranges : null,
      };
    case "passage":
      return { kind: "passage", nodeId, passageId: textOf(attrs.passageId) };
    case "sourceNote":
      return {
        kind: "sourceNote",
        nodeId,
        passageId: isUuid(attrs.passageId) ? attrs.passageId : null,
        sourceId: isUuid(attrs.sourceId) ? attrs.sourceId : null,
        locator: textOrNull(attrs.locator),
        reason: textOrNull(attrs.reason),
      };
    default:
      return null;
  }
}

function figureOf(attrs: Record<string, unknown>) {
  return {
    words: textOrNull(attrs.words),
    format: isFigureFormat(attrs.format) ? attrs.format : null,
    key: attrs.key === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Between the ranges of a quotation, as readers see it. */
export const ellipsis = "[…]";

/** The words of a wording that a quotation prints: all, or its ranges joined by […]; without quotation marks. */
export function cutWording(text: string, ranges: readonly Range[] | null): string {
  if (ranges === null) return text;
  return ranges.map(([start, end]) => text.slice(start, end).trim()).join(` ${ellipsis} `);
}
