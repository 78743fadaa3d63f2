import { headedBy, single, vague, wider } from "../lexicon/russian-roles.ts";
import type { Mention } from "../people.ts";
import { type Gender, genderOfPronoun } from "../person-genders.ts";
import { resolvePronoun } from "../resolve-speakers.ts";
import type { Range } from "../roles.ts";
import {
  countBefore,
  fullMention,
  type SpeakerContext,
  type Subject,
  toSubject,
} from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { nounAt, phraseStart, readPhrase } from "./noun-phrases.ts";
import { type Noun, nounOf } from "./nouns.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";
import { quotedNameEnd } from "./words.ts";

const mentionsMax = 60;
const women = new Set("женщина девушка пенсионерка собеседница бабушка".split(" "));
const men = new Set("мужчина парень".split(" "));
const indefinite = new Set("один одна некий какой-то другой другая некоторые один".split(" "));

function lemmasOf(context: SpeakerContext, range: Range | null): Set<string> {
  const lemmas = new Set<string>();
  if (range)
    for (let at = range.from; at < range.to; at += 1) {
      const noun = nounAt(context.tokens, at);
      if (noun?.kind === "person") lemmas.add(noun.lemma);
    }
  return lemmas;
}

function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}

/** The words of "директор центра развития" that must stand in the role, too. */
function askedComplements(context: SpeakerContext, head: number, to: number): string[] {
  const asked: string[] = [];
  for (let at = head + 1; at < to; at += 1) {
    const token = context.tokens[at];
    if (token?.kind === "word" && token.lower.length > 3 && !vague.test(token.lower))
      asked.push(stem(token.lower));
  }
  return asked;
}

function headsFor(lemmas: ReadonlySet<string>, words: readonly string[]): boolean {
  return [...lemmas].some((lemma) => words.some((word) => headedBy[lemma]?.test(word)));
}

function hasRole(
  context: SpeakerContext,
  mention: Mention,
  lemmas: ReadonlySet<string>,
  asked: readonly string[],
): boolean {
  const role = mention.role;
  if (!role) return false;
  const own = lemmasOf(context, role);
  const words = context.tokens.slice(role.from, role.to).map((token) => token.lower);
  const isHead = own.has("глава") && headsFor(lemmas, words);
  if (!isHead && ![...own].some((lemma) => lemmas.has(lemma))) return false;
  return asked.every((start) => words.some((word) => word.startsWith(start)));
}

function genderNeeded(noun: Noun, agreement: Agreement): Gender | null {
  if (women.has(noun.lemma)) return "woman";
  if (men.has(noun.lemma)) return "man";
  return agreement.gender === "woman" || agreement.gender === "man" ? agreement.gender : null;
}

function isOfGender(context: SpeakerContext, mention: Mention, gender: Gender | null): boolean {
  const own = context.genders.get(mention.key) ?? null;
  return gender === null || own === null || own === gender;
}

/** Whom "министр", "глава ведомства", "эксперт" take up: the last person with such a role, or a later one alone with it. */
export function resolvePersonNoun(
  context: SpeakerContext,
  { head, to }: { head: number; to: number },
  agreement: Agreement,
): Mention | null {
  const { tokens, mentions } = context;
  const noun = nounAt(tokens, head);
  const from = phraseStart(tokens, head, 0);
  if (!noun || (agreement.isPlural && noun.isPlural)) return null;
  if (indefinite.has(tokens[from - 1]?.lower ?? "")) return null;
  const lemmas = new Set([noun.lemma, ...(wider[noun.lemma] ?? [])]);
  const asked = askedComplements(context, head, to);
  const gender = genderNeeded(noun, agreement);
  const isAnyone = women.has(noun.lemma) || men.has(noun.lemma);
  const next = countBefore(context, from);
  for (let index = next - 1; index >= Math.max(0, next - mentionsMax); index -= 1) {
    const mention = mentions[index];
    if (!mention || !isOfGender(context, mention, gender)) continue;
    const isMeant = isAnyone
      ? context.genders.get(mention.key) === gender
      : hasRole(context, mention, lemmas, asked);
    if (isMeant) return fullMention(context, mention);
  }
  if (!single.has(noun.lemma)) return null;
  const later = new Map<string, Mention>();
  for (const mention of mentions.slice(next, next + mentionsMax))
    if (hasRole(context, mention, new Set([noun.lemma]), asked)) later.set(mention.key, mention);
  const [only] = later.values();
  return only && later.size === 1 ? fullMention(context, only) : null;
}

const unnamedTokensMax = 160;

/** Who is meant by a word that names nobody: of which gender, or many. */
type Wanted = { gender: Gender | null; isMany: boolean };

