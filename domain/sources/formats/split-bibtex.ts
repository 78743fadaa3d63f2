import { type BrokenEntry, entryUnitsMax } from "./library-item.ts";

/** An entry as it stands in the file; `type` in small letters. */
export type BibtexPiece = { line: number; type: string; key: string | null } & (
  | { text: string }
  | { broken: BrokenEntry }
);

/** `@book{`, at a line's start or after blanks: an address in a text ("a@b.c") begins no entry. */
const opening = /(?<![^\s}),])@[ \t]{0,5}([A-Za-z]{1,40})\s{0,20}([{(])/g;
const firstWord = /^[^,\s{}()"=#%]{1,200}(?=\s{0,20},)/;

/**
 * The entries of a BibTeX file, cut where they begin. One that lacks its last brace ends where the next begins at a line's start, so that it alone is lost. What
 * stands between entries is a comment, as in BibTeX.
 */
export function splitBibtex(text: string): BibtexPiece[] {
  const pieces: BibtexPiece[] = [];
  const lines = countLines(text);
  const starts = [...text.matchAll(opening)];
  let from = 0;
  for (const [at, start] of starts.entries()) {
    if (start.index < from) continue;
    const bodyAt = start.index + start[0].length;
    const bound = starts
      .slice(at + 1, at + 400)
      .find(({ index }) => isLineStart(text, index))?.index;
    const end = findClose(text, { from: bodyAt, to: bound }, start[2] === "(" ? ")" : "}");
    const type = (start[1] ?? "").toLowerCase();
    const key = firstWord.exec(text.slice(bodyAt, bodyAt + 300).trimStart())?.[0] ?? null;
    const place = { line: lines(start.index), type, key };
    // An entry within a text is rare, and one that nobody closed is not.
    if (end === null) {
      from = bound ?? text.length;
      pieces.push({ ...place, broken: "library.entryUnclosed" });
      continue;
    }
    from = end;
    const isLong = end - start.index > entryUnitsMax;
    pieces.push(
      isLong
        ? { ...place, broken: "library.entryTooLong" }
        : { ...place, text: text.slice(start.index, end) },
    );
  }
  return pieces;
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === " " || text[before] === "\t") before -= 1;
  return before < 0 || text[before] === "\n" || text[before] === "\r";
}

const marks = /[\\{}()"]/g;

/** Past the brace that closes what was opened before `from`; null where there is none before `to`. Braces within quotation marks count too, as in BibTeX. */
function findClose(
  text: string,
  { from, to = text.length }: { from: number; to: number | undefined },
  close: "}" | ")",
): number | null {
  let depth = 0;
  let isQuoted = false;
  marks.lastIndex = from;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark.index >= to || mark.index - from > entryUnitsMax * 2) return null;
    const [sign] = mark;
    if (sign === "\\") marks.lastIndex += 1;
    else if (sign === "{") depth += 1;
    else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    else if (sign === close && depth === 0 && !isQuoted) return mark.index + 1;
    else if (sign === "}") depth = Math.max(0, depth - 1);
  }
  return null;
}

/** The number of a line, counted on from the last that was asked for: whoever asks goes forward. */
function countLines(text: string): (at: number) => number {
  let [line, counted] = [1, 0];
  return (at) => {
    for (let next = text.indexOf("\n", counted); next !== -1 && next < at; ) {
      line += 1;
      counted = next + 1;
      next = text.indexOf("\n", counted);
    }
    return line;
  };
}
