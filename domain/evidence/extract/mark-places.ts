import { cueAt } from "./cues.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

/** A stretch of tokens between two paragraph ends. */
export type Paragraph = { from: number; to: number };

/**
 * What stands between two marks, marks excluded; token indexes. A quotation without a closing mark ends with its paragraph. `continues`: the
 * span carries on the one before it, after words of the writer's.
 */
export type QuotedSpan = { from: number; to: number; isClosed: boolean; continues?: true };

/** How a quotation was opened, which decides what may close it. */
export type Family =
  | "curly"
  | "low"
  | "guillemet"
  | "reverse"
  | "straight"
  | "right"
  | "single"
  | "lowSingle"
  | "doubled";

const closersOf: Record<Family, ReadonlySet<string>> = {
  curly: new Set(["”", '"', "‟", "“"]),
  low: new Set(["“", "”", '"', "‟"]),
  guillemet: new Set(["»"]),
  reverse: new Set(["«"]),
  straight: new Set(['"', "”", "“"]),
  right: new Set(["”"]),
  single: new Set(["’", "'"]),
  lowSingle: new Set(["‘", "’"]),
  doubled: new Set(["'"]),
};

export const quotationMarks: ReadonlySet<string> = new Set([
  "“",
  "”",
  "„",
  "‟",
  '"',
  "«",
  "»",
  "‘",
  "’",
  "'",
  "‚",
  "`",
  ",",
]);

/** A mark's neighbours in its paragraph, and whether they touch it. */
export type Place = {
  isTightBefore: boolean;
  isTightAfter: boolean;
  next: Token | undefined;
  previous: Token | undefined;
};

export function placeOf(tokens: Token[], at: number, paragraph: Paragraph): Place {
  const token = tokens[at];
  const next = at + 1 < paragraph.to ? tokens[at + 1] : undefined;
  const previous = at > paragraph.from ? tokens[at - 1] : undefined;
  return {
    isTightBefore: previous !== undefined && token?.gap === gaps.none,
    isTightAfter: next !== undefined && next.gap === gaps.none,
    next,
    previous,
  };
}

const beforeOpening = new Set(["(", "[", "—", "–", "-", "“", "„", "«", '"', "/", "…", "‘"]);
const afterClosing = new Set([
  ",",
  ".",
  ";",
  ":",
  "!",
  "?",
  ")",
  "]",
  "—",
  "–",
  "-",
  "…",
  "”",
  "»",
  '"',
  "’",
  "/",
]);

export function looksOpening(place: Place): boolean {
  if (!place.isTightAfter) return false;
  const isAfterBreak = !place.isTightBefore || beforeOpening.has(place.previous?.lower ?? "");
  return isAfterBreak && !(afterClosing.has(place.next?.lower ?? "") && place.next?.lower !== "…");
}

function looksClosing(place: Place): boolean {
  return place.isTightBefore && (!place.isTightAfter || place.next?.kind === "mark");
}

/** A straight mark with a blank on either side, as chats and old keyboards leave them: " like this ". */
export function looksLoose(place: Place): boolean {
  const isAfterBreak =
    place.previous === undefined ||
    (place.previous.kind === "mark" && !/^[.,;!?…)\]”’»%]$/.test(place.previous.lower));
  return !place.isTightAfter && isAfterBreak && place.next?.kind === "word";
}

const loosePairTokensMax = 60;

/** A straight mark behind a word, with a blank on either side, where the next one closes: он обещал " разобраться " с этим. */
export function opensLoosely(tokens: Token[], at: number, paragraph: Paragraph): boolean {
  const isLoose = tokens[at]?.gap !== gaps.none && tokens[at + 1]?.gap !== gaps.none;
  if (tokens[at]?.lower !== '"' || !isLoose || tokens[at + 1]?.kind !== "word") return false;
  for (let to = at + 2; to < Math.min(paragraph.to, at + loosePairTokensMax); to += 1)
    if (tokens[to]?.lower === '"')
      return tokens[to]?.gap !== gaps.none && !looksOpening(placeOf(tokens, to, paragraph));
  return false;
}

