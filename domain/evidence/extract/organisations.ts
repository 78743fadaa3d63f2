import { capitalsEnd, isCapitalWord, isHyphen, isPart, nameTokensMax } from "./body-capitals.ts";
import {
  bodyDescriptions,
  bodyHeads,
  firmHeads,
  knownBodies,
  legalForms,
} from "./lexicon/organisations.ts";
import { countries } from "./lexicon/people.ts";
import { shortNames } from "./lexicon/russian-bodies.ts";
import { isGivenName, nameKey } from "./names.ts";
import { isRoleNoun, type Range } from "./roles.ts";
import { nounOf } from "./russian/nouns.ts";
import { bodyBehindForm, bodyInDateline, bodyInSlashes, isBodyBefore } from "./russian-bodies.ts";
import { russianBodyAt } from "./russian-body-heads.ts";
import { isNewspaper } from "./russian-names.ts";
import type { Sentence } from "./sentences.ts";
import { gaps, type Token } from "./tokens.ts";

/** A body with a name of its own; `key` is one for its full name and for the letters it is called by. */
export type Organisation = Range & { key: string };

const links = new Set(["of", "for", "on", "and", "the", "&"]);
const openingMarks = new Set(["«", "“", '"', "„", "‘"]);
const closingMarks = new Set(["»", "”", '"', "“", "’"]);
const quotedNameTokensMax = 7;

function plain(token: Token | undefined): string {
  return token?.lower.replace(/'s?$/, "") ?? "";
}

function hasBodyHead(tokens: Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => bodyHeads.has(plain(token)));
}

/** "of Health", "for Public Health", "of Labour and Social Policy" behind a head. */
function complementEnd(tokens: Token[], at: number, end: number): number {
  let to = at;
  while (to < Math.min(end, at + nameTokensMax)) {
    let next = to;
    while (links.has(tokens[next]?.lower ?? "") && next - to < 3) next += 1;
    const isFirst = to === at;
    const opens = isFirst ? /^(of|for|on)$/ : /^(of|for|on|and|&)$/;
    if (next === to || !opens.test(tokens[to]?.lower ?? "")) return to;
    const stop = capitalsEnd(tokens, next, end);
    const isJoined = /^(and|&)$/.test(tokens[to]?.lower ?? "");
    const isOther = isJoined && (next > to + 1 || hasBodyHead(tokens, next, stop));
    if (stop === next || isOther || isRoleNoun(tokens[next])) return to;
    to = stop;
  }
  return to;
}

/** The name whose capitals begin at `at`, where a word in it says that it is a body's. */
function bodyAt(tokens: Token[], at: number, end: number): Range | null {
  const stop = capitalsEnd(tokens, at, end);
  if (stop === at) return null;
  // Before a capitalised role the body is part of the role: "Foreign Ministry Spokeswoman Anna Berg".
  for (let head = stop - 1; head >= at; head -= 1) {
    if (!bodyHeads.has(plain(tokens[head]))) continue;
    const to = head === stop - 1 ? complementEnd(tokens, stop, end) : head + 1;
    const isNamed = head > at || to > head + 1;
    return isNamed ? { from: at, to } : null;
  }
  const last = tokens[stop - 1];
  if (stop - at >= 2 && firmHeads.has(plain(last))) return { from: at, to: stop };
  if (legalForms.has(last?.lower ?? "") && stop - at >= 2) return { from: at, to: stop - 1 };
  const isForm = legalForms.has(tokens[stop]?.lower ?? "") && tokens[stop]?.kind === "word";
  if (isForm) return { from: at, to: stop };
  return describedBefore(tokens, at) ? { from: at, to: personAt(tokens, at, stop) } : null;
}

/** "директор компании Яндекс Иван Петров": the body's name ends where a person's begins. */
function personAt(tokens: Token[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (isGivenName(lower)) return at;
  }
  return to;
}

/** "the state company, Nordbane, said". */
function isApposedBody(tokens: Token[], at: number): boolean {
  const noun = tokens[at - 2];
  if (!noun || noun.capital || !bodyDescriptions.has(noun.lower)) return false;
  const stop = capitalsEnd(tokens, at, at + nameTokensMax);
  return (
    tokens[stop]?.lower === "," && !isGivenName(tokens[at]?.lower ?? "") && !isRoleNoun(tokens[at])
  );
}

/** "the rail operator Nordbane", "the firm of Kranbau Levante". */
function describedBefore(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.lower === ",") return isApposedBody(tokens, at);
  const noun = before?.lower === "of" ? tokens[at - 2] : before;
  if (!noun || noun.capital || !bodyDescriptions.has(noun.lower)) return false;
  // "директор компании Иван Петров".
  if (isGivenName(tokens[at]?.lower ?? "") && (noun.lower.charCodeAt(0) ?? 0) >= 0x400)
    return false;
  return noun !== before ? /^(company|firm)$/.test(noun.lower) : !isRoleNoun(tokens[at]);
}

