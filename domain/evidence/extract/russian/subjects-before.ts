import { isDash } from "../period-tokens.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { bodyNameAt, placeAt } from "./bodies.ts";
import { clauseSubject } from "./loose-subjects.ts";
import { nominativeAt } from "./nominatives.ts";
import { mentionAt, nounAt, phraseStart } from "./noun-phrases.ts";
import type { Found } from "./subjects.ts";
import { type Agreement, looksFinite } from "./verbs.ts";
import { adverbs, isAcronym, isAdjective, isCyrillic, prepositions } from "./words.ts";

const reachTokens = 60;
/** What begins an aside: a relative clause, a gerund or participle, a source. */
const asideStart =
  /^(котор|по$|согласно$|как$|со$|в$|во$|на$|с$|из$|а$|где$|чь[яеиё])|(щий|щая|щие|ший|шая|шие|нный|нная|ные|мый|мая|вший|вшая|вшие|вшийся|вшаяся|щийся|щаяся|шийся|шаяся)$/;
const gerund = /.{2}(ая|яя|уя|ив|ав|ев|ув|ясь|вшись|ыв)$/;

/** The comma that opens the aside which the comma at `close` ends; null where none does. */
function openingComma(tokens: Token[], close: number, start: number): number | null {
  let nearest: number | null = null;
  for (let at = close - 1; at > Math.max(start, close - reachTokens); at -= 1) {
    if (tokens[at]?.lower !== ",") continue;
    nearest ??= at;
    const next = tokens[at + 1]?.lower ?? "";
    if (asideStart.test(next) || gerund.test(next)) return at;
  }
  return nearest;
}

/** Whether a preposition stands before the phrase that `at` is in. */
function isGoverned(context: SpeakerContext, at: number, start: number): boolean {
  const from = mentionAt(context, at)?.outer.from ?? phraseStart(context.tokens, at, start);
  return prepositions.has(context.tokens[from - 1]?.lower ?? "");
}

/** "призвал суд": a body right behind another verb is what that is about, as its accusative is its nominative. */
function isObject({ tokens }: SpeakerContext, at: number, start: number): boolean {
  if (nounAt(tokens, at)?.kind !== "body") return false;
  const before = phraseStart(tokens, at, start) - 1;
  const token = before >= start ? tokens[before] : undefined;
  return token !== undefined && (looksFinite(token) || /(ть|ться)$/.test(token.lower));
}

/** Leftwards over adverbs: "он также", "министр в очередной раз". */
function skipAdverbs(tokens: Token[], at: number, start: number): number {
  let end = at;
  while (end > start && (adverbs.has(tokens[end - 1]?.lower ?? "") || isNegation(tokens[end - 1])))
    end -= 1;
  return end;
}

function isNegation(token: Token | undefined): boolean {
  return token?.lower === "не" || token?.lower === "ни";
}

/**
 * Who stands before a verb of saying, in its clause: the nearest name or noun in the nominative that agrees, past asides between commas.
 * `from`: the verb, or the colon where there is none; then anyone in the nominative will do.
 */
export function subjectBeforeVerb(
  context: SpeakerContext,
  { from, agreement }: { from: number; agreement: Agreement },
  start: number,
): Found | null {
  const { tokens } = context;
  const floor = Math.max(start, from - reachTokens);
  const walk: Walk = { place: null, weak: null };
  let at = skipAdverbs(tokens, from, floor) - 1;
  if (tokens[at]?.lower === ",") {
    const named = nameAside(context, at, agreement);
    if (named) return { subject: named, rank: "strong" };
    at = (openingComma(tokens, at, floor) ?? at) - 1;
  }
  while (at >= floor && !opensClause(tokens, at)) {
    const bounds = { start: floor, limit: from };
    const subject = nominativeAt(context, at, agreement, bounds);
    if (subject && !isGoverned(context, at, floor)) {
      if (!isObject(context, at, floor)) return { subject, rank: "strong" };
      walk.weak ??= subject;
    }
    at = stepBack(context, at, { floor, from, agreement }, walk);
  }
  if (walk.place) return { subject: walk.place, rank: "place" };
  const loose = walk.weak ?? clauseSubject(context, floor, { from, agreement });
  return loose && { subject: loose, rank: "weak" };
}

/** "Отец мальчика, Сергей Миронов, сказал": the aside before the comma at `close` is the name. */
function nameAside(context: SpeakerContext, close: number, agreement: Agreement): Subject | null {
  const mention = mentionAt(context, close - 1);
  const isAside = mention?.to === close && context.tokens[mention.outer.from - 1]?.lower === ",";
  const bounds = { start: mention?.outer.from ?? close, limit: close };
  return mention && isAside ? nominativeAt(context, mention.from, agreement, bounds) : null;
}

/** What a walk before a verb has met so far. */
type Walk = { place: Subject | null; weak: Subject | null };

function opensClause(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || /^([;:!?…]|что|чтобы|будто)$/.test(token.lower)) return true;
  return isDash(token) && token.gap > 0 && tokens[at + 1]?.gap !== 0;
}

/** To before what stands at `at` and is no subject in the nominative; what it may be all the same is kept in `walk`. */
function stepBack(
  context: SpeakerContext,
  at: number,
  { floor, from, agreement }: { floor: number; from: number; agreement: Agreement },
  walk: Walk,
): number {
  const { tokens } = context;
  const open = /^[»”]$/.test(tokens[at]?.lower ?? "") ? openingMark(tokens, at, floor) : null;
  if (open !== null) {
    const isQuotation = /^[,.!?…—–-]$/.test(tokens[at + 1]?.lower ?? "");
    if (!isQuotation) walk.weak ??= bodyBeforeVerb(context, open, from);
    return open - 1;
  }
  const mention = mentionAt(context, at);
  if (mention && mention.from <= at && at < mention.to) return Math.max(mention.from, floor) - 1;
  const place = agreement.isPlural === false ? null : placeAt(context, at, from);
  if (place && (walk.place === null || !tokens[place.name.from]?.capital)) walk.place = place;
  const isPreposition = prepositions.has(tokens[at]?.lower ?? "");
  if (tokens[at]?.capital && !isPreposition && !mention && !isGoverned(context, at, floor))
    walk.weak ??= bodyBeforeVerb(context, at, from);
  return at - 1;
}

function openingMark(tokens: Token[], close: number, floor: number): number | null {
  for (let at = close - 1; at >= Math.max(floor, close - 10); at -= 1)
    if (/^[«“"„]$/.test(tokens[at]?.lower ?? "")) return at;
  return null;
}

/** A capital of its own that isn't the sentence's first: "Кремль", «Газпром», "ТАСС". */
function bodyBeforeVerb(context: SpeakerContext, at: number, from: number): Subject | null {
  const { tokens } = context;
  const token = tokens[at];
  if (!token) return null;
  const isFirst = context.sentences[context.sentenceIndexAt(at)]?.from === at;
  const isNamed = context.bodies[context.bodiesBefore(at)]?.from === at;
  if (isFirst && !isNamed && isCyrillic(token) && !isAcronym(token)) return null;
  if (!isNamed && isAdjective(tokens[at])) return null;
  return bodyNameAt(context, at, from);
}
