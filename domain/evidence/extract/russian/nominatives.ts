import { genderOfCyrillicName, isNominativeGiven, nameKey } from "../names.ts";
import type { Mention } from "../people.ts";
import { isDash } from "../period-tokens.ts";
import type { Gender } from "../person-genders.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { isNominative } from "./names.ts";
import { mentionAt, nounAt, phraseStart, readPhrase } from "./noun-phrases.ts";
import type { Noun } from "./nouns.ts";
import { resolveRussianPronoun, subjectOfNoun, toNamed } from "./resolve.ts";
import { isPlainVerb } from "./role-words.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";
import { isAdjective } from "./words.ts";

const subjectPronouns = new Set(["он", "она", "они", "оно"]);

export function agrees(agreement: Agreement, noun: Noun): boolean {
  if (agreement.isPlural === true) return noun.isPlural;
  if (!noun.isSingular) return false;
  if (agreement.gender === null) return true;
  if (noun.gender === null) return agreement.gender !== "thing";
  return noun.gender === agreement.gender;
}

function pronounAgrees(word: string, { gender, isPlural }: Agreement): boolean {
  if (word === "они") return isPlural !== false;
  if (isPlural) return false;
  return gender === null || gender === (word === "она" ? "woman" : word === "он" ? "man" : "thing");
}

type Bounds = { start: number; limit: number };

function genderAsked({ gender }: Agreement): Gender | undefined {
  return gender === "thing" || gender === null ? undefined : gender;
}

/** Whoever is named at `at`: by the name itself, the role before or behind it, or a given name known from before. */
function namedAt(
  context: SpeakerContext,
  at: number,
  agreement: Agreement,
  { mention, limit }: { mention: Mention | null; limit: number },
): Subject | null {
  if (!mention) {
    const known = knownByGivenName(context, at, agreement);
    return known && toNamed(context, known, { role: null, to: at + 1 });
  }
  if (agreement.isPlural || !isNominative(context, mention, agreement)) return null;
  const noun = nounAt(context.tokens, at);
  const isHead = at >= mention.from || (noun?.kind === "person" && agrees(agreement, noun));
  if (!isHead || isAttribute(context.tokens, at, agreement) || mention.to > limit) return null;
  const to = Math.max(mention.to, mention.outer.to);
  return toNamed(context, mention, { role: null, to, gender: genderAsked(agreement) });
}

/** "управляющий директор", "дежурный врач": the first is an adjective. */
function isAttribute(tokens: Token[], at: number, agreement: Agreement): boolean {
  const next = nounAt(tokens, at + 1);
  return isAdjective(tokens[at]) && next?.kind === "person" && agrees(agreement, next);
}

/** What the noun at `at` stands for, with the name that its phrase is put before. */
function nounSubjectAt(
  context: SpeakerContext,
  at: number,
  agreement: Agreement,
  { start, limit }: Bounds,
): Subject | null {
  const { tokens } = context;
  const noun = nounAt(tokens, at);
  if (!noun || noun.kind === "document" || !agrees(agreement, noun)) return null;
  // "эксперты компании": one body, in the genitive.
  if (noun.kind === "body" && !noun.isSingular && nounAt(tokens, at - 1)) return null;
  if (isAttribute(tokens, at, agreement)) return null;
  const isName = (mention: Mention): boolean => isNominative(context, mention, agreement);
  const { to, named } = readPhrase(context, at, limit, isName);
  const name =
    noun.kind !== "person" || agreement.isPlural
      ? null
      : (named ?? nameFurther(context, to, limit, isName));
  if (!name) return subjectOfNoun(context, { head: at, to }, agreement, start);
  const role = { from: phraseStart(tokens, at, start), to: name.from };
  return toNamed(context, name, { role, to: Math.max(name.to, name.outer.to) });
}

/** The name, noun or pronoun at `at`, where it is in the nominative and agrees with the verb. */
export function nominativeAt(
  context: SpeakerContext,
  at: number,
  agreement: Agreement,
  bounds: Bounds,
): Subject | null {
  const { kind, lower = "" } = context.tokens[at] ?? {};
  const mention = mentionAt(context, at);
  if (!mention && kind !== "word") return null;
  if (subjectPronouns.has(lower))
    return pronounAgrees(lower, agreement) ? resolveRussianPronoun(context, at) : null;
  const named = namedAt(context, at, agreement, { mention, limit: bounds.limit });
  const isWithin = mention !== null && mention.from <= at && at < mention.to;
  return named ?? (isWithin ? null : nounSubjectAt(context, at, agreement, bounds));
}

/** "смеётся Ксения": who has been named in full before. */
function knownByGivenName(
  { tokens, givens }: SpeakerContext,
  at: number,
  { isPlural, gender }: Agreement,
): Mention | null {
  const token = tokens[at];
  if (!token?.capital || isPlural || gender === "thing" || !isNominativeGiven(token.lower))
    return null;
  const own = genderOfCyrillicName(token.lower);
  return gender && own && own !== gender ? null : (givens.get(nameKey(token.lower)) ?? null);
}

const furtherTokensMax = 12;

/** "совладелец и генеральный директор": one person's second office. */
function joinsRole(tokens: Token[], at: number): boolean {
  let head = at;
  while (isAdjective(tokens[head])) head += 1;
  const noun = nounAt(tokens, head);
  return noun?.kind === "person" && noun.isSingular;
}

/** "жительница дома № 10 на улице Мира Анна Берёзова": the name behind what the phrase can't hold. */
export function nameFurther(
  context: SpeakerContext,
  from: number,
  limit: number,
  isName: (mention: Mention) => boolean,
): Mention | null {
  const { tokens } = context;
  for (let at = from; at < Math.min(limit, from + furtherTokensMax); at += 1) {
    const token = tokens[at];
    if (!token || speechVerbAt(tokens, at) || isPlainVerb(token)) return null;
    if (/^([,;:!?…«»„“”"()]|что|как|а|но|когда|если)$/.test(token.lower)) return null;
    if (token.lower === "и" && !joinsRole(tokens, at + 1)) return null;
    if (isDash(token) && token.gap > 0) return null;
    const mention = mentionAt(context, at);
    if (mention?.from === at && isName(mention)) return mention;
  }
  return null;
}
