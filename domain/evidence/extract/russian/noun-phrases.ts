import type { Mention } from "../people.ts";
import { countBefore, type SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { gaps } from "../tokens.ts";
import { type Noun, nounOf } from "./nouns.ts";
import { speechVerbAt } from "./verbs.ts";
import {
  isAcronym,
  isAdjective,
  isDative,
  isGenitive,
  isNamedNoun,
  possessives,
  prepositions,
  quotedNameEnd,
} from "./words.ts";

const phraseTokensMax = 24;
const prefixes = new Set(["вице", "экс", "пресс", "топ", "шеф"]);

/** The mention whose name or role holds token `at`. */
export function mentionAt(context: SpeakerContext, at: number): Mention | null {
  const index = countBefore(context, at + 1);
  for (const mention of [context.mentions[index - 1], context.mentions[index]])
    if (mention && mention.outer.from <= at && at < mention.outer.to) return mention;
  return null;
}

/** The noun that a token is, a person's, a body's or a document's; not where it is part of somebody's name. */
export function nounAt(tokens: Token[], at: number): Noun | undefined {
  return tokens[at]?.kind === "word" ? nounOf(tokens[at]?.lower) : undefined;
}

function isTightHyphen(tokens: Token[], at: number): boolean {
  return (
    /^[-‑]$/.test(tokens[at]?.lower ?? "") &&
    tokens[at]?.gap === gaps.none &&
    tokens[at + 1]?.gap === gaps.none
  );
}

/** Leftwards over "пресс-", "бывшая", "моя", to the first word of the phrase whose noun is at `head`. */
export function phraseStart(tokens: Token[], head: number, start: number): number {
  let from = head;
  while (from > start) {
    const before = tokens[from - 1];
    if (isTightHyphen(tokens, from - 1) && from - 2 >= start) {
      from -= 2;
      continue;
    }
    const isPart =
      before?.kind === "word" &&
      !prepositions.has(before.lower) &&
      (isAdjective(before) || possessives.has(before.lower) || before.lower === "врио") &&
      !speechVerbAt(tokens, from - 1);
    if (!isPart) break;
    from -= 1;
  }
  return from;
}

/** Nouns whose phrase says where its body or source is: "источник в прокуратуре", "посол в Минске". */
const placed = new Set(
  "источник собеседник посол консул представительство посольство консульство".split(" "),
);
/** After "по" these are no field: "по телефону", "по итогам". */
const notFields =
  /^(телефон|итог|слов|повод|результат|окончани|поручени|телевидени|мнени|данн|факт|сут|видеосвяз|умолчани|понедельник|вторник|сред|четверг|пятниц)/;

/** Behind "в" and "на" they tell when or how something was said, and not where. */
export const notPlaces =
  /^(понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|январ|феврал|март|апрел|ма[йе]|июн|июл|август|сентябр|октябр|ноябр|декабр|интервью|эфир|разговор|бесед|комментари|ход|врем|сво|услови|свою|услов)/;

/** How many tokens a preposition behind a noun keeps in its phrase: 0 where it begins something else. */
function prepositionStep(tokens: Token[], at: number, head: Noun | undefined): number {
  const next = tokens[at + 1];
  if (!next || head === undefined) return 0;
  const isNamed = next.capital || nounOf(next.lower)?.kind === "body" || isAdjective(next);
  switch (tokens[at]?.lower) {
    case "по":
      return isDative(next) && !notFields.test(next.lower) && head.kind !== "document" ? 2 : 0;
    case "в":
    case "во":
    case "на":
      if (/^(источник|собеседник)$/.test(head.lemma) && !notPlaces.test(next.lower)) return 2;
      return placed.has(head.lemma) && isNamed ? 2 : 0;
    case "из":
      return head.kind === "person" && isNamed ? 2 : 0;
    case "при":
      return isNamed && head.kind !== "document" ? 2 : 0;
    default:
      return 0;
  }
}

/** "труда и соцзащиты": both in the case of what the head governs. */
function isJoined(tokens: Token[], at: number, head: number): boolean {
  return (
    tokens[at]?.lower === "и" &&
    at > head + 1 &&
    isGenitive(tokens[at + 1], undefined) &&
    !tokens[at + 1]?.capital &&
    nounOf(tokens[at + 1]?.lower)?.kind !== "person" &&
    !speechVerbAt(tokens, at + 1)
  );
}

export type Phrase = { to: number; named: Mention | null };
type Walk = { head: number; limit: number; noun: Noun | undefined; isField: boolean };

const body: Noun = { lemma: "", kind: "body", gender: null, isSingular: true, isPlural: false };

/** "УМВД", "ФАС": a body's letters. */
function bodyOf(token: Token | undefined): Noun | undefined {
  return token !== undefined && isAcronym(token) ? body : undefined;
}

/** Named by letters or a short name of its own: no name in marks is its. */
function isStateBody(noun: Noun | undefined): boolean {
  return noun?.kind === "body" && /^(|(мин|рос|гос).*)$/.test(noun.lemma);
}

/** Where a hyphen, a prefix or a name in marks at `at` ends; null where none stands there, or the phrase ends before it. */
function pastName(tokens: Token[], at: number, { limit, ...walk }: Walk): number | null {
  const isPrefix = prefixes.has(tokens[at]?.lower ?? "") && isTightHyphen(tokens, at + 1);
  if (isTightHyphen(tokens, at) || isPrefix) return at + 2;
  const quoted = quotedNameEnd(tokens, at);
  // "центр помощи «Очаг»", but "в администрации города «Фонтанке» сказали": what is told of it is in the dative.
  const before = nounAt(tokens, at - 1);
  const isOfState = isStateBody(before) || isStateBody(walk.noun);
  const mayBeNamed =
    before !== undefined ||
    isNamedNoun(tokens[at - 1]) ||
    (walk.noun?.kind === "body" && !/[уюе]$/.test(tokens[(quoted ?? at) - 2]?.lower ?? ""));
  return quoted !== null && quoted <= limit && mayBeNamed && !isOfState ? quoted : null;
}

/** How many words at `at` belong to the phrase by their case or preposition. */
function wordStep(tokens: Token[], at: number, walk: Walk): number {
  const token = tokens[at];
  if (token?.kind !== "word" || speechVerbAt(tokens, at)) return 0;
  walk.noun = nounAt(tokens, at - 1) ?? walk.noun;
  const step = prepositionStep(tokens, at, walk.noun);
  if (step > 0) {
    walk.isField = true;
    return step;
  }
  if (isJoined(tokens, at, walk.head)) return 2;
  return isGenitive(token, tokens[at - 1]) || (walk.isField && isDative(token)) ? 1 : 0;
}

/**
 * Where the phrase of the noun at `head` ends, over its genitives, names in marks and fields ("министр по делам"). `named`: whom it is put
 * before, "министр транспорта Иван Петров". Names within it that `isName` refuses belong to it: "пресс-секретарь Владимира Путина".
 */
export function readPhrase(
  context: SpeakerContext,
  head: number,
  limit: number,
  isName: (mention: Mention) => boolean,
): Phrase {
  const { tokens } = context;
  const end = Math.min(limit, head + phraseTokensMax);
  const walk: Walk = {
    head,
    limit,
    noun: nounAt(tokens, head) ?? bodyOf(tokens[head]),
    isField: false,
  };
  let at = head + 1;
  while (at < end && (tokens[at]?.gap ?? gaps.paragraph) <= gaps.line) {
    const mention = mentionAt(context, at);
    const isStart = mention !== null && mention.from === at;
    if (isStart && isName(mention)) return { to: at, named: mention };
    const next = isStart
      ? mention.to
      : (pastName(tokens, at, walk) ?? at + wordStep(tokens, at, walk));
    if (next === at) break;
    at = next;
  }
  return { to: Math.min(at, end), named: null };
}
