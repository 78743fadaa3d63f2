import type { CitedPassage } from "./public-view.ts";

/** A passage in its place; offsets are UTF-16 code units of the text layer, half open. */
export type MarkedPassage = { id: string; start: number; end: number };
/** An unbroken stretch of a text that holds cited passages. */
export type Stretch = {
  /** Where its words begin in the text layer. */
  start: number;
  text: string;
  /** Whether the paragraph goes on before it, and after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
  /** In the order of the text. */
  passages: MarkedPassage[];
};

type Placed = CitedPassage & { start: number; end: number; exact: string };
type Piece = Omit<Stretch, "passages"> & { passage: MarkedPassage };

/** Units of the text that the database gives on each side of a passage. */
const contextUnits = 160;

/** Passages with a place in one text layer, as they stand there: those whose surroundings meet in one stretch, so that nothing is said twice. */
export function buildStretches(passages: readonly CitedPassage[]): Stretch[] {
  const pieces = passages
    .filter(isPlaced)
    .map(toPiece)
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    const lastEnd = last ? last.start + last.text.length : -1;
    const { passage, ...rest } = piece;
    if (!last || piece.start > lastEnd) {
      stretches.push({ ...rest, passages: [passage] });
      continue;
    }
    last.passages.push(passage);
    if (piece.start + piece.text.length <= lastEnd) continue;
    last.text += piece.text.slice(lastEnd - piece.start);
    last.isCutAfter = piece.isCutAfter;
  }
  for (const { passages: held } of stretches)
    held.sort((a, b) => a.start - b.start || b.end - a.end);
  return stretches;
}

/** Those that have words, and no place in a text: a region of a page, a span of a recording. */
export function listUnplaced(passages: readonly CitedPassage[]): CitedPassage[] {
  return passages.filter((passage) => !isPlaced(passage));
}

function isPlaced(passage: CitedPassage): passage is Placed {
  return passage.start !== null && passage.end !== null && passage.exact !== null;
}

function toPiece({ id, start, end, exact, before, after }: Placed): Piece {
  const head = cutBefore(before ?? "");
  const tail = cutAfter(after ?? "");
  return {
    start: start - head.text.length,
    text: head.text + exact + tail.text,
    isCutBefore: head.isCut,
    isCutAfter: tail.isCut,
    passage: { id, start, end },
  };
}

/** As far as the paragraph reaches, and between words. */
function cutBefore(given: string): { text: string; isCut: boolean } {
  const line = given.lastIndexOf("\n");
  if (line >= 0) return { text: given.slice(line + 1), isCut: false };
  if (given.length < contextUnits) return { text: given, isCut: false };
  return { text: given.slice(given.search(/\s/u) + 1), isCut: true };
}

function cutAfter(given: string): { text: string; isCut: boolean } {
  const line = given.indexOf("\n");
  if (line >= 0) return { text: given.slice(0, line), isCut: false };
  if (given.length < contextUnits) return { text: given, isCut: false };
  return { text: given.replace(/\s\S*$/u, ""), isCut: true };
}
