import type { ProposedFigure, ProposedQuote } from "#domain/capture/proposed.ts";
import { compareDecimals } from "#domain/evidence/decimal.ts";
import { nameKey } from "#domain/evidence/extract/names.ts";
import type { FigureValue, ObservationStatus } from "#domain/evidence/figure.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";

/** What somebody changed in what was proposed before they took it. `other`: what isn't told apart here. */
export const edits = [
  "words",
  "kind",
  "speaker",
  "value",
  "unit",
  "period",
  "qualifier",
  "status",
  "other",
] as const;
export type Edit = (typeof edits)[number];

/** By which names and titles whoever was chosen as the speaker is known, in any language; null where nobody knows, or may know, who it is. */
export type ChosenSpeaker = { names: readonly string[]; titles: readonly string[] } | null;

type Span = { start: number; end: number };

/** A quote as it was first made. `text` is null after a redaction; `speaker` is "nobody" of a slogan. */
export type QuoteMade = {
  text: string | null;
  speech: ProposedQuote["kind"];
  span: Span;
  speaker: ChosenSpeaker | "nobody";
};

/** A statistic as it was first made. */
export type FigureMade = FigureValue & {
  span: Span;
  period: string | null;
  statuses: readonly ObservationStatus[];
};

export function listQuoteEdits(proposed: ProposedQuote, made: QuoteMade): Edit[] {
  const isOtherText = made.text !== null && made.text !== proposed.text;
  return listChanged({
    words: isOtherText || isOtherSpan(proposed, made.span),
    kind: made.speech !== proposed.kind,
    speaker: isOtherSpeaker(proposed.speaker?.text ?? null, made.speaker),
  });
}

export function listFigureEdits(proposed: ProposedFigure, made: FigureMade): Edit[] {
  return listChanged({
    words: isOtherSpan(proposed, made.span),
    value: (["value", "low", "high"] as const).some(
      (part) => !isSameDecimal(proposed[part], made[part]),
    ),
    unit: !isSameUnit(proposed.unit, made.unit),
    period: toPeriodValue(proposed.period?.value ?? null) !== toPeriodValue(made.period),
    qualifier: proposed.qualifier !== made.qualifier,
    status: !made.statuses.includes(proposed.status),
  });
}

function listChanged(changed: Partial<Record<Edit, boolean | null>>): Edit[] {
  return edits.filter((edit) => changed[edit] === true);
}

function isOtherSpan(one: Span, other: Span): boolean {
  return one.start !== other.start || one.end !== other.end;
}

/**
 * Whether somebody else was chosen than the text was read to name. Null where that can't be told: the speaker is withheld, or the text has a noun ("the
 * ministry"), or writes in other letters than the names we know.
 */
export function isOtherSpeaker(
  read: string | null,
  chosen: ChosenSpeaker | "nobody",
): boolean | null {
  if (chosen === null) return null;
  if (read === null || chosen === "nobody") return (read === null) !== (chosen === "nobody");
  const own = toKeys(read);
  const isCalled = (name: string) => {
    const known = new Set(toKeys(name));
    return own.length > 0 && own.every((key) => known.has(key));
  };
  if ([...chosen.names, ...chosen.titles].some(isCalled)) return false;
  const isComparable =
    /^\p{Lu}/u.test(read) && chosen.names.some((name) => isCyrillic(name) === isCyrillic(read));
  return isComparable ? true : null;
}

function isCyrillic(name: string): boolean {
  return /[\u0400-\u04ff]/u.test(name);
}

/** Words in one form, whatever their case: "Кирилла Дорошенко" is Кирилл Дорошенко. */
function toKeys(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/(?!\u0306)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word !== "the")
    .map(nameKey);
}

function isSameDecimal(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : compareDecimals(one, other) === 0;
}

function isSameUnit(one: FigureValue["unit"], other: FigureValue["unit"]): boolean {
  const codeOf = ({ code }: FigureValue["unit"]) => code?.toLowerCase() ?? null;
  return one.kind === other.kind && codeOf(one) === codeOf(other);
}

/** "2023-S1" and "2023-01/2023-06" are one. */
function toPeriodValue(written: string | null): string | null {
  return written === null ? null : (parsePeriod(written)?.text ?? written);
}
