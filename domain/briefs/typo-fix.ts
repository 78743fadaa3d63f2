import { diffArrays } from "diff";
import { findDifferenceKind } from "#domain/evidence/difference-kinds.ts";
import { monthWords } from "#domain/evidence/extract/lexicon/months.ts";
import { type QuoteToken, tokeniseQuote } from "#domain/evidence/quote-tokens.ts";
import { isRecord } from "#domain/richtext/document-json.ts";

/** More changed words than this are no typing error, and would take long to compare. */
const changedWordsMax = 100;

/**
 * Whether one document became the other by mending typing errors only: no number, name, date, negation, comparison or "can" differs, no words between quotation
 * marks and no picture (DESIGN.md §2.10). In doubt it says no: the editor then files a clarification, which says more and costs a sentence.
 */
export function isTypoFix(before: unknown, after: unknown): boolean {
  const [was, now] = [readText(before), readText(after)];
  if (listMarked(was).join("\n") !== listMarked(now).join("\n")) return false;
  const [old, next] = [tokeniseQuote(was), tokeniseQuote(now)];
  if (listNumbers(old).join() !== listNumbers(next).join()) return false;
  return listHunks(old, next)?.every(isHarmless) ?? false;
}

type Hunk = { old: QuoteToken[]; next: QuoteToken[] };

/** What was there against what is there now; null where too much changed. */
function listHunks(old: QuoteToken[], next: QuoteToken[]): Hunk[] | null {
  const keysOf = (tokens: QuoteToken[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keysOf(old), keysOf(next), { maxEditLength: changedWordsMax });
  if (changes === undefined) return null;
  const hunks: Hunk[] = [];
  const at = { old: 0, next: 0 };
  let isOpen = false;
  for (const { added, removed, count } of changes) {
    const isChange = added || removed;
    if (isChange && !isOpen) hunks.push({ old: [], next: [] });
    isOpen = isChange;
    if (removed) hunks.at(-1)?.old.push(...old.slice(at.old, at.old + count));
    if (added) hunks.at(-1)?.next.push(...next.slice(at.next, at.next + count));
    if (!added) at.old += count;
    if (!removed) at.next += count;
  }
  return hunks;
}

/** Words stand against each other in their order; of unlike numbers of words each stands alone. */
function isHarmless({ old, next }: Hunk): boolean {
  const pairs =
    old.length === next.length
      ? old.map((token, index) => [token, next[index] ?? null] as const)
      : [...old, ...next].map((token) => [token, null] as const);
  return pairs.every(([a, b]) => {
    if ([a, b].some((token) => token !== null && isDateWord(token))) return false;
    return findDifferenceKind(b, a, { nounsAreCapital: false }) === "words";
  });
}

/** Russian writes months and days of the week small, so that no capital gives them away. */
const dayWords =
  /^(?:понедельник|вторник|сред[аыуе]$|четверг|пятниц|суббот|воскресень|сегодня|вчера|завтра|today|yesterday|tomorrow)/u;

function isDateWord({ key }: QuoteToken): boolean {
  const word = key.toLowerCase();
  return monthWords.has(word) || dayWords.test(word);
}

/** Numbers with their minus: a dash before a number, and behind nothing that it joins to it. */
function listNumbers(tokens: QuoteToken[]): string[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "number") return [];
    const [before, sign] = [tokens[index - 2], tokens[index - 1]];
    const isNegative =
      sign?.key === "-" && sign.end === token.start && (before?.end ?? -1) < sign.start;
    return [`${isNegative ? "-" : ""}${token.key}`];
  });
}

const quotationMarks = /[“„«"]([^“”„«»"]*)[“”»"]/gu;

/** Words between quotation marks that no evidence is bound to. */
function listMarked(text: string): string[] {
  return [...text.matchAll(quotationMarks)].map(([, words]) => words?.trim() ?? "");
}

const atoms = new Set(["statistic", "derived", "inlineQuote", "quote", "sourceNote"]);

/** The words of a document as one text. Evidence is one sign, and each block ends a sentence, so that its first word is known as such. */
function readText(node: unknown): string {
  if (!isRecord(node)) return "";
  if (typeof node.text === "string") return node.text;
  if (node.type === "hardBreak") return " ";
  if (typeof node.type === "string" && atoms.has(node.type)) return "\ufffc";
  const content = Array.isArray(node.content) ? node.content.map(readText).join("") : "";
  return `${readPicture(node)}${content}\n.\n`;
}

/** Another picture may show other numbers, and a description is text like any other. */
function readPicture({ type, attrs }: Record<string, unknown>): string {
  if (type === "chart") return `«${JSON.stringify(attrs)}»\n.\n`;
  if (type !== "image" || !isRecord(attrs)) return "";
  return `«${String(attrs.mediaId)}» ${String(attrs.alt ?? "")}\n.\n`;
}
