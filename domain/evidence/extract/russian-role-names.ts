import { genderOfPatronymic, isGivenName, isNominativeGiven } from "./names.ts";
import { isRoleNoun, type Range, roleAfter, roleBefore } from "./roles.ts";
import { isNominativeRole } from "./russian/role-words.ts";
import { isHolder } from "./russian/surnames.ts";
import { isCyrillic } from "./russian/words.ts";
import type { Sentence } from "./sentences.ts";
import { gaps, type Token } from "./tokens.ts";

/** "министр Иванов", "соседка Ольга", "пассажирка рейса Анна", "Марина, мать двоих детей": in Russian one name is enough beside a role. */
export function isNamedByRole(tokens: Token[], { from }: Range, sentence: Sentence): boolean {
  const before = tokens[from - 1];
  const lower = tokens[from]?.lower ?? "";
  if (!isCyrillic(tokens[from])) return false;
  if (isGivenName(lower) && isNominativeGiven(lower) && roleAfter(tokens, from + 1, sentence))
    return true;
  if (!before || tokens[from]?.gap !== gaps.blank || !isCyrillic(before)) return false;
  if (!isGivenName(lower))
    return isHolder(before, tokens[from]) && !isOfPlace(lower, tokens[from + 1]);
  const role = roleBefore(tokens, from, sentence);
  const head = role && tokens.slice(role.from, role.to).find(isRoleNoun);
  if (!role || !head || role.to !== from || settlements.test(before.lower)) return false;
  return isNominativeRole(head) === isNominativeGiven(lower);
}

/** "губернатор Белгородской области". */
function isOfPlace(word: string, next: Token | undefined): boolean {
  return /(ской|цкой|ого|ной)$/.test(word) && places.test(next?.lower ?? "");
}

const places =
  /^(дум[аыеу]|палат|гимнази|школ|больниц|прокуратур|администраци|поликлиник|митрополи|фабрик|област|кра[яйюе]|район|республик|город|округ|губерни|епархи)/;

/** "житель города Владимира": a town's name, though a man's as well. */
const settlements = /^(город|посел|сел|деревн|станиц|улиц|станци|аул|хутор|остров|район)/;

/** "мэр Казани Ильсур Метшин": three capitals behind a role, of which the first is a place in the genitive. */
export function placeEnd(tokens: Token[], { from, to }: Range): number | null {
  if (to - from !== 3 || !isRoleNoun(tokens[from - 1])) return null;
  const first = tokens[from]?.lower ?? "";
  const isPlace = first.charCodeAt(0) >= 0x400 && /[аыияе]$/.test(first);
  return isPlace && !genderOfPatronymic(tokens[to - 1]?.lower ?? "") ? from + 1 : null;
}
