import type { Mention } from "../people.ts";
import { isDash } from "../period-tokens.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { bodyNameAt, placeAt } from "./bodies.ts";
import { isListener, looseSubject } from "./loose-subjects.ts";
import { isNominative } from "./names.ts";
import { mentionAt, nounAt, phraseStart, readPhrase } from "./noun-phrases.ts";
import type { Noun } from "./nouns.ts";
import { resolveRussianPronoun, subjectOfNoun, toNamed } from "./resolve.ts";
import { isPlainVerb } from "./role-words.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";
import { isAdjective, prepositions, quotedNameEnd } from "./words.ts";

/** A subject and how sure it is: `strong` is in the nominative and agrees; `place` is where it was said ("в ведомстве"); `weak` may be an object. */
export type Found = { subject: Subject; rank: "strong" | "place" | "weak" };

const subjectPronouns = new Set(["он", "она", "они", "оно"]);
const clauseEnds = new Set([".", ";", ":", "!", "?", "…"]);

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

/** The name, noun or pronoun at `at`, where it is in the nominative and agrees with the verb. */
export function nominativeAt(
  context: SpeakerContext,
  at: number,
  agreement: Agreement,
  bounds: { start: number; limit: number },
): Subject | null {
  const { tokens } = context;
  const lower = tokens[at]?.lower ?? "";
  if (subjectPronouns.has(lower))
    return pronounAgrees(lower, agreement) ? resolveRussianPronoun(context, at) : null;
  const isName = (mention: Mention): boolean => isNominative(context, mention, agreement);
  const mention = mentionAt(context, at);
  if (mention && mention.from <= at && at < mention.to) {
    if (agreement.isPlural || !isName(mention)) return null;
    const gender = agreement.gender === "thing" ? undefined : (agreement.gender ?? undefined);
    const to = Math.max(mention.to, mention.outer.to);
    return toNamed(context, mention, { role: null, to, gender });
  }
  if (mention && at >= mention.to && isName(mention))
    return toNamed(context, mention, { role: null, to: mention.outer.to });
  const noun = nounAt(tokens, at);
  if (!noun || noun.kind === "document" || !agrees(agreement, noun)) return null;
  // "эксперты компании": one body, in the genitive.
  if (noun.kind === "body" && !noun.isSingular && nounAt(tokens, at - 1)) return null;
  // "управляющий директор", "дежурный врач": the first is an adjective.
  const isAttribute = isAdjective(tokens[at]) && nounAt(tokens, at + 1)?.kind === "person";
  if (isAttribute && agrees(agreement, nounAt(tokens, at + 1) ?? noun)) return null;
  if (mention && at < mention.from && mention.to <= bounds.limit && isName(mention))
    return toNamed(context, mention, { role: null, to: Math.max(mention.to, mention.outer.to) });
  const { to, named } = readPhrase(context, at, bounds.limit, isName);
  if (noun.kind === "person" && named && !agreement.isPlural) {
    const role = { from: phraseStart(tokens, at, bounds.start), to };
    return toNamed(context, named, { role, to: Math.max(named.to, named.outer.to) });
  }
  const further = noun.kind === "person" ? nameFurther(context, to, bounds.limit, isName) : null;
  if (further && !agreement.isPlural) {
    const role = { from: phraseStart(tokens, at, bounds.start), to: further.from };
    return toNamed(context, further, { role, to: Math.max(further.to, further.outer.to) });
  }
  return subjectOfNoun(context, { head: at, to }, agreement, bounds.start);
}

const furtherTokensMax = 12;

