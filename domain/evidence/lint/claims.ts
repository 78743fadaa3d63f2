import { type ReadFigure, readFigures } from "../extract/read-figures.ts";
import { contains, type LintBlock, overlaps } from "./block.ts";
import type { Quotation } from "./find-quotations.ts";

/**
 * How a figure or quotation in the text stands: bound to evidence; waived; inside a quotation, whose source is the figure's too; small, which
 * is a counting word ("five totals") or scare quotes; or without a source.
 */
export type Standing = "bound" | "waived" | "quoted" | "small" | "unsourced";

type Span = { start: number; end: number };
export type FigureClaim = Span & { standing: Standing; figure: ReadFigure };

const claims = new WeakMap<LintBlock, readonly FigureClaim[]>();

/** Found once for each block, which is read in one language: several rules ask. */
export function listFigureClaims(block: LintBlock, language: string): readonly FigureClaim[] {
  const known = claims.get(block) ?? findFigureClaims(block, language);
  claims.set(block, known);
  return known;
}

function findFigureClaims(block: LintBlock, language: string): FigureClaim[] {
  const covers = [
    ...block.evidence.filter(({ ref }) => bindsFigures.has(ref.kind)),
    ...block.waivers,
  ];
  return block.figures.flatMap((figure) => {
    const touching = covers.filter((cover) => overlaps(cover, figure));
    const standing = standingOf(figure, figure, block);
    if (touching.length === 0) return [toClaim(figure, figure, standing)];
    const rest = subtract(figure, touching).flatMap((span) => readRest(span, block, language));
    return rest.length > 0 ? rest : [toClaim(figure, figure, standing)];
  });
}

function toClaim(figure: ReadFigure, { start, end }: Span, standing: Standing): FigureClaim {
  return { start, end, standing, figure };
}

function standingOf(figure: ReadFigure, span: Span, block: LintBlock): Standing {
  const isBound = block.evidence.some(
    ({ ref, ...place }) => bindsFigures.has(ref.kind) && overlaps(place, span),
  );
  if (isBound) return "bound";
  if (block.waivers.some((waiver) => contains(waiver, span))) return "waived";
  if (block.quotations.some((one) => !one.isScare && contains(one, span))) return "quoted";
  return isSmallCount(figure) || isInAddress(span, block) ? "small" : "unsourced";
}

/**
 * "[46.5 billion dollars] to 54 billion": one end of a range is bound, the other isn't; around "more than [46.5 billion] dollars" there is no
 * number left. Only the words that nothing covers are read again.
 */
function readRest(span: Span, block: LintBlock, language: string): FigureClaim[] {
  const words = block.projected.text.slice(span.start, span.end);
  if (words.trim() === "") return [];
  return readFigures(words, { language }).map((figure) => {
    const place = { start: figure.start + span.start, end: figure.end + span.start };
    return toClaim(figure, place, standingOf(figure, place, block));
  });
}

function subtract(span: Span, covers: readonly Span[]): Span[] {
  let rest: Span[] = [{ start: span.start, end: span.end }];
  for (const cover of covers) {
    rest = rest.flatMap(({ start, end }) => [
      ...(start < cover.start ? [{ start, end: Math.min(end, cover.start) }] : []),
      ...(end > cover.end ? [{ start: Math.max(start, cover.end), end }] : []),
    ]);
  }
  return rest;
}

/** Bound only where quotes of ours make up all of it: words of the writer's beside them are words that somebody is said to have said. */
export function standingOfQuotation(quotation: Quotation, block: LintBlock): Standing {
  const inner = { start: quotation.innerStart, end: quotation.innerEnd };
  const quotes = block.evidence.filter(({ ref }) => ref.kind === "inlineQuote");
  const rest = subtract(inner, quotes).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(block.projected.text.slice(start, end)),
  );
  if (rest.length === 0 && quotes.some((quote) => overlaps(quote, inner))) return "bound";
  // A waiver on the words between the marks waives the marks too.
  const isWaived = (span: Span) => block.waivers.some((waiver) => contains(waiver, span));
  if (rest.length > 0 && rest.every(isWaived)) return "waived";
  return quotation.isScare ? "small" : "unsourced";
}

const bindsFigures: ReadonlySet<string> = new Set(["statistic", "derived", "inlineQuote"]);

const smallCountMax = 12;

/** "Five totals", "two countries": counting words that the text itself shows to be so, more often than a claim. */
export function isSmallCount(figure: ReadFigure): boolean {
  return (
    figure.isWorded &&
    !figure.isFraction &&
    figure.unit.kind === "count" &&
    figure.value !== null &&
    Number(figure.value) <= smallCountMax
  );
}

const address = /(?:https?:\/\/|www\.)\S+/gi;

/** Numbers in a web address that stands in the text count nothing. */
function isInAddress(span: Span, block: LintBlock): boolean {
  const { text } = block.projected;
  if (!text.includes("://") && !text.includes("www.")) return false;
  return [...text.matchAll(address)].some((found) =>
    contains({ start: found.index, end: found.index + found[0].length }, span),
  );
}