/** "Представитель ведомства сообщил … Он добавил": somebody unnamed who speaks later than anyone named. */
function unnamedSpeaker(
  context: SpeakerContext,
  { at, floor }: { at: number; floor: number },
  { gender, isMany }: Wanted,
): Subject | null {
  const { tokens } = context;
  for (let back = at - 1; back >= Math.max(floor, at - unnamedTokensMax); back -= 1) {
    const noun = nounAt(tokens, back);
    const isOne = isMany ? noun?.isPlural : noun?.isSingular;
    if (noun?.kind !== "person" || !isOne || context.isQuoted(back)) continue;
    const { to, named } = readPhrase(context, back, tokens.length, () => true);
    const verb = speechVerbAt(tokens, to) ?? verbBefore(tokens, back);
    if (!verb || named) continue;
    const isWoman = noun.gender === "woman" || verb.gender === "woman";
    if (gender !== null && isWoman !== (gender === "woman")) continue;
    return { ...subjectOfNoun(context, { head: back, to }, verb, 0), to: at + 1 };
  }
  return null;
}

function verbBefore(tokens: Token[], head: number): Agreement | null {
  return speechVerbAt(tokens, phraseStart(tokens, head, 0) - 1);
}

/** "он", "она", "по ее словам". */
export function resolveRussianPronoun(context: SpeakerContext, at: number): Subject | null {
  const word = context.tokens[at]?.lower ?? "";
  const isMany = word === "они" || word === "их";
  const named = isMany ? null : resolvePronoun(context, at);
  const floor = lastNamedEnd(context, at, named);
  return unnamedSpeaker(context, { at, floor }, { gender: genderOfPronoun(word), isMany }) ?? named;
}

/** Behind the last place that names the person a pronoun would mean. */
function lastNamedEnd(context: SpeakerContext, at: number, named: Subject | null): number {
  if (!named) return 0;
  const key = context.mentions[countBefore(context, named.name.from)]?.key;
  const last = countBefore(context, at) - 1;
  for (let index = last; index >= Math.max(0, last - mentionsMax); index -= 1)
    if (context.mentions[index]?.key === key) return context.mentions[index]?.to ?? 0;
  return 0;
}

/** «Опора» of "центр развития «Опора»": a body goes by its name; the press service of one doesn't. */
function nameInMarks(tokens: Token[], head: number, to: number): Range | null {
  if (nounAt(tokens, head)?.lemma === "служба") return null;
  for (let at = head + 1; at < to; at += 1) {
    if (nounAt(tokens, at) && nounAt(tokens, at)?.kind !== "document") return null;
    const end = quotedNameEnd(tokens, at);
    if (end !== null) return end === to ? { from: at + 1, to: end - 1 } : null;
  }
  return null;
}

/** A person's name in full, with the role as it is written here where the text has read one. */
export function toNamed(
  context: SpeakerContext,
  mention: Mention,
  { role, to, gender }: { role: Range | null; to: number; gender?: Gender },
): Subject {
  const full = fullMention(context, mention, gender);
  const subject = toSubject(context, full, to);
  const isLonger = role !== null && role.from < (mention.role?.from ?? mention.from);
  return { ...subject, role: isLonger ? role : (mention.role ?? role ?? subject.role) };
}

const papers = new Set("газета журнал издание портал телеканал агентство".split(" "));
const firms = new Set("компания фирма холдинг концерн корпорация группа авиакомпания".split(" "));
const bodiesMax = 20;

/** "газета писала", "компания сообщила": the body last named in marks behind such a noun, if the noun stands alone. */
function takenUp(
  context: SpeakerContext,
  noun: Noun,
  { head, to }: { head: number; to: number },
): Range | null {
  const kinds = [papers, firms].find((each) => each.has(noun.lemma));
  if (!kinds || to > head + 1) return null;
  const last = context.bodiesBefore(head) - 1;
  for (let index = last; index >= Math.max(0, last - bodiesMax); index -= 1) {
    const body = context.bodies[index];
    const described = nounAt(context.tokens, (body?.from ?? 0) - 2);
    if (body && kinds.has(described?.lemma ?? "")) return body;
  }
  return null;
}

/** The subject that a noun phrase stands for: a person it takes up, else its own words. */
export function subjectOfNoun(
  context: SpeakerContext,
  { head, to }: { head: number; to: number },
  agreement: Agreement,
  start: number,
): Subject {
  const noun = nounOf(context.tokens[head]?.lower);
  const meant =
    noun?.kind === "person" ? resolvePersonNoun(context, { head, to }, agreement) : null;
  if (meant) return toSubject(context, meant, to);
  const gender = women.has(noun?.lemma ?? "") ? "woman" : men.has(noun?.lemma ?? "") ? "man" : null;
  const unnamed =
    gender && unnamedSpeaker(context, { at: head, floor: 0 }, { gender, isMany: false });
  if (unnamed && unnamed.name.from !== head) return { ...unnamed, to };
  const own =
    noun?.kind === "body"
      ? (nameInMarks(context.tokens, head, to) ?? takenUp(context, noun, { head, to }))
      : null;
  if (own) return { name: own, role: null, to };
  return { name: { from: phraseStart(context.tokens, head, start), to }, role: null, to };
}