/** "жительница дома № 10 на улице Мира Анна Берёзова": the name behind what the phrase can't hold. */
function nameFurther(
  context: SpeakerContext,
  from: number,
  limit: number,
  isName: (mention: Mention) => boolean,
): Mention | null {
  const { tokens } = context;
  for (let at = from; at < Math.min(limit, from + furtherTokensMax); at += 1) {
    const token = tokens[at];
    if (!token || speechVerbAt(tokens, at) || isPlainVerb(token)) return null;
    if (/^([,;:!?…«»„“”"()]|что|как|и|а|но|когда|если)$/.test(token.lower)) return null;
    if (isDash(token) && token.gap > 0) return null;
    const mention = mentionAt(context, at);
    if (mention?.from === at && isName(mention)) return mention;
  }
  return null;
}

/** Past the words that a preposition governs: its adjectives and its noun. */
function pastObject(tokens: Token[], at: number, limit: number): number {
  let to = at + 1;
  while (to < limit && (isAdjective(tokens[to]) || tokens[to]?.kind === "number")) to += 1;
  const quoted = quotedNameEnd(tokens, to);
  if (quoted !== null) return Math.min(limit, quoted);
  while (tokens[to]?.capital && tokens[to + 1]?.capital) to += 1;
  return Math.min(limit, to + 1);
}

/** Skips ", комментируя новость," and the like; null where the comma ends the clause. */
function pastAside(tokens: Token[], at: number, limit: number): number | null {
  const next = tokens[at + 1];
  if (!next || !/(я|ясь|в|вшись)$|^(который|которая|которое)$/.test(next.lower)) return null;
  if (next.capital || nounAt(tokens, at + 1)) return null;
  for (let to = at + 2; to < limit; to += 1) if (tokens[to]?.lower === ",") return to + 1;
  return null;
}

type Place = { from: number; limit: number; agreement: Agreement };
/** What a walk behind a verb has met so far. `isFresh`: listeners and adverbs alone. */
type Walk = { place: Subject | null; weak: Subject | null; isFresh: boolean };

/** Past what stands at `at` and is no subject in the nominative; what it may be all the same is kept in `walk`. */
function stepOver(context: SpeakerContext, at: number, bounds: Place, walk: Walk): number {
  const { tokens } = context;
  const { limit, agreement } = bounds;
  const mention = mentionAt(context, at);
  if (mention && mention.from === at) return mention.to;
  if (prepositions.has(tokens[at]?.lower ?? "")) {
    const mayBePlace = agreement.isPlural !== false || agreement.gender === "thing";
    const place = mayBePlace ? placeAt(context, at, limit) : null;
    walk.place ??= place;
    return place ? place.to : pastObject(tokens, at, limit);
  }
  const body = bodyNameAt(context, at, limit);
  if (body) {
    walk.weak ??= body;
    return body.to;
  }
  const loose = walk.isFresh ? looseSubject(context, at, { limit, agreement }) : null;
  walk.weak = loose ?? walk.weak;
  walk.isFresh &&= isListener(tokens, at);
  return at + 1;
}

/**
 * Who stands behind a verb of saying, past to whom, where and when: "сказал журналистам в пятницу глава ведомства Иван Петров". The
 * listener is in another case and is passed over.
 */
export function subjectAfterVerb(
  context: SpeakerContext,
  { to: from, agreement }: { to: number; agreement: Agreement },
  limit: number,
): Found | null {
  const { tokens } = context;
  const walk: Walk = { place: null, weak: null, isFresh: true };
  for (let at = from; at < limit; ) {
    const token = tokens[at];
    if (!token || clauseEnds.has(token.lower) || (isDash(token) && token.gap > 0)) break;
    if (at > from && speechVerbAt(tokens, at)) break;
    if (token.lower === ",") {
      const next = pastAside(tokens, at, limit);
      if (next === null) break;
      at = next;
      continue;
    }
    const subject = nominativeAt(context, at, agreement, { start: from, limit });
    if (subject) return { subject, rank: "strong" };
    at = stepOver(context, at, { from, limit, agreement }, walk);
  }
  if (walk.place) return { subject: walk.place, rank: "place" };
  return walk.weak && { subject: walk.weak, rank: "weak" };
}
