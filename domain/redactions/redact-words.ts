import { type DocumentJson, isRecord } from "#domain/richtext/document-json.ts";
import { tombstone } from "./rules-tombstone.ts";

/** Fewer are said by others too: what a figure comes to, a name, an office. */
const wordsMin = 5;
const word = /[\p{L}\p{N}]+/gu;
const twoLetters = /\p{L}{2}/u;

/** Finds any of the texts wherever they are written again, whatever stands between their words. Null where all of them are too short to be told from others' words. */
export function buildSearch(texts: readonly string[]): RegExp | null {
  const wordings = texts
    .map((text) => text.match(word) ?? [])
    .filter((words) => words.filter((one) => twoLetters.test(one)).length >= wordsMin)
    .map((words) => words.join("[^\\p{L}\\p{N}]+"))
    .sort((a, b) => b.length - a.length);
  if (wordings.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** The text with a tombstone for each place; null where there is none. */
export function redactText(text: string, search: RegExp): string | null {
  const left = text.replace(search, tombstone);
  return left === text ? null : left;
}

/** A draft's document with tombstones for what was written out in it, also across marks; null where nothing of it was. */
export function redactDocument(document: unknown, search: RegExp): DocumentJson | null {
  const left = redactNode(document as DocumentJson, search);
  return JSON.stringify(left) === JSON.stringify(document) ? null : left;
}

function redactNode(node: DocumentJson, search: RegExp): DocumentJson {
  const content = node.content && redactSiblings(node.content, search);
  return {
    ...node,
    ...(node.attrs && { attrs: redactFields(node.attrs, search) }),
    ...(node.marks && {
      marks: node.marks.map((mark) =>
        mark.attrs ? { ...mark, attrs: redactFields(mark.attrs, search) } : mark,
      ),
    }),
    ...(content && { content: content.map((child) => redactNode(child, search)) }),
  };
}

/** The same value with tombstones in each string that holds a place. */
export function redactStrings(value: unknown, search: RegExp): unknown {
  if (typeof value === "string") return redactText(value, search) ?? value;
  if (Array.isArray(value)) return value.map((one) => redactStrings(one, search));
  return isRecord(value) ? redactFields(value, search) : value;
}

function redactFields(fields: Record<string, unknown>, search: RegExp): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, redactStrings(value, search)]),
  );
}

/** Texts that stand beside each other are read as one; the tombstone takes the place of the first that held a part. */
function redactSiblings(siblings: readonly DocumentJson[], search: RegExp): DocumentJson[] {
  const line = siblings.map(readText).join("");
  const found = [...line.matchAll(search)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  if (found.length === 0) return [...siblings];
  let start = 0;
  return siblings.flatMap((node) => {
    const text = readText(node);
    const place = { start, end: start + text.length };
    start = place.end;
    if (node.text === undefined) return [node];
    const left = cutOut(text, place, found);
    return left === "" ? [] : [{ ...node, text: left }];
  });
}

type Span = { start: number; end: number };

function cutOut(text: string, place: Span, found: readonly Span[]): string {
  let left = "";
  let at = place.start;
  for (const { start, end } of found) {
    if (end <= place.start || start >= place.end) continue;
    if (start >= place.start) left += text.slice(at - place.start, start - place.start) + tombstone;
    at = Math.min(end, place.end);
  }
  return left + text.slice(at - place.start);
}

const notText = "\u{FFFC}";
const readText = ({ text }: DocumentJson) => text ?? notText;
