import { cueAt } from "./cues.ts";
import { beginsParagraph } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import { gaps } from "./tokens.ts";

/** What stands between two marks, marks excluded; token indexes. A quotation without a closing mark ends with its paragraph. */
export type QuotedSpan = { from: number; to: number; isClosed: boolean };

type Family = "curly" | "low" | "guillemet" | "reverse" | "straight" | "right" | "single";

const closersOf: Record<Family, ReadonlySet<string>> = {
  curly: new Set(["”", '"', "‟", "“"]),
  low: new Set(["“", "”", '"', "‟"]),
  guillemet: new Set(["»"]),
  reverse: new Set(["«"]),
  straight: new Set(['"', "”", "“"]),
  right: new Set(["”"]),
  single: new Set(["’", "'"]),
};

const marks = new Set(["“", "”", "„", "‟", '"', "«", "»", "‘", "’", "'"]);

type Place = {
  isTightBefore: boolean;
  isTightAfter: boolean;
  next: Token | undefined;
  previous: Token | undefined;
};

function placeOf(tokens: Token[], at: number, paragraph: { from: number; to: number }): Place {
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

function looksOpening(place: Place): boolean {
  if (!place.isTightAfter) return false;
  const isAfterBreak = !place.isTightBefore || beforeOpening.has(place.previous?.lower ?? "");
  return isAfterBreak && !(afterClosing.has(place.next?.lower ?? "") && place.next?.lower !== "…");
}

function looksClosing(place: Place): boolean {
  return place.isTightBefore && (!place.isTightAfter || place.next?.kind === "mark");
}

function openingFamily(mark: string, place: Place): Family | null {
  if (mark === "„") return "low";
  if (mark === "«") return place.isTightAfter || !place.isTightBefore ? "guillemet" : null;
  if (mark === "“" || mark === "‟")
    return place.isTightAfter || !place.isTightBefore ? "curly" : null;
  if (mark === "»") return looksOpening(place) ? "reverse" : null;
  if (mark === "”") return looksOpening(place) ? "right" : null;
  if (mark === '"') return looksOpening(place) ? "straight" : null;
  const isLetterNext = place.next?.kind === "word";
  return (mark === "‘" || mark === "'") && looksOpening(place) && isLetterNext ? "single" : null;
}

/** Whether `mark` closes a quotation of this family here. An opening mark before a verb of saying is a closing one gone wrong. */
function closes(family: Family, mark: string, tokens: Token[], at: number, place: Place): boolean {
  if (!closersOf[family].has(mark)) return false;
  if (family === "single") return looksClosing(place);
  if (mark === "“" && family !== "low")
    return looksClosing(place) || (place.isTightAfter && cueAt(tokens, at + 1) !== null);
  if (mark === '"')
    return looksClosing(place) || !looksOpening(place) || cueAt(tokens, at + 1) !== null;
  return true;
}

/** `isInner`: a straight mark has opened inside, so the next straight mark closes that and not the whole. */
type Open = { at: number; family: Family; depth: number; lastCloser: number; isInner: boolean };

type Scan = { spans: QuotedSpan[]; open: Open | null };

function isNestedOpening(family: Family, mark: string, place: Place): boolean {
  return (
    (family === "guillemet" && mark === "«") ||
    (family === "curly" && mark === "“" && looksOpening(place))
  );
}

/** One pass over a paragraph's marks. Families in `dead` have no closing mark left in it. */
function scan(
  tokens: Token[],
  paragraph: { from: number; to: number },
  from: number,
  carried: Open | null,
  dead: ReadonlySet<Family>,
): Scan {
  const spans: QuotedSpan[] = [];
  let open: Open | null = carried;
  for (let at = from; at < paragraph.to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "mark" || !marks.has(token.lower)) continue;
    const place = placeOf(tokens, at, paragraph);
    if (open === null) {
      const family = openingFamily(token.lower, place);
      if (family && !dead.has(family))
        open = { at, family, depth: 0, lastCloser: -1, isInner: false };
    } else if (
      token.lower === '"' &&
      open.family !== "straight" &&
      (open.isInner || looksOpening(place))
    ) {
      open.isInner = !open.isInner;
    } else if (closes(open.family, token.lower, tokens, at, place)) {
      open.lastCloser = at;
      if (open.depth > 0) open.depth -= 1;
      else {
        spans.push({ from: open.at + 1, to: at, isClosed: true });
        open = null;
      }
    } else if (isNestedOpening(open.family, token.lower, place)) open.depth += 1;
  }
  return { spans, open };
}

function lastCueBefore(tokens: Token[], from: number, to: number): number | null {
  for (let at = to - 1; at > from; at -= 1)
    if (tokens[at]?.lower === "," && cueAt(tokens, at + 1)) return at;
  return null;
}

/** A quotation that nothing closes is believed only where it plainly begins: at the head of its paragraph or behind a colon. */
function unclosedSpan(
  tokens: Token[],
  open: Open,
  paragraph: { from: number; to: number },
): QuotedSpan | null {
  const isPlain =
    open.family !== "single" && (open.at === paragraph.from || tokens[open.at - 1]?.lower === ":");
  if (!isPlain) return null;
  const to = lastCueBefore(tokens, open.at, paragraph.to) ?? paragraph.to;
  return { from: open.at + 1, to, isClosed: false };
}

function splitParagraphs(tokens: Token[]): { from: number; to: number }[] {
  const paragraphs: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (at < tokens.length && !(token && previous && beginsParagraph(previous, token))) continue;
    if (at > from) paragraphs.push({ from, to: at });
    from = at;
  }
  return paragraphs;
}

const openingMarks: Partial<Record<Family, string>> = {
  curly: "“",
  guillemet: "«",
  straight: '"',
  low: "„",
};

/**
 * The quoted spans of a text, outermost only, in any typography. Marks are matched within a paragraph, so that an unbalanced one costs its own
 * paragraph at most; a quotation goes on into the next when that opens with the same mark again.
 */
export function findQuotedSpans(tokens: Token[]): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const paragraphs = splitParagraphs(tokens);
  let carried: Open | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const dead = new Set<Family>();
    let result: Scan = scan(
      tokens,
      paragraph,
      carried ? paragraph.from + 1 : paragraph.from,
      carried,
      dead,
    );
    for (const span of result.spans) found.push(span);
    carried = null;
    while (result.open) {
      const open: Open = result.open;
      const nextMark = tokens[paragraphs[index + 1]?.from ?? tokens.length]?.lower;
      if (open.depth === 0 && open.family !== "single" && nextMark === openingMarks[open.family]) {
        carried = open;
        break;
      }
      if (open.lastCloser > open.at)
        found.push({ from: open.at + 1, to: open.lastCloser, isClosed: true });
      else {
        const span = unclosedSpan(tokens, open, paragraph);
        if (span) found.push(span);
      }
      dead.add(open.family);
      const from: number =
        open.lastCloser > open.at ? open.lastCloser + 1 : Math.max(open.at + 1, paragraph.from);
      result = scan(tokens, paragraph, from, null, dead);
      for (const span of result.spans) found.push(span);
    }
  }
  return withoutOverlaps(found);
}

/** Rescans may find spans inside an unclosed one; the outer goes first and alone. */
function withoutOverlaps(spans: QuotedSpan[]): QuotedSpan[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: QuotedSpan[] = [];
  let end = -1;
  for (const span of sorted) {
    if (span.from < end || span.to <= span.from) continue;
    kept.push(span);
    end = span.to;
  }
  return kept;
}
