import { nameKey } from "../extract/names.ts";
import { type Range, roleAfter, roleBefore } from "../extract/roles.ts";
import type { Sentence } from "../extract/sentences.ts";
import type { Token } from "../extract/tokens.ts";
import { type LintBlock, overlaps, type PlacedEvidence } from "./block.ts";
import type { Days } from "./snapshot.ts";

/** Whether a role may have been held on one of the days; so it is where these aren't known. */
export function isHeld(role: Days, days: Days | null): boolean {
  return days === null || (isBefore(role.from, days.to) && isBefore(days.from, role.to));
}

function isBefore(from: string | null, to: string | null): boolean {
  return from === null || to === null || from < to;
}

/** A role set beside a speaker's name: its offsets in the block's text, and its words in lower case. */
export type WrittenRole = { start: number; end: number; words: string[] };

/** The roles that stand right before or behind the speaker's name in the sentence of a quotation; none that the writer dates himself ("then", "former"). */
export function listWrittenRoles(
  { analysis: { tokens, sentences } }: LintBlock,
  placed: PlacedEvidence,
  speaker: string,
): WrittenRole[] {
  const key = nameKey(speaker.toLowerCase().split(/\s+/).at(-1) ?? "");
  if (key.length < surnameCharsMin) return [];
  const around = sentences.filter((sentence) => overlaps(sentence, placed));
  return around.flatMap((sentence) =>
    listNames({ tokens, sentence, placed }, key, speaker).flatMap((name) =>
      [roleBefore(tokens, name.from, sentence), roleAfter(tokens, name.to, sentence)].flatMap(
        (role) => (role && !isDated(tokens, role) ? (toWritten(tokens, role) ?? []) : []),
      ),
    ),
  );
}

const surnameCharsMin = 3;

type Place = { tokens: Token[]; sentence: Sentence; placed: PlacedEvidence };

/** Where the name stands outside the quotation; the given names before the surname are part of it. */
function listNames({ tokens, sentence, placed }: Place, key: string, speaker: string): Range[] {
  const keys = new Set(speaker.toLowerCase().split(/\s+/).map(nameKey));
  const names: Range[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (!token?.capital || nameKey(token.lower) !== key || overlaps(token, placed)) continue;
    let from = at;
    while (from > sentence.from && keys.has(nameKey(tokens[from - 1]?.lower ?? ""))) from -= 1;
    names.push({ from, to: at + 1 });
  }
  return names;
}

const datings: ReadonlySet<string> = new Set(
  "then former ex future now later once current currently previously today's former бывший бывшего бывшему бывшим бывшая бывшей экс тогда тогдашний тогдашнего тогдашняя будущий будущего нынешний нынешнего ныне".split(
    " ",
  ),
);
const datingReach = 2;

function isDated(tokens: Token[], { from, to }: Range): boolean {
  return tokens
    .slice(Math.max(0, from - datingReach), to + 1)
    .some(({ lower }) => datings.has(lower));
}

function toWritten(tokens: Token[], { from, to }: Range): WrittenRole | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const words = tokens.slice(from, to).flatMap(({ kind, lower }) => (kind === "word" ? lower : []));
  return first && last ? { start: first.start, end: last.end, words } : null;
}

const stemChars = 5;
const wordCharsMin = 4;

/** Whether a title may be meant by a role as written: "Russian Prime Minister" by "Prime Minister of Russia". All that is written must be in it. */
export function namesRole(written: readonly string[], title: string): boolean {
  const stems = listStems(title.toLowerCase().split(/[^\p{L}]+/u));
  const wanted = listStems(written);
  return wanted.length > 0 && wanted.every((stem) => stems.includes(stem));
}

function listStems(words: readonly string[]): string[] {
  return words
    .filter((word) => word.length >= wordCharsMin)
    .map((word) => word.slice(0, stemChars));
}
