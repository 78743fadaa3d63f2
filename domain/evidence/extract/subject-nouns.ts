import { type CountedNoun, findCountedNoun } from "./counted-nouns.ts";
import { clauseStart } from "./figure-scope.ts";
import { changeWords } from "./lexicon/change.ts";
import { moneyNouns, notPlurals } from "./lexicon/nouns.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { FigureReading } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const changes = compilePhrases(changeWords);
const numberWords = new Set(["number", "numbers", "число", "числа", "количество", "количества"]);
const levelWords = new Set(["to", "from", "by", "at", "до", "с", "на"]);

/** "the number of registered job seekers rose to 419 thousand", "число погибших составило 12". */
function numberOf(tokens: Token[], reading: FigureReading, sentence: Sentence): string | null {
  const from = clauseStart(sentence, reading.from);
  for (let at = reading.from - 1; at >= from; at -= 1) {
    if (tokens[at]?.lower === ";") return null;
    if (!numberWords.has(tokens[at]?.lower ?? "")) continue;
    const isCyrillic = (tokens[at]?.lower.charCodeAt(0) ?? 0) >= 0x400;
    if (!isCyrillic && tokens[at + 1]?.lower !== "of") return null;
    const noun = findCountedNoun(tokens, isCyrillic ? at + 1 : at + 2);
    return noun && noun.to <= reading.from ? noun.noun : null;
  }
  return null;
}

/** The first word of a paragraph is behind a gap, which parts a number from its noun and not a phrase from its own first word. */
function findOpeningNoun(tokens: Token[], start: number): CountedNoun | null {
  const first = tokens[start];
  const isPlural = first?.kind === "word" && first.lower.length > 4 && /[^'s]s$/.test(first.lower);
  if (first && isPlural && !notPlurals.has(first.lower))
    return { to: start + 1, noun: first.lower };
  // «Экспорт товаров вырос до 20 млрд»: not so many goods.
  const isCyrillic = (first?.lower.charCodeAt(0) ?? 0) >= 0x400;
  return isCyrillic ? null : findCountedNoun(tokens, start + 1);
}

/** "Accidents at work fell to 12.7": a plural at the head of its sentence, and a verb of change that leads to the figure. */
function changedSubject(
  tokens: Token[],
  reading: FigureReading,
  sentence: Sentence,
): string | null {
  if (!levelWords.has(tokens[reading.from - 1]?.lower ?? "")) return null;
  const said = saidEnd(tokens, sentence.from, reading.from);
  const start = tokens[said]?.lower === "the" ? said + 1 : said;
  const noun = findOpeningNoun(tokens, start);
  if (!noun || noun.to > reading.from || moneyNouns.has(noun.noun)) return null;
  for (let at = noun.to; at < reading.from; at += 1) {
    if (tokens[at]?.lower === "," || tokens[at]?.lower === ";") return null;
    if (matchPhrase(changes, tokens, at)) return noun.noun;
    // "had gone up".
    const isHelping = /^(has|have|had)$/.test(tokens[at]?.lower ?? "");
    const isUp = /^(up|down)$/.test(tokens[at + 1]?.lower ?? "");
    if (!isHelping && !isUp && tenseAt(tokens, at)) return null;
  }
  return null;
}

const saidReach = 6;

/** "She said visits had gone up to 900": where what is said begins. */
function saidEnd(tokens: Token[], from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + saidReach); at += 1) {
    if (tokens[at]?.kind !== "word") return from;
    if (/^(said|says|say|told)$/.test(tokens[at]?.lower ?? ""))
      return tokens[at + 1]?.lower === "that" ? at + 2 : at + 1;
  }
  return from;
}

/** The noun that a bare number counts because its sentence is about the number of such things. */
export function subjectNoun(
  tokens: Token[],
  reading: FigureReading,
  sentence: Sentence,
): string | null {
  return numberOf(tokens, reading, sentence) ?? changedSubject(tokens, reading, sentence);
}
