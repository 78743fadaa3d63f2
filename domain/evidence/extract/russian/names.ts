import { russianMen, russianWomen } from "../lexicon/russian-names.ts";
import { isGivenName } from "../names.ts";
import type { Mention } from "../people.ts";
import { genderOf } from "../person-genders.ts";
import { fullMention, type SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { nounOf } from "./nouns.ts";
import type { Agreement } from "./verbs.ts";

const men = new Set(russianMen);
const women = new Set(russianWomen);

function wordAt(tokens: Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** The surname: the last word of a name that isn't an initial. */
function surnameOf(tokens: Token[], mention: Mention): string {
  for (let at = mention.to - 1; at >= mention.from; at -= 1)
    if (tokens[at]?.kind === "word" && (tokens[at]?.lower.length ?? 0) > 1)
      return wordAt(tokens, at);
  return "";
}

/** Whether a given name stands in the nominative; null where it is no name we know in any case. */
function isGivenNominative(word: string, gender: Agreement["gender"]): boolean | null {
  if (men.has(word) && gender !== "woman") return true;
  if (women.has(word) && gender !== "man") return true;
  if (isGivenName(word)) return false;
  return null;
}

const mensOblique = /([аяую]|ым|им|ом|ем|ого|ому|ему|ей|ой)$/;
const mensNominative = /(ой|ий|ый|ай|ко|дзе|швили|их|ых)$/;
const womensOblique = /(ой|ую|ей|ою|ы|и|у|ю)$/;

/** By its ending alone: surnames in -ов, -ин, -ский and those that don't change. */
function isSurnameNominative(surname: string, gender: Agreement["gender"]): boolean {
  if (gender === "woman") return !womensOblique.test(surname);
  return mensNominative.test(surname) || !mensOblique.test(surname);
}

/** "министра Александра Иванова": the role before the name shows the case of both. */
function hasObliqueRole(tokens: Token[], { role, from }: Mention): boolean {
  // "Зам. директора": the head is an abbreviation.
  if (!role || role.from > from || tokens[role.from - 1]?.lower === ".") return false;
  const nouns = tokens
    .slice(role.from, role.to)
    .map(({ lower }) => nounOf(lower))
    .filter((noun) => noun?.kind === "person");
  return nouns.length > 0 && nouns.every((noun) => !noun?.isSingular);
}

/** Whether the name stands as the subject of a verb so inflected: "Ивану Петрову" never does, "Иванова" only with "сказала". */
export function isNominative(
  context: SpeakerContext,
  mention: Mention,
  agreement: Agreement,
): boolean {
  const { tokens } = context;
  const surname = surnameOf(tokens, mention);
  const first = wordAt(tokens, mention.from);
  const gender = agreement.gender === "thing" ? null : agreement.gender;
  if (agreement.gender === "thing" || hasObliqueRole(tokens, mention)) return false;
  const full = fullMention(context, mention, gender ?? undefined);
  const known = genderOf(tokens, full) ?? context.genders.get(mention.key) ?? null;
  if (gender && known && known !== gender && !mention.isFull) return false;
  if (!mention.isFull && isGivenName(first)) {
    const given = isGivenNominative(first, gender);
    if (given !== null) return given;
  }
  if (mention.isFull && first !== surname) {
    const given = isGivenNominative(first, gender);
    if (given !== null) return given;
    return gender === "woman" ? !womensOblique.test(first) : isSurnameNominative(surname, gender);
  }
  if (full !== mention) {
    const given = isGivenNominative(wordAt(tokens, full.from), null);
    const written = surnameOf(tokens, full);
    if (given) return written === surname;
    // "Виктора Шульги", then "Шульга": a surname in -а, for men too.
    if (/[ыиеу]$/.test(written) && /[ая]$/.test(surname)) return true;
  }
  return isSurnameNominative(surname, gender ?? known);
}
