import {
  general,
  headedBy,
  headship,
  menAtLarge,
  realms,
  single,
  sources,
  strangers,
  trades,
  vague,
  wider,
  womenAtLarge,
} from "../lexicon/russian-roles.ts";
import type { Mention } from "../people.ts";
import type { Gender } from "../person-genders.ts";
import type { Range } from "../roles.ts";
import { countBefore, fullMention, type SpeakerContext } from "../speaker-context.ts";
import { isNominative } from "./names.ts";
import { nounAt, phraseStart } from "./noun-phrases.ts";
import type { Noun } from "./nouns.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";

const mentionsMax = 60;
/** How many sentences back "эксперт" may mean whoever spoke. */
const generalSentencesMax = 3;
const indefinite = new Set("один одна некий какой-то другой другая некоторые".split(" "));

export type Asked = { head: number; to: number };

/** The gender that a noun or its verb gives whoever is meant. */
export function genderOfNoun(noun: Noun | undefined, agreement: Agreement): Gender | null {
  if (womenAtLarge.has(noun?.lemma ?? "")) return "woman";
  if (menAtLarge.has(noun?.lemma ?? "")) return "man";
  return agreement.gender === "woman" || agreement.gender === "man" ? agreement.gender : null;
}

export function lemmasFor(noun: Noun): ReadonlySet<string> {
  return new Set([noun.lemma, ...(wider[noun.lemma] ?? [])]);
}

function wordsOf(context: SpeakerContext, { from, to }: Range): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at += 1)
    if (context.tokens[at]?.kind === "word") words.push(context.tokens[at]?.lower ?? "");
  return words;
}

/** The words of "директор центра развития" that must stand in the role, too. */
function askedStems(words: readonly string[]): string[] {
  return words
    .filter((word) => word.length > 3 && !vague.test(word))
    .map((word) => word.slice(0, Math.max(4, word.length - 3)));
}

function hasCapitalWithin(context: SpeakerContext, { from, to }: Range): boolean {
  return context.tokens.slice(from + 1, to).some(({ capital }) => capital);
}

/** Whether one who holds `role` heads what the words ask for: "глава компании" is no governor. */
function isOfRealm(context: SpeakerContext, role: Range, asked: readonly string[]): boolean {
  const realm = realms.find(({ words }) => asked.some((word) => words.test(word)));
  if (!realm) return true;
  const written = wordsOf(context, role);
  if (written.some((word) => realm.words.test(word))) return true;
  if (
    written.some((_, index) =>
      realm.heads.has(nounAt(context.tokens, role.from + index)?.lemma ?? ""),
    )
  )
    return true;
  return realm.isPlace ? hasCapitalWithin(context, role) : written.length <= 2;
}

function hasRole(
  context: SpeakerContext,
  role: Range | null,
  lemmas: ReadonlySet<string>,
  asked: readonly string[],
): boolean {
  if (!role) return false;
  const words = wordsOf(context, role);
  const own = new Set<string>();
  for (let at = role.from; at < role.to; at += 1) {
    const noun = nounAt(context.tokens, at);
    if (noun?.kind === "person") own.add(noun.lemma);
  }
  const heads = [...lemmas].some((lemma) => words.some((word) => headedBy[lemma]?.test(word)));
  const isHolder =
    [...own].some((lemma) => lemmas.has(lemma)) ||
    (heads && [...own].some((lemma) => headship.has(lemma)));
  if (!isHolder || !isOfRealm(context, role, asked)) return false;
  return askedStems(asked).every((start) => words.some((word) => word.startsWith(start)));
}

function isOfGender(context: SpeakerContext, mention: Mention, gender: Gender | null): boolean {
  const own = context.genders.get(mention.key) ?? null;
  return gender === null || own === null || own === gender;
}

/** "аналитиков", "жителей": many, in whatever case. */
export function isMany(form: string | undefined, { lemma }: Noun): boolean {
  if (!form || form === lemma) return false;
  return /(ов|ев|ам|ям|ами|ями|ах|ях)$/.test(form) || (/ей$/.test(form) && /[ьжшчщ]$/.test(lemma));
}

