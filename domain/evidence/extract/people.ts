import { type CapitalRun, findCapitalRuns } from "./capital-runs.ts";
import { cueAt } from "./cues.ts";
import {
  bodyNouns,
  countries,
  honorifics,
  notSurnames,
  roleModifiers,
  suffixes,
} from "./lexicon/people.ts";
import { russianForms } from "./lexicon/russian-bodies.ts";
import { isGivenName, nameKey } from "./names.ts";
import { withSurnames } from "./patronymics.ts";
import { isOccupation, isRoleNoun, type Range, roleAfter, roleBefore } from "./roles.ts";
import { isCyrillic } from "./russian/words.ts";
import { isNamedByRole, placeEnd } from "./russian-role-names.ts";
import type { Sentence } from "./sentences.ts";
import { gaps, type Token } from "./tokens.ts";

/** A person named in the text. `from`/`to` are the name's tokens, `outer` those of name and role together. */
export type Mention = Range & {
  outer: Range;
  role: Range | null;
  key: string;
  sentence: number;
  isFull: boolean;
};

const nameWordsMax = 4;

/** "Yu-fen": the second half of a given name, in lower case without a blank before it. */
function isSyllable(token: Token): boolean {
  return !token.capital && token.gap === gaps.none;
}

function words(tokens: Token[], range: Range): Token[] {
  return tokens
    .slice(range.from, range.to)
    .filter((token) => token.kind === "word" && token.end - token.start > 1 && !isSyllable(token));
}

function isSurnameLike(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !token.capital) return false;
  // "Qureshi-Dean": the second half may be a role as well.
  return isNamelike(token) && (token.gap === gaps.none || !isRoleNoun(token));
}

