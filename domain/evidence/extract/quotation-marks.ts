import { cueAt } from "./cues.ts";
import {
  closes,
  type Family,
  isElision,
  looksOpening,
  openingFamily,
  opensLoosely,
  type Paragraph,
  type Place,
  placeOf,
  type QuotedSpan,
  quotationMarks,
} from "./mark-places.ts";
import { lastCueBefore, splitAtInsertion } from "./quote-insertions.ts";
import { beginsParagraph } from "./sentences.ts";
import { gaps, type Token } from "./tokens.ts";

/**
 * `isInner`: a straight mark has opened inside, so the next straight mark closes that and not the whole. `saidAt`: the first mark inside that
 * opens behind a word of saying, or -1.
 */
type Open = {
  at: number;
  family: Family;
  depth: number;
  lastCloser: number;
  isInner: boolean;
  saidAt: number;
};

function openAt(at: number, family: Family): Open {
  return { at, family, depth: 0, lastCloser: -1, isInner: false, saidAt: -1 };
}

type Scan = { spans: QuotedSpan[]; open: Open | null };

function isNestedOpening(family: Family, mark: string, place: Place): boolean {
  return (
    (family === "guillemet" && mark === "«") ||
    (family === "straight" && (mark === "„" || (mark === '"' && looksOpening(place)))) ||
    (family === "curly" && mark === "“" && looksOpening(place)) ||
    (family === "single" && /^['‘]$/.test(mark) && opensWord(place))
  );
}

/** "'It's rock 'n' roll'". */
function isElided(tokens: Token[], at: number, { family }: Open): boolean {
  return family === "single" && isElision(tokens, at);
}

/** "it was a 'hard' year": a single mark before a word that no letters were left out of. */
function opensWord(place: Place): boolean {
  return looksOpening(place) && place.next?.kind === "word";
}

/** "said "we", "said, “we": behind a verb of saying. */
function isSaidAt(tokens: Token[], at: number): boolean {
  const verb = /^[,:]$/.test(tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return cueAt(tokens, verb)?.kind === "verb";
}

/** What is open once another mark has opened within it: the same, one deeper, or the other, where words of saying stand before that. */
function openWithin(tokens: Token[], at: number, open: Open, spans: QuotedSpan[]): Open {
  const to = open.depth === 0 ? attributionStart(tokens, open.at + 1, at) : null;
  if (to !== null) {
    spans.push({ from: open.at + 1, to, isClosed: false });
    return openAt(at, open.family);
  }
  const saidAt = open.saidAt < 0 && isSaidAt(tokens, at) ? at : open.saidAt;
  return { ...open, depth: open.depth + 1, saidAt };
}

/** One pass over a paragraph's marks. Families in `dead` have no closing mark left in it. */
function scan(
  tokens: Token[],
  paragraph: Paragraph & { at: number },
  carried: Open | null,
  dead: ReadonlySet<Family>,
): Scan {
  const spans: QuotedSpan[] = [];
  let open: Open | null = carried;
  for (let { at } = paragraph; at < paragraph.to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "mark" || !quotationMarks.has(token.lower)) continue;
    const place = placeOf(tokens, at, paragraph);
    if (open === null) {
      const isLoose = opensLoosely(tokens, at, paragraph);
      const family = isLoose ? "straight" : openingFamily(token.lower, place);
      if (family && !dead.has(family) && !(family === "single" && isElision(tokens, at)))
        open = openAt(at, family);
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
    } else if (isNestedOpening(open.family, token.lower, place) && !isElided(tokens, at, open)) {
      open = openWithin(tokens, at, open, spans);
    }
  }
  return { spans, open };
}

/** The quoted spans within one, its own kind of marks left out, in one pass. */
export function scanMarks(tokens: Token[], outer: QuotedSpan): QuotedSpan[] {
  const mark = tokens[outer.from - 1]?.lower ?? "";
  const own = new Set<Family>(families.filter((family) => openingMarks[family] === mark));
  if (mark === "'") own.add("single");
  return scan(tokens, { from: outer.from, to: outer.to, at: outer.from }, null, own).spans;
}

const attributionTokensMax = 12;

/** “We followed the money, he said, “and …”: the comma where the words end whose closing mark is missing, when another mark opens at `at`. */
function attributionStart(tokens: Token[], from: number, at: number): number | null {
  if (tokens[at - 1]?.lower !== "," && tokens[at - 1]?.lower !== ".") return null;
  let hasCue = false;
  for (let comma = at - 2; comma > Math.max(from, at - attributionTokensMax); comma -= 1) {
    hasCue ||= cueAt(tokens, comma)?.kind === "verb";
    if (/^[,!?]$/.test(tokens[comma]?.lower ?? "")) return hasCue ? comma : null;
  }
  return null;
}

/** At the head of its paragraph, behind a colon, or carried over from the paragraph before. */
function opensPlainly(tokens: Token[], open: Open, paragraph: Paragraph): boolean {
  return open.at <= paragraph.from || tokens[open.at - 1]?.lower === ":";
}

/** A quotation that nothing closes is believed only where it plainly begins, with its paragraph or a sentence; words of saying at its end are the writer's. */
function unclosedSpan(tokens: Token[], open: Open, paragraph: Paragraph): QuotedSpan | null {
  const isPlain = opensPlainly(tokens, open, paragraph);
  if (open.family === "single" || !(isPlain || opensSentence(tokens, open))) return null;
  const whole = { from: open.at + 1, to: paragraph.to, isClosed: false };
  const goesOn = splitAtInsertion(tokens, whole)[0]?.to !== whole.to;
  if (!isPlain && goesOn) return whole;
  const to = lastCueBefore(tokens, open.at, paragraph.to) ?? paragraph.to;
  return { from: open.at + 1, to, isClosed: false };
}

export function splitParagraphs(tokens: Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
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
  single: "‘",
};

const families: readonly Family[] = ["curly", "guillemet", "straight", "low", "single"];

/** Whether the next paragraph takes the open quotation further, by opening with its mark again. */
function goesOn(
  tokens: Token[],
  open: Open,
  paragraph: Paragraph,
  next: Paragraph | undefined,
): boolean {
  const nextMark = next && tokens[next.from]?.lower;
  if (open.depth > 0 || nextMark === undefined || nextMark !== openingMarks[open.family])
    return false;
  return opensPlainly(tokens, open, paragraph) || opensSentence(tokens, open);
}

function opensSentence(tokens: Token[], open: Open): boolean {
  return (
    /^[.!?,]$/.test(tokens[open.at - 1]?.lower ?? "") && (tokens[open.at + 1]?.capital ?? false)
  );
}

/** What opens and closes alike or in pairs; «ООО «Труд»» is often written with one closing mark. */
const rescuable: ReadonlySet<Family> = new Set<Family>(["straight", "curly"]);
/** So many openings without an end are looked behind in one paragraph. */
const rescuesMax = 4;

/** "The mayor said: "We won't go. The union said "no" to it.": the end of the sentence before that in which another voice is quoted. */
function voiceEnd(tokens: Token[], { at: from, saidAt }: Open): number | null {
  for (let at = saidAt - 1; at > from + 1; at -= 1)
    if (/^[.!?…]$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.capital) return at + 1;
  return null;
}

type ParagraphSpans = { spans: QuotedSpan[]; carried: Open | null };

/** Scans again behind each mark that stays open, without its family: at most once a family, so the whole stays linear. */
function findInParagraph(
  tokens: Token[],
  paragraph: Paragraph,
  next: Paragraph | undefined,
  carried: Open | null,
): ParagraphSpans {
  const dead = new Set<Family>();
  const spans: QuotedSpan[] = [];
  let from = carried ? paragraph.from + 1 : paragraph.from;
  let open = carried;
  for (let rescues = 0; ; ) {
    const result: Scan = scan(tokens, { ...paragraph, at: from }, open, dead);
    for (const span of result.spans) spans.push(span);
    open = result.open;
    if (!open) return { spans, carried: null };
    if (goesOn(tokens, open, paragraph, next)) return { spans, carried: open };
    const isClosed = open.lastCloser > open.at;
    if (isClosed && open.saidAt >= 0 && rescuable.has(open.family) && rescues < rescuesMax) {
      const end = voiceEnd(tokens, open);
      const lost = end === null ? null : unclosedSpan(tokens, open, { ...paragraph, to: end });
      if (lost) spans.push(lost);
      from = open.saidAt;
      open = null;
      rescues += 1;
      continue;
    }
    const span = isClosed
      ? { from: open.at + 1, to: open.lastCloser, isClosed }
      : unclosedSpan(tokens, open, paragraph);
    if (span) spans.push(span);
    dead.add(open.family);
    from = isClosed ? open.lastCloser + 1 : Math.max(open.at + 1, paragraph.from);
    open = null;
  }
}

/**
 * The quoted spans of a text, outermost only, in any typography. Marks are matched within a paragraph, so that an unbalanced one costs its own
 * paragraph at most; a quotation goes on into the next when that opens with the same mark again.
 */
export function findQuotedSpans(tokens: Token[]): QuotedSpan[] {
  return findOuterSpans(tokens).flatMap((span) => splitAtInsertion(tokens, span));
}

/**
 * The marks that open a quotation which nothing closes, or close one which nothing opened; token indexes. Single marks are left out: they are
 * apostrophes more often; and straight ones behind a digit, which are inches.
 */
export function findUnpairedMarks(tokens: Token[]): number[] {
  const spans = findOuterSpans(tokens);
  const unpaired: number[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "mark" || !pairedMarks.has(token.lower)) continue;
    while (isBehind(spans[next], at)) next += 1;
    const span = spans[next];
    const isPaired = span !== undefined && span.from - 1 <= at;
    const isInches =
      token.lower === '"' && token.gap === gaps.none && tokens[at - 1]?.kind === "number";
    if (!isPaired && !isInches) unpaired.push(at);
  }
  return unpaired;
}

const pairedMarks = new Set(["“", "”", "„", "‟", "«", "»", '"']);

function isBehind(span: QuotedSpan | undefined, at: number): boolean {
  return span !== undefined && (span.isClosed ? span.to < at : span.to <= at);
}

function findOuterSpans(tokens: Token[]): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const paragraphs = splitParagraphs(tokens);
  let carried: Open | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const result: ParagraphSpans = findInParagraph(
      tokens,
      paragraph,
      paragraphs[index + 1],
      carried,
    );
    for (const span of result.spans) found.push(span);
    carried = result.carried;
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
