/**
 * Stands with every text layer: a layer made by one version is never rewritten by another, or the passages in it would move. Raise it
 * whenever normaliseText would give other text for some input.
 */
export const normaliserVersion = 1;

/** Line ends of every kind: Windows, old Mac, NEL, the Unicode separators, vertical tab and form feed. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const spaces = /[\t\p{Zs}]+/gu;
/**
 * What can't be seen and would make equal words unequal, hide text from the reader, or be refused by Postgres: control characters, soft
 * hyphens, zero-width spaces, byte order marks, marks of direction. Joiners and the Arabic signs shape what is seen and stay.
 */
const invisible = /[[\p{Cc}\p{Cf}]--[\n\u0600-\u0605\u06dd\u08e2\u200c\u200d]]+/gv;
/** Joiners shape emoji and the letters of some scripts; after anything else they do nothing but make equal words unequal. */
const idleJoiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]]])[\u200c\u200d]/gv;

/**
 * The text of a capture as we hold it. Unicode NFC; one space between words; lines end with "\n" and carry no space at their ends; a blank
 * line ("\n\n") parts paragraphs where the source has one, and a single "\n" keeps any other line end, so that pasted text whose lines are
 * its paragraphs, lists and verse stay as they were. Quotation marks, dashes, letters and punctuation are never touched: the verdict folds
 * those, the record doesn't. Running it again changes nothing.
 */
export function normaliseText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(lineEnds, "\n")
    .replace(spaces, " ")
    .replace(invisible, "")
    .replace(idleJoiners, "")
    .normalize("NFC")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^[ \n]+/, "")
    .trimEnd();
}

/** A folded text, and where each of its characters comes from in the original (UTF-16 offsets, half-open). */
export type FoldedText = { text: string; starts: Uint32Array; ends: Uint32Array };

const folds: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "‚": "'",
  "‛": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "′": "'",
  "‹": "'",
  "›": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "＂": '"',
  "…": "...",
  ё: "е",
  Ё: "Е",
};
const dashes = /^[\p{Pd}\u2212\u2043]$/u;
const blank = /^[\s\p{Zs}]$/u;
const unseen = /^[\p{Cf}\p{Cc}]$/u;
const marks = /^\p{M}$/u;
/** More marks on one letter than any script sets; the bound keeps a heap of them from costing quadratic time. */
const marksMax = 16;

/**
 * The text with everything folded away that only typography changes: Unicode form, kinds of quotation marks, apostrophes, dashes and spaces,
 * soft hyphens and other invisible characters, ligatures, ё and е. `caseless` lowers letters too, for searching. Linear in the text.
 */
export function foldForComparison(text: string, { caseless }: { caseless: boolean }): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let lastIsSpace = true;
  for (let at = 0; at < text.length; ) {
    const end = findClusterEnd(text, at);
    const folded = foldCluster(text.slice(at, end), caseless);
    if (folded !== "" && !(folded === " " && lastIsSpace)) {
      pieces.push(folded);
      lastIsSpace = folded === " ";
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: pieces.join(""), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Where a stretch of a folded text lies in the original. */
export function findOriginalSpan(
  folded: FoldedText,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const first = folded.starts[start] ?? 0;
  return { start: first, end: end > start ? (folded.ends[end - 1] ?? first) : first };
}

/** A character with the combining marks that follow it, which NFC may merge into it. */
function findClusterEnd(text: string, at: number): number {
  let end = at + (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1);
  const bound = Math.min(text.length, end + marksMax);
  while (end < bound && text.charCodeAt(end) >= 0x300 && marks.test(text.charAt(end))) end++;
  return Math.min(end, text.length);
}

function foldCluster(cluster: string, caseless: boolean): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80) return foldAscii(cluster, code, caseless);
  const composed = cluster.normalize("NFC");
  const plain = folds[composed] ?? unfoldPresentation(composed);
  if (dashes.test(plain)) return "-";
  if (blank.test(plain)) return " ";
  if (unseen.test(plain)) return "";
  if (!caseless) return plain;
  const lower = plain.toLowerCase();
  return folds[lower] ?? lower;
}

/**
 * Ligatures, full-width letters and signs like № are typography (NFKC). Superscripts and fractions aren't: 10² isn't 102. What would unfold to a
 * space and a mark stays.
 */
function unfoldPresentation(composed: string): string {
  if (/^\p{No}/u.test(composed)) return composed;
  const plain = composed.normalize("NFKC");
  return plain.includes(" ") ? composed : plain;
}

function foldAscii(character: string, code: number, caseless: boolean): string {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return " ";
  if (code < 0x20 || code === 0x7f) return "";
  if (code === 0x60) return "'";
  return caseless ? character.toLowerCase() : character;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