function isNamelike(token: Token): boolean {
  const word = token.lower.replace(/'s$/, "");
  return (
    !notSurnames.has(word) &&
    !russianForms.has(word) &&
    !countries.has(word) &&
    !bodyNouns.has(word)
  );
}

/** Behind a given name. In Russian a trade is a surname there: "Анна Мельник". */
function isFamilyName(token: Token | undefined): boolean {
  if (!token || isSurnameLike(token)) return token !== undefined;
  return token.capital && isCyrillic(token) && isNamelike(token);
}

/** Where a given name stands in the run with a surname behind it. Of "порта Оля Руслан Петров" the second: Russians have one, and a patronymic. */
function givenNameAt(tokens: Token[], run: CapitalRun): number {
  let found = -1;
  for (let at = run.from; at < run.to - 1; at += 1) {
    const token = tokens[at];
    const isGiven =
      token &&
      isGivenName(token.lower) &&
      (isFamilyName(lastWord(tokens, { from: at + 1, to: run.to })) ||
        (isCyrillic(token) && isInitial(tokens, at + 1)));
    if (!isGiven) continue;
    if (token.lower.charCodeAt(0) < 0x400) return at;
    if (found < 0 || at === found + 1) found = at;
  }
  return found;
}

/** "Юлия К.": whose surname is kept back. */
function isInitial(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && token.end - token.start === 1 && tokens[at + 1]?.lower === ".";
}

function lastWord(tokens: Token[], range: Range): Token | undefined {
  return words(tokens, range).at(-1);
}

/** "the Chief Statistician", "its Senior Geologist": behind an article a title and a trade in capitals name an office. */
function isCalledByOffice(
  tokens: Token[],
  run: CapitalRun,
  title: { at: number; hasTitle: boolean },
): boolean {
  const last = tokens[run.to - 1];
  return (
    title.hasTitle &&
    title.at === run.to - 1 &&
    last !== undefined &&
    isOccupation(last.lower) &&
    /^(the|a|an|its|his|her|their|our)$/.test(tokens[run.from - 1]?.lower ?? "") &&
    !(run.to - run.from === 2 && honorifics.has(tokens[run.from]?.lower ?? ""))
  );
}

/** Past titles, countries and honorifics at the head of a run: "Russian Prime Minister" before "Mikhail Mishustin". */
function titleEnd(tokens: Token[], run: CapitalRun): { at: number; hasTitle: boolean } {
  let at = run.from;
  let hasTitle = false;
  while (at < run.to) {
    const token = tokens[at];
    if (!token) break;
    const isTitle = isRoleNoun(token) || honorifics.has(token.lower);
    const isHyphen = token.kind === "mark";
    const isModifier = roleModifiers.has(token.lower) || countries.has(token.lower);
    // "Director of the Institute Anna Berg".
    const isBody = bodyNouns.has(token.lower) && isPlain(tokens, { from: at + 1, to: run.to });
    if (!isTitle && !isHyphen && !isModifier && !isBody) break;
    hasTitle ||= isTitle;
    at += 1;
  }
  const inner = at === run.from ? innerTitleEnd(tokens, run) : null;
  return inner === null ? { at, hasTitle } : { at: inner, hasTitle: true };
}

/** "CBI Director-General Laura Pemberton": past what its body is called, to behind the last word for a role. */
function innerTitleEnd(tokens: Token[], run: CapitalRun): number | null {
  for (let at = run.to - 3; at > run.from; at -= 1)
    if (isRoleNoun(tokens[at]) && isPlain(tokens, { from: at + 1, to: run.to })) return at + 1;
  return null;
}

/** "Tom Okafor KC": where letters and generations behind a name begin. */
function suffixStart(tokens: Token[], to: number, from: number): number {
  let end = to;
  while (end - from > 2 && suffixes.has(tokens[end - 1]?.lower ?? "")) end -= 1;
  return end;
}

function isPlain(tokens: Token[], range: Range): boolean {
  const name = words(tokens, range);
  return name.length >= 2 && name.length <= 3 && name.every(isSurnameLike);
}

/** Surnames that stand alone where only people do: "Hallen, the keeper of …", "said Hallen". */
function findSubjectSurnames(
  tokens: Token[],
  runs: readonly CapitalRun[],
  sentences: Sentence[],
): Set<string> {
  const keys = new Set<string>();
  for (const run of runs) {
    const sentence = sentences[run.sentence];
    if (!sentence || run.to - run.from !== 1 || !isSurnameLike(tokens[run.from])) continue;
    const isSubject =
      cueAt(tokens, run.from - 1)?.to === run.from ||
      cueAt(tokens, run.to)?.kind === "verb" ||
      roleAfter(tokens, run.to, sentence) !== null;
    if (isSubject) keys.add(keyOf(tokens, run));
  }
  return keys;
}

function nameRange(
  tokens: Token[],
  run: CapitalRun,
  sentence: Sentence,
  subjects: ReadonlySet<string>,
): Range | null {
  const given = givenNameAt(tokens, run);
  if (given >= 0)
    return { from: given, to: Math.min(suffixStart(tokens, run.to, given), given + nameWordsMax) };
  const title = titleEnd(tokens, run);
  if (isCalledByOffice(tokens, run, title)) return null;
  const range = { from: title.at, to: suffixStart(tokens, run.to, title.at) };
  const count = words(tokens, range).length;
  if (count < 1 || count > 3 || !words(tokens, range).every(isSurnameLike)) return null;
  const hasInitial =
    words(tokens, range).length <
    tokens.slice(range.from, range.to).filter((t) => t.kind === "word").length;
  // "Глава Казани": a capital behind a capital title is what it is of as often as who holds it.
  const isPlace = title.hasTitle && count === 1 && isCyrillic(tokens[range.from]);
  if (isPlace && !hasInitial) return isNamedByRole(tokens, range, sentence) ? range : null;
  const place = placeEnd(tokens, range);
  if (place !== null) return { from: place, to: run.to };
  if (title.hasTitle || hasInitial) return range;
  if (count < 2) return isNamedByRole(tokens, range, sentence) ? range : null;
  if (subjects.has(keyOf(tokens, range))) return range;
  const isAfterCue = cueAt(tokens, range.from - 1)?.to === range.from;
  const isBeforeCue = cueAt(tokens, range.to)?.kind === "verb";
  const hasRole =
    roleAfter(tokens, range.to, sentence) !== null ||
    roleBefore(tokens, range.from, sentence) !== null;
  return isAfterCue || isBeforeCue || hasRole || isPersonAside(tokens, range.to) ? range : null;
}

/** "Plamen Dragiev, 58, …", "Anna Berg, who …": what is said of people alone. */
function isPersonAside(tokens: Token[], at: number): boolean {
  if (tokens[at]?.lower !== ",") return false;
  const isAge = tokens[at + 1]?.kind === "number" && tokens[at + 2]?.lower === ",";
  return (
    (isAge && /^[1-9]\d$/.test(tokens[at + 1]?.lower ?? "")) || tokens[at + 1]?.lower === "who"
  );
}

function keyOf(tokens: Token[], range: Range): string {
  return nameKey(lastWord(tokens, range)?.lower ?? "");
}

function toMention(tokens: Token[], range: Range, sentence: Sentence, index: number): Mention {
  const before = roleBefore(tokens, range.from, sentence);
  // "Sir John Marlow, the club's owner".
  const isRole = before !== null && !isCourtesy(tokens, before);
  const after = isRole ? null : roleAfter(tokens, range.to, sentence);
  const role = isRole ? before : (after ?? before);
  const outer = {
    from: Math.min(range.from, before?.from ?? range.from),
    to: Math.max(range.to, after?.to ?? range.to),
  };
  const isFull = words(tokens, range).length > 1;
  return {
    ...range,
    outer,
    role,
    key: keyOf(tokens, range),
    sentence: index,
    isFull,
  };
}

/** A role that is a courtesy says nothing about who somebody is. */
function isCourtesy(tokens: Token[], { from, to }: Range): boolean {
  return (
    to - from <= 2 &&
    tokens.slice(from, to).every(({ lower }) => honorifics.has(lower) || lower === ".")
  );
}

function withoutHonorific(tokens: Token[], mention: Mention): Mention {
  const { role } = mention;
  return role !== null && isCourtesy(tokens, role) ? { ...mention, role: null } : mention;
}

/** Everybody named, in reading order: full names and titled surnames, and the same surnames standing alone, before or after. */
export function findMentions(
  tokens: Token[],
  sentences: Sentence[],
  organisations: readonly Range[],
): Mention[] {
  const runs = withoutOrganisations(findCapitalRuns(tokens, sentences), organisations);
  const subjects = findSubjectSurnames(tokens, runs, sentences);
  const placed = runs.map((run) => {
    const sentence = sentences[run.sentence];
    return { run, range: sentence ? nameRange(tokens, run, sentence, subjects) : null };
  });
  const known = new Set(placed.flatMap(({ range }) => (range ? [keyOf(tokens, range)] : [])));
  const found = placed.flatMap(({ run, range }) => {
    const sentence = sentences[run.sentence];
    const name = range ?? surnameAlone(tokens, run, known);
    if (!sentence || !name) return [];
    return [withoutHonorific(tokens, toMention(tokens, name, sentence, run.sentence))];
  });
  return withSurnames(tokens, found);
}

function surnameAlone(tokens: Token[], run: CapitalRun, known: ReadonlySet<string>): Range | null {
  for (let at = run.to - 1; at >= run.from; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.end - token.start === 1) continue;
    return known.has(nameKey(token.lower)) ? { from: at, to: at + 1 } : null;
  }
  return null;
}

/** Both are in reading order. What stands in a body's name names nobody; what stands behind it may: "председатель ЦБ Анна Берг". */
function withoutOrganisations(runs: CapitalRun[], organisations: readonly Range[]): CapitalRun[] {
  let next = 0;
  return runs.flatMap((run) => {
    while ((organisations[next]?.to ?? Number.POSITIVE_INFINITY) <= run.from) next += 1;
    const organisation = organisations[next];
    if (!organisation || organisation.from >= run.to) return [run];
    const parts = organisation.from > run.from ? [{ ...run, to: organisation.from }] : [];
    // "NATO Secretary General Anna Berg": whoever is named behind it.
    return organisation.to < run.to ? [...parts, { ...run, from: organisation.to }] : parts;
  });
}