/** Whom "министр", "глава ведомства", "эксперт" take up: the last person with such a role, or a later one alone with it. */
export function resolvePersonNoun(
  context: SpeakerContext,
  { head, to }: Asked,
  agreement: Agreement,
): Mention | null {
  const { tokens, mentions } = context;
  const noun = nounAt(tokens, head);
  const from = phraseStart(tokens, head, 0);
  if (!noun || (agreement.isPlural && noun.isPlural) || isMany(tokens[head]?.lower, noun))
    return null;
  if (indefinite.has(tokens[from - 1]?.lower ?? "") || indefinite.has(tokens[from]?.lower ?? ""))
    return null;
  const lemmas = lemmasFor(noun);
  const asked = wordsOf(context, { from: head + 1, to });
  const gender = genderOfNoun(noun, agreement);
  const next = countBefore(context, from);
  for (let index = next - 1; index >= Math.max(0, next - mentionsMax); index -= 1) {
    const mention = mentions[index];
    if (!mention || !isOfGender(context, mention, gender)) continue;
    if (hasRole(context, mention.role, lemmas, asked)) return fullMention(context, mention);
  }
  // "ангарский предприниматель" is somebody new.
  const isPrefixed = /^[-‑]$/.test(tokens[head - 1]?.lower ?? "");
  const isBare = asked.length <= 1 && (from === head || isPrefixed);
  const spoke = isBare ? lastNamed(context, from, { noun, gender }) : null;
  return spoke ?? (single.has(noun.lemma) ? namedLater(context, next, noun, asked) : null);
}

const sourceReach = 400;

/** Whether the text has told of somebody unnamed whom it heard from. */
function hasSource({ tokens }: SpeakerContext, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - sourceReach); back -= 1)
    if (sources.has(nounAt(tokens, back)?.lemma ?? "")) return true;
  return false;
}

/** Whether a sentence lets somebody speak. */
function hasSpeech({ tokens, sentences }: SpeakerContext, index: number): boolean {
  const { from = 0, to = 0 } = sentences[index] ?? {};
  for (let at = from; at < to; at += 1) if (speechVerbAt(tokens, at)) return true;
  return false;
}

/**
 * Of a general word: whoever of that gender was the subject a few sentences ago. Of a trade: one whose other nobody has told, or who has just
 * spoken in the same paragraph.
 */
function lastNamed(
  context: SpeakerContext,
  at: number,
  { noun, gender }: { noun: Noun; gender: Gender | null },
): Mention | null {
  const isGeneral = general.has(noun.lemma);
  const isTrade = !isGeneral && !strangers.has(noun.lemma) && !single.has(noun.lemma);
  const isSource = noun.lemma === "собеседник" && !hasSource(context, at);
  if (context.isQuoted(at) || !(isTrade || isSource || isGeneral)) return null;
  const agreement = { isPlural: false, gender };
  const sentence = context.sentenceIndexAt(at);
  const last = countBefore(context, at) - 1;
  const paragraph = context.sentences[sentence]?.paragraph;
  const mayHold = ({ key, sentence: own }: Mention): boolean =>
    !isTrade ||
    (trades.has(noun.lemma) && !context.roles.has(key)) ||
    (context.sentences[own]?.paragraph === paragraph && hasSpeech(context, own));
  let weak: Mention | null = null;
  for (let index = last; index >= Math.max(0, last - mentionsMax); index -= 1) {
    const mention = context.mentions[index];
    if (!mention || sentence - mention.sentence > generalSentencesMax) break;
    const mayBeMeant =
      !context.isQuoted(mention.from) && mayHold(mention) && isOfGender(context, mention, gender);
    if (!mayBeMeant) continue;
    if (isNominative(context, mention, agreement)) return fullMention(context, mention);
    weak ??= mention;
  }
  return weak && fullMention(context, weak);
}

function namedLater(
  context: SpeakerContext,
  next: number,
  noun: Noun,
  asked: readonly string[],
): Mention | null {
  const later = new Map<string, Mention>();
  for (const mention of context.mentions.slice(next, next + mentionsMax))
    if (hasRole(context, mention.role, new Set([noun.lemma]), asked))
      later.set(mention.key, mention);
  const [only] = later.values();
  return only && later.size === 1 ? fullMention(context, only) : null;
}

const besideTokensMax = 12;
const besideReach = 500;

/** "Крутов, бывший шофёр, а теперь звонарь" … "сказал звонарь": the person beside whom the text has such a word. */
export function namedBeside(context: SpeakerContext, at: number): Mention | null {
  const { tokens } = context;
  const word = tokens[at]?.lower ?? "";
  for (let back = at - 1; back >= Math.max(0, at - besideReach); back -= 1) {
    if (tokens[back]?.lower !== word || context.isQuoted(back)) continue;
    const sentence = context.sentenceIndexAt(back);
    const index = countBefore(context, back + 1);
    const near = [context.mentions[index - 1], context.mentions[index]].find(
      (mention) =>
        mention?.sentence === sentence && Math.abs(mention.from - back) <= besideTokensMax,
    );
    if (near) return fullMention(context, near);
  }
  return null;
}