/** "``We will", "''We will", ",,Мы": a mark made of two smaller ones, as typewriters and old wires have it; the second of them. */
function doubledFamily(mark: string, { previous, isTightBefore, isTightAfter, next }: Place) {
  if (previous?.lower !== mark || !isTightBefore || !isTightAfter || next?.kind !== "word")
    return null;
  if (mark === ",") return "low";
  return mark === "`" || mark === "'" ? "doubled" : null;
}

/** «said ,"We have», «said:"We have»: a blank went to the wrong side of the mark, or is missing. */
function isMisplaced({ previous, isTightBefore, next }: Place): boolean {
  const isGlued = isTightBefore && /^[,:]$/.test(previous?.lower ?? "");
  return isGlued && next?.gap === gaps.none && next.kind === "word" && next.capital;
}

export function openingFamily(mark: string, place: Place): Family | null {
  return doubledFamily(mark, place) ?? plainFamily(mark, place);
}

function plainFamily(mark: string, place: Place): Family | null {
  const isApart = place.isTightAfter || !place.isTightBefore;
  if (mark === "„") return "low";
  if (mark === "«") return isApart ? "guillemet" : null;
  if (mark === "“" || mark === "‟") return isApart ? "curly" : null;
  if (mark === "»") return looksOpening(place) ? "reverse" : null;
  if (mark === "”") return looksOpening(place) ? "right" : null;
  if (mark === '"')
    return looksOpening(place) || looksLoose(place) || isMisplaced(place) ? "straight" : null;
  const isLetterNext = place.next?.kind === "word";
  if (mark === "‚") return place.isTightAfter && isLetterNext ? "lowSingle" : null;
  return (mark === "‘" || mark === "'") && looksOpening(place) && isLetterNext ? "single" : null;
}

const elided = new Set(
  "em n til tis twas twere cause cos round bout neath til fraid kay".split(" "),
);

/** "’90s", "get ’em", "rock ’n’ roll": an apostrophe that stands for letters or figures left out before it. */
export function isElision(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.gap !== gaps.none || !/^['’‘]$/.test(tokens[at]?.lower ?? "")) return false;
  return next.kind === "number" || next.kind === "code" || elided.has(next.lower);
}

const possessiveReach = 80;

function isPlural(token: Token | undefined): boolean {
  return token?.kind === "word" && token.lower.endsWith("s");
}

/** ‘It is the workers’ fault,’ he said, 'the drivers' own fault': an apostrophe behind a plural, where a mark that surely closes comes before another opens. */
function isPossessive(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!isPlural(tokens[at - 1]) || next?.kind !== "word" || next.capital) return false;
  for (let to = at + 1; to < Math.min(tokens.length, at + possessiveReach); to += 1) {
    const token = tokens[to];
    if (!token || token.gap === gaps.paragraph) return false;
    if (!/^['’‘]$/.test(token.lower) || isElision(tokens, to)) continue;
    if (token.gap !== gaps.none || token.lower === "‘") return false;
    const isTight = tokens[to + 1]?.gap === gaps.none && tokens[to + 1]?.kind === "word";
    // Behind another plural it may be an apostrophe too.
    if (!isTight && !isPlural(tokens[to - 1])) return true;
  }
  return false;
}

/** Whether `mark` closes a quotation of this family here. An opening mark before a verb of saying is a closing one gone wrong. */
export function closes(
  family: Family,
  mark: string,
  tokens: Token[],
  at: number,
  place: Place,
): boolean {
  if (!closersOf[family].has(mark)) return false;
  if (family === "doubled") return place.next?.lower === "'" && place.isTightAfter;
  if (family === "lowSingle") return looksClosing(place);
  if (family === "single")
    return looksClosing(place) && !isPossessive(tokens, at) && tokens[at - 1]?.lower !== "n";
  if (mark === "“" && family !== "low")
    return looksClosing(place) || (place.isTightAfter && cueAt(tokens, at + 1) !== null);
  if (mark === '"')
    return looksClosing(place) || !looksOpening(place) || cueAt(tokens, at + 1) !== null;
  return true;
}
