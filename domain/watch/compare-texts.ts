import { diffLines } from "diff";
import { compareWords, type WordChange } from "#domain/evidence/compare-words.ts";

/** Pieces of two texts in their order. Of what stands in both, only what is near a change is kept: `skipped` tells how many characters aren't shown. */
export type TextChange = WordChange | { kind: "skipped"; chars: number };

/** So much is shown around a change. */
const aroundChars = 200;
/** Paragraphs that were changed in more than this are shown one after the other, whole. */
const editsMax = 2_000;
const pairCharsMax = 20_000;

/** What changed between two texts, paragraph by paragraph, and within those that were reworded word by word. Pure; time is bounded for any texts. */
export function compareTexts(before: string, after: string): TextChange[] {
  const lines = diffLines(before, after, { maxEditLength: editsMax });
  if (!lines) return [removed(before), added(after)];
  const changes: TextChange[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [one, next] = [lines[at], lines[at + 1]];
    if (!one) break;
    if (one.removed && next?.added) {
      changes.push(...compareParagraphs(one.value, next.value));
      at += 1;
    } else if (one.removed) changes.push(removed(one.value));
    else if (one.added) changes.push(added(one.value));
    else changes.push({ kind: "same", text: one.value });
  }
  return shorten(changes);
}

function compareParagraphs(before: string, after: string): TextChange[] {
  const isShort = before.length + after.length <= pairCharsMax;
  return isShort ? compareWords(before, after) : [removed(before), added(after)];
}

const removed = (text: string): TextChange => ({ kind: "removed", text });
const added = (text: string): TextChange => ({ kind: "added", text });

function shorten(changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === "same" && change.kind === "same") last.text += change.text;
    else joined.push({ ...change });
  }
  return joined.flatMap((change, at) => {
    if (change.kind !== "same") return [change];
    const [isFirst, isLast] = [at === 0, at === joined.length - 1];
    const start = isFirst ? 0 : endOfWord(change.text, aroundChars);
    const end = isLast
      ? change.text.length
      : startOfWord(change.text, change.text.length - aroundChars);
    if (end - start < aroundChars) return [change];
    return [
      ...(start > 0 ? [{ kind: "same" as const, text: change.text.slice(0, start) }] : []),
      { kind: "skipped" as const, chars: end - start },
      ...(end < change.text.length
        ? [{ kind: "same" as const, text: change.text.slice(end) }]
        : []),
    ];
  });
}

function endOfWord(text: string, at: number): number {
  const next = text.slice(at, at + aroundChars).search(/\s/u);
  return next < 0 ? Math.min(at, text.length) : at + next;
}

function startOfWord(text: string, at: number): number {
  const from = Math.max(0, at - aroundChars);
  const before = /\s\S*$/u.exec(text.slice(from, Math.max(0, at)));
  return before ? from + before.index + 1 : Math.max(0, at);
}