/** ОАО «Прогресс», газета «Вечерний Минск», the company “Blue Sky”: the words between the marks. */
function quotedNameAt(tokens: Token[], at: number, end: number): Range | null {
  if (!openingMarks.has(tokens[at]?.lower ?? "") || !tokens[at + 1]?.capital) return null;
  const before = tokens[at - 1]?.lower ?? "";
  const isBody =
    bodyDescriptions.has(before) ||
    nounOf(before)?.kind === "body" ||
    isBodyBefore(tokens, at) ||
    isNewspaper(tokens, at);
  if (!isBody) return null;
  for (let to = at + 2; to < Math.min(end, at + 2 + quotedNameTokensMax); to += 1) {
    if (closingMarks.has(tokens[to]?.lower ?? "")) return { from: at + 1, to };
    if (tokens[to]?.kind !== "word" && !isHyphen(tokens, to)) return null;
  }
  return null;
}

function knownAt(tokens: Token[], at: number): Range | null {
  const token = tokens[at];
  if (!token?.capital) return null;
  const isKnown =
    knownBodies.has(token.lower) || knownBodies.has(plain(token)) || shortNames.test(token.lower);
  return isKnown ? { from: at, to: at + 1 } : null;
}

const datelineTokensMax = 40;

/** "OSLO, March 19 (Nordic Wire) -": whose wire it is. */
function agencyInBrackets(tokens: Token[], at: number): Range | null {
  if (at > datelineTokensMax || tokens[at - 1]?.lower !== "(") return null;
  let to = at;
  while (isCapitalWord(tokens[to]) || (to === at && tokens[to]?.capital)) to += 1;
  const isClosed =
    to > at && tokens[to]?.lower === ")" && /^[–—-]$/.test(tokens[to + 1]?.lower ?? "");
  return isClosed && tokens[to + 1]?.gap === gaps.blank ? { from: at, to } : null;
}

/** "Holm & Berg": people have no ampersand. */
function partnersAt(tokens: Token[], at: number, end: number): Range | null {
  if ((tokens[at]?.lower.charCodeAt(0) ?? 0) >= 0x400) return null;
  const stop = capitalsEnd(tokens, at, end);
  if (tokens[stop]?.lower !== "&" || !isCapitalWord(tokens[stop + 1])) return null;
  return { from: at, to: capitalsEnd(tokens, stop + 1, end) };
}

function organisationAt(tokens: Token[], at: number, end: number): Range | null {
  if (tokens[at]?.kind === "mark")
    return quotedNameAt(tokens, at, end) ?? bodyInSlashes(tokens, at);
  if (!tokens[at]?.capital || !isPart(tokens, at)) return null;
  const range =
    agencyInBrackets(tokens, at) ??
    partnersAt(tokens, at, end) ??
    bodyBehindForm(tokens, at) ??
    bodyInDateline(tokens, at) ??
    russianBodyAt(tokens, at, end) ??
    bodyAt(tokens, at, end) ??
    knownAt(tokens, at);
  return range && withoutCountry(tokens, range);
}

/** "Russia's Severofos", "Russia’s Federal Customs Service": the country owns the name and isn't in it. */
function withoutCountry(tokens: Token[], range: Range): Range | null {
  const first = tokens[range.from];
  const isOwner = first !== undefined && /'s$/.test(first.lower) && countries.has(plain(first));
  if (!isOwner) return range;
  return range.to - range.from > 2 ? { from: range.from + 1, to: range.to } : null;
}

/** "(IMF)" right behind a name: the letters it will be called by. */
function acronymBehind(tokens: Token[], at: number): string | null {
  const letters = tokens[at + 1];
  const isBracketed = tokens[at]?.lower === "(" && tokens[at + 2]?.lower === ")";
  const isShort = letters?.kind === "word" && letters.capital && letters.end - letters.start <= 7;
  return isBracketed && isShort ? letters.lower : null;
}

/** Of adjectives: "Северная Кама" and "Северной Камы" are one. */
const nominativeEnding = /(ая|яя|ое|ее|ые|ие|ую|юю)$/;

function keyOf(tokens: Token[], { from, to }: Range): string {
  return tokens
    .slice(from, to)
    .map((token) => nameKey(token.lower.replace(nominativeEnding, "ой")))
    .join(" ");
}

/** Every body named, in reading order, its letters included where a bracket has introduced them. */
export function findOrganisations(tokens: Token[], sentences: Sentence[]): Organisation[] {
  const found: Organisation[] = [];
  const keys = new Map<string, string>();
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const token = tokens[at];
      const alias = token?.capital ? keys.get(token.lower) : undefined;
      const range = alias ? { from: at, to: at + 1 } : organisationAt(tokens, at, sentence.to);
      if (!range) {
        // A Russian sentence's first word has its capital from there: "Жильцы ТСЖ Лазурное".
        const isFirst = at === sentence.from && (token?.lower.charCodeAt(0) ?? 0) >= 0x400;
        if (!isFirst) at = skipCapitals(tokens, at, sentence.to);
        continue;
      }
      const key = alias ?? keyOf(tokens, range);
      found.push({ ...range, key });
      const letters = acronymBehind(tokens, range.to);
      if (letters) keys.set(letters, key);
      at = range.to - 1;
    }
  }
  return found;
}

/** To the last of the capitals in a row, so that a name is read once and from its beginning. */
function skipCapitals(tokens: Token[], at: number, end: number): number {
  if (!tokens[at]?.capital || !isPart(tokens, at)) return at;
  return Math.max(at, capitalsEnd(tokens, at, end) - 1);
}
