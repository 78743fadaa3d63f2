import { clauseStart } from "./figure-scope.ts";
import { moneyNouns, nounPhraseEnds } from "./lexicon/nouns.ts";
import { neverNouns } from "./lexicon/russian-nouns.ts";
import { isDash } from "./period-tokens.ts";
import type { FigureReading } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

/** «Деревень за рекой осталось две», «жалоб поступило больше сотни»: an impersonal verb between what is counted and its number. */
const impersonal =
  /^(нет|есть|хватает|насчитывается|имеется|требуется|набралось|[а-я]{3,}(ят|ют|ут|ат)|[а-я]+(ло|лось|ено|ано|ято|ыто))$/;
const notImpersonal = new Set("около мало немало рано странно".split(" "));
/** A masculine in the nominative, "рост", can't have an impersonal verb, but may have a dash. */
const genitive =
  /(ов|ев|ей|ий|ок|ек|ак|ик|ен|ан|ян|ин|он|ун|иц|ц|б|г|д|з|к|л|м|н|п|р|с|т|ф|ш|щ|ж|ч|ь)$/;
const sureGenitive = /(ов|ев|ей|иц|щин|ций|ений|аний|ятий)$/;
const notGenitive = /(ой|ый|ом|ем|ам|ям|ах|ях|ть|ся|ет|ит|ут|ют|ат|ят|ых|их|им|ым)$/;
const starters = new Set(
  "а и но что причем где когда из них том числе еще же вот всего годом месяцем ранее раньше тогда сейчас теперь таких".split(
    " ",
  ),
);

const marks = new Set([",", ";", ":", "(", ".", "!", "?", "»", '"', "“"]);

function isClauseMark(token: Token | undefined): boolean {
  return token !== undefined && marks.has(token.lower);
}

/** Where the figure's clause begins: behind the mark before it, past an aside between commas. */
function startOf(tokens: Token[], sentence: Sentence, reading: FigureReading): number {
  const first = clauseStart(sentence, reading.from);
  for (let at = reading.from - 1; at >= first; at -= 1) if (isClauseMark(tokens[at])) return at + 1;
  return first;
}

function isNoun(token: Token | undefined): token is Token {
  if (token?.kind !== "word" || token.lower.charCodeAt(0) < 0x400 || token.lower.length < 3)
    return false;
  if (moneyNouns.has(token.lower)) return false;
  if (nounPhraseEnds.has(token.lower) || neverNouns.has(token.lower)) return false;
  return genitive.test(token.lower) && !notGenitive.test(token.lower);
}

/** Past what opens the clause, and past an adjective: «Всего аварийных домов». */
function nounStart(tokens: Token[], sentence: Sentence, reading: FigureReading): number {
  let at = startOf(tokens, sentence, reading);
  while (at < reading.from && (starters.has(tokens[at]?.lower ?? "") || isDash(tokens[at])))
    at += 1;
  const isAdjective = /[а-я]{3}(ых|их)$/.test(tokens[at]?.lower ?? "");
  return isAdjective && isNoun(tokens[at + 1]) ? at + 1 : at;
}

/** The genitive plural that opens the clause of a bare number behind an impersonal verb or a dash, or null. */
export function genitiveSubject(
  tokens: Token[],
  reading: FigureReading,
  sentence: Sentence,
): string | null {
  const before = tokens[reading.from - 1];
  if (!before || (before.kind === "word" && before.lower.charCodeAt(0) < 0x400)) return null;
  const at = nounStart(tokens, sentence, reading);
  const noun = tokens[at];
  if (!isNoun(noun) || tenseAt(tokens, at)) return null;
  for (let next = at + 1; next < reading.from; next += 1) {
    const token = tokens[next];
    if (isDash(token) && next - at <= 2) return sureGenitive.test(noun.lower) ? noun.lower : null;
    if (token?.kind !== "word") return null;
    if (impersonal.test(token.lower) && !notImpersonal.has(token.lower)) return noun.lower;
    if (/^(у|в|на|за|среди|при|по)$/.test(token.lower) && next === at + 1) {
      // «помощниц у неё две»: a place or an owner, and no verb.
      if (next + 2 === reading.from && token.lower === "у") return noun.lower;
    }
  }
  return null;
}
