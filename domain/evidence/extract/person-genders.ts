import { mensNamesInA, mensTitles, womensNames, womensTitles } from "./lexicon/genders.ts";
import { givenNames } from "./lexicon/people.ts";
import {
  genderOfCyrillicName,
  genderOfPatronymic,
  isGivenName,
  isNominativeGiven,
} from "./names.ts";
import type { Mention } from "./people.ts";
import type { Range } from "./roles.ts";
import type { Token } from "./tokens.ts";

export type Gender = "man" | "woman";

const menSays = new Set(["he", "him", "his", "он", "ему", "его"]);
const womenSays = new Set(["she", "her", "она", "ей", "ее"]);

/** Whom a pronoun can mean; null for "they" and "who". */
export function genderOfPronoun(word: string): Gender | null {
  if (menSays.has(word)) return "man";
  return womenSays.has(word) ? "woman" : null;
}

function genderOfWords(tokens: Token[], range: Range): Gender | null {
  for (let at = range.from; at < range.to; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (womensTitles.has(lower)) return "woman";
    if (mensTitles.has(lower)) return "man";
  }
  return null;
}

function genderOfCyrillic(tokens: Token[], mention: Mention, given: string): Gender | null {
  for (let at = mention.from + 1; at < mention.to; at += 1) {
    const gender = genderOfPatronymic(tokens[at]?.lower ?? "");
    // "Ходкевич" behind a given name is a surname as often: only with another word behind it, or alone, a patronymic is sure.
    if (gender === "woman" || (gender && at < mention.to - 1)) return gender;
  }
  return genderOfCyrillicName(given) ?? genderByEndings(given, tokens[mention.to - 1]?.lower ?? "");
}

/** Of a given name nobody has listed: "Сардана Ноговицына", "Лав Дален". Both words must agree. */
function genderByEndings(given: string, surname: string): Gender | null {
  if (isGivenName(given)) return null;
  if (/[ая]$/.test(given) && /(ова|ева|ина|ая)$/.test(surname)) return "woman";
  return /[^аеиоуыэюяь]$/.test(given) && /[^аеиоуыэюя]$/.test(surname) ? "man" : null;
}

/** By title or role, else by the given name; null where the name is unknown. Russian surnames aren't asked: "Мишустина" may be his in the genitive. */
export function genderOf(tokens: Token[], mention: Mention): Gender | null {
  const byRole = mention.role && genderOfWords(tokens, mention.role);
  if (byRole) return byRole;
  const before = tokens[mention.from - 1]?.lower === "." ? mention.from - 2 : mention.from - 1;
  const byTitle = genderOfWords(tokens, { from: Math.max(0, before), to: mention.from });
  if (byTitle) return byTitle;
  const given = tokens[mention.from]?.lower ?? "";
  if (!mention.isFull) return isNominativeGiven(given) ? genderOfCyrillicName(given) : null;
  if (given.charCodeAt(0) >= 0x400) return genderOfCyrillic(tokens, mention, given);
  if (womensNames.has(given)) return "woman";
  if (/[aаяá]$/.test(given)) return mensNamesInA.has(given) ? "man" : "woman";
  return givenNames.has(given) ? "man" : null;
}
