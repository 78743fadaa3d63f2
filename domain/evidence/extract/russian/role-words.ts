import type { Token } from "../tokens.ts";
import { nounOf } from "./nouns.ts";
import { looksFinite } from "./verbs.ts";
import { isCyrillic, isGenitive } from "./words.ts";

/** People at large hold no role. */
const anybody = new Set(["человек", "люди", "дети", "ребенок", "гражданин", "рабочий", "источник"]);
const quotedNameTokensMax = 8;

export function isRussianRole(word: string): boolean {
  const noun = nounOf(word);
  // "министерства энергетики", "преподаватель физики": a field, and not those who work in it.
  return noun?.kind === "person" && !anybody.has(noun.lemma) && !/ики$/.test(word);
}

export function isNominativeRole(token: Token): boolean {
  return nounOf(token.lower)?.isSingular ?? false;
}

/** "журналистам губернатор": a listener is no part of the speaker's role. "заместитель министра" is one, and "директор по аналитике". */
export function mayPrecede(before: Token | undefined, after: Token | undefined): boolean {
  const [first, second] = [nounOf(before?.lower), nounOf(after?.lower)];
  if (!first || first.isSingular) return true;
  if (/(ам|ям|ами|ями|ах|ях)$/.test(before?.lower ?? "")) return false;
  return !second?.isSingular;
}

/** A Russian verb, by its ending: no role goes on across one. */
export function isPlainVerb(token: Token): boolean {
  return (
    isCyrillic(token) &&
    nounOf(token.lower) === undefined &&
    looksFinite(token) &&
    !isGenitive(token, undefined)
  );
}

/** The mark that opens the name which ends at `at`: «Вега» of "аналитик компании «Вега» Иван Петров". Russian alone puts names in marks. */
export function quotedNameStart(tokens: Token[], at: number, start: number): number | null {
  if (!/^[»”"“]$/.test(tokens[at]?.lower ?? "") || tokens[at]?.gap !== 0) return null;
  for (let open = at - 2; open >= Math.max(start + 1, at - quotedNameTokensMax); open -= 1) {
    if (!/^[«“„"]$/.test(tokens[open]?.lower ?? "")) continue;
    return isCyrillic(tokens[open - 1]) ? open : null;
  }
  return null;
}
