/** A run of characters on a PDF page: where it begins (from the lower left corner, in points), its size, and whether a line ends with it. */
export type PdfItem = {
  str: string;
  x: number;
  y: number;
  width: number;
  height: number;
  hasEOL: boolean;
};

type Line = { text: string; x: number; right: number; y: number; height: number };

/** Beyond this share of the usual distance between lines begins a new paragraph. */
const paragraphGap = 1.35;
/** A line that ends this far left of the longest, with a full stop, ends a paragraph. */
const shortLineShare = 0.8;
const sentenceEnd = /[.!?…:][»”"')\]]*$/u;

/**
 * The text of a page. A PDF knows where characters stand, not what a paragraph is: lines that belong together are joined by a space, and blank
 * lines stand where distance, indent or a short last line show a paragraph. `knownWords` are the lower-case words of the whole document, by
 * which a hyphen at a line's end is kept or dropped.
 */
export function joinPdfLines(items: PdfItem[], knownWords: ReadonlySet<string>): string {
  const lines = gatherLines(items);
  const gap = findUsualGap(lines);
  const right = Math.max(0, ...lines.map((line) => line.right));
  let text = "";
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined) text = line.text;
    else if (startsParagraph({ before, line, gap, right })) text += `\n\n${line.text}`;
    else text = joinWithLine(text, line.text, knownWords);
  });
  return text;
}

/** The lower-case words of some lines, without those that a line's end cuts in two. */
export function listWholeWords(items: PdfItem[]): string[] {
  return gatherLines(items).flatMap(({ text }) =>
    [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*(?!-?$)/gu)].map(
      ([word]) => word,
    ),
  );
}

function gatherLines(items: PdfItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    if (item.str !== "") line = addToLine(line, item);
    if (item.hasEOL && line !== null) {
      lines.push(line);
      line = null;
    }
  }
  if (line !== null) lines.push(line);
  return lines
    .map((each) => ({ ...each, text: each.text.trim() }))
    .filter(({ text }) => text !== "");
}

function addToLine(line: Line | null, { str, x, y, width, height }: PdfItem): Line {
  if (line === null) return { text: str, x, right: x + width, y, height };
  // Runs that stand apart by a fifth of their height are words, even where the file holds no space between them.
  const apart = x - line.right > Math.max(line.height, height) / 5;
  const space = apart && !/\s$/u.test(line.text) && !/^\s/u.test(str) ? " " : "";
  return {
    ...line,
    text: line.text + space + str,
    right: Math.max(line.right, x + width),
    height: Math.max(line.height, height),
  };
}

function findUsualGap(lines: Line[]): number {
  const gaps = lines
    .map((line, index) => (lines[index - 1]?.y ?? line.y) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
}

function startsParagraph({
  before,
  line,
  gap,
  right,
}: {
  before: Line;
  line: Line;
  gap: number;
  right: number;
}): boolean {
  const distance = before.y - line.y;
  if (distance < 0 || distance > gap * paragraphGap) return true;
  if (Math.abs(before.height - line.height) > before.height / 4) return true;
  const indented = line.x - before.x > line.height * 0.8 && before.right > right * shortLineShare;
  return indented || (before.right < right * shortLineShare && sentenceEnd.test(before.text));
}

/** A hyphen at a line's end: soft ones go; others stay where the document writes the word with one elsewhere, and not the word as one. */
function joinWithLine(text: string, line: string, knownWords: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  const cut = /([\p{L}\p{M}]+)[-‐]$/u.exec(text);
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line);
  if (cut === null || rest === null) return `${text} ${line}`;
  const [whole, hyphened] = [`${cut[1]}${rest[0]}`, `${cut[1]}-${rest[0]}`].map((word) =>
    word.toLowerCase(),
  );
  const keeps = !knownWords.has(whole ?? "") && knownWords.has(hyphened ?? "");
  return keeps ? text + line : text.slice(0, -1) + line;
}
