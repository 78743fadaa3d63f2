import { remember } from "../remember.ts";
import { cueAt } from "./cues.ts";
import type { PlacedReading } from "./ellipsis.ts";
import { clauseStart } from "./figure-scope.ts";
import { changeWords } from "./lexicon/change.ts";
import { notParticiples, notPastVerbs, notPresentVerbs } from "./lexicon/russian-tenses.ts";
import {
  auxiliaries,
  haveWords,
  irregularParticiples,
  irregularPasts,
  presentVerbs,
  verbAdverbs,
} from "./lexicon/tenses.ts";
import { compilePhrases, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

const changes = compilePhrases(changeWords);

/** A tense of the past without "has", one with it, or any other. */
export type Tense = "past" | "perfect" | "other" | null;

const russianPast = /[а-я]{2}(л|ла|ло|ли|лся|лась|лось|лись)$/;
/** "Выделено", "построены": what was done. */
const russianMasculine = /[а-я]{3}(лен|чен|щен|жен|шен|ден|нен|рен|ован)$/;
const russianParticiple =
  /[а-я]{3}(ено|ано|яно|ято|ыто|уто|ены|аны|яны|яты|ыты|уты|ена|ана|ята|ыта)$/;
/** Masculine pasts without -л. */
const russianBarePast =
  /^((вы|воз|под|при|пере|до|на|за|об)?рос|(до|по|на)стиг|(при|вы|у|за|от|про|на|по|в)?нес|(при|вы|в|у|за|пере|от|под)?вез|(с|по|пре)мог|погиб|умер|исчез|окреп|ослаб|с?берег|возник|проник|обрек|увлек|привлек)(ся)?$/;
const russianPresent = /[а-я]{2}(ает|яет|ует|еет|ит|ют|ится|ется|ются|утся|атся|ятся)$/;

const russianTense = remember((lower): Tense => {
  if (russianBarePast.test(lower)) return "past";
  if (russianPast.test(lower)) return notPastVerbs.has(lower) ? null : "past";
  if (russianParticiple.test(lower) || russianMasculine.test(lower))
    return notParticiples.has(lower) ? null : "past";
  return russianPresent.test(lower) && !notPresentVerbs.has(lower) ? "other" : null;
});

/** A capital behind another word: "Павла", "Михаила". */
function isName(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (tokens[at]?.capital ?? false) && before !== undefined && before.kind !== "mark";
}

const sameForms = /^(cut|put|set|let|shut|spread|hurt|quit|beat|bet|cast|split)$/;

/** "serves", "brings": where only a verb may stand, a word in -s is one of the present. */
export function isThirdPerson(token: Token | undefined): boolean {
  return (
    token?.kind === "word" && !token.capital && /[^s]s$/.test(token.lower) && token.lower !== "was"
  );
}

/** The tense that a verb at `at` has with the words before it. */
export function tenseAt(tokens: Token[], at: number): Tense {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const { lower } = token;
  if (lower.charCodeAt(0) >= 0x400)
    return presentVerbs.has(lower) ? "other" : isName(tokens, at) ? null : russianTense(lower);
  return presentAt(tokens, at, token) ?? pastAt(tokens, at, token);
}

/** A verb that is no past by itself, with "has" where a participle follows. */
function presentAt(tokens: Token[], at: number, token: Token): Tense {
  const { lower } = token;
  if (haveWords.has(lower) && lower !== "had" && isPerfect(tokens, at)) return "perfect";
  // "which serves two states".
  const isBehindWho =
    lower.endsWith("s") &&
    /^(which|who)$/.test(tokens[at - 1]?.lower ?? "") &&
    isThirdPerson(token);
  if (presentVerbs.has(lower) || isBehindWho) return "other";
  // "It used to be 100": of no time that the text names.
  return lower === "used" && tokens[at + 1]?.lower === "to" ? "other" : null;
}

function pastAt(tokens: Token[], at: number, { lower, capital }: Token): Tense {
  // "25% had problems", and not "had risen".
  if (lower === "had" && isNounBehind(tokens, at + 1)) return "past";
  const isPast = irregularPasts.has(lower);
  const isRegular = lower.endsWith("ed") && lower.length > 4 && !capital;
  // "It cut power": in the present that would be "cuts".
  if (sameForms.test(lower) && /^(it|he|she)$/.test(tokens[at - 1]?.lower ?? "")) return "past";
  if (!isPast && !isRegular && !irregularParticiples.has(lower))
    return isBehindPronoun(tokens, at, lower) ? "other" : null;
  if (lower === "called" && tokens[at - 2]?.lower === "so") return null;
  const before = wordBefore(tokens, at);
  // "had been spent", "has been cut": a passive of the same tense.
  const have = before === "been" ? wordBefore(tokens, beenAt(tokens, at)) : before;
  if (haveWords.has(have)) return have === "had" ? "past" : "perfect";
  if (!isPast && !isRegular) return null;
  return auxiliaries.has(before) ? "other" : "past";
}

const plurals = new Set(["they", "we", "you", "i"]);
const notVerbs =
  /^(all|both|each|then|too|say|ourselves|themselves|and|or|who|of|in|at|to|as|on|had|did|themselves)$|ly$/;

/** "They pay 29 cents": behind such a pronoun a word that is no past is a verb of the present. */
function isBehindPronoun(tokens: Token[], at: number, lower: string): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return plurals.has(before) && !verbAdverbs.has(lower) && !notVerbs.test(lower);
}

/** "have been built", "has also risen". */
function isPerfect(tokens: Token[], have: number): boolean {
  const at = verbAdverbs.has(tokens[have + 1]?.lower ?? "") ? have + 2 : have + 1;
  const { lower } = tokens[at] ?? { lower: "" };
  return lower === "been" || (!haveWords.has(lower) && tenseAt(tokens, at) === "perfect");
}

/** No participle, adverb nor infinitive: "had problems", "had 38 detectives". */
function isNounBehind(tokens: Token[], at: number): boolean {
  const next = tokens[at];
  if (next?.kind === "number") return true;
  if (next?.kind !== "word") return false;
  const { lower } = next;
  const isVerb =
    irregularParticiples.has(lower) ||
    irregularPasts.has(lower) ||
    verbAdverbs.has(lower) ||
    /(ed|en|ly)$/.test(lower) ||
    /^(been|not|to|no|all|both|each|earlier|previously|long|once|yet|hoped|so)$/.test(lower);
  return !isVerb;
}

/** Where "been" stands before a participle, past an adverb. */
function beenAt(tokens: Token[], at: number): number {
  return tokens[at - 1]?.lower === "been" ? at - 1 : at - 2;
}

/** Past an adverb: "has also risen". */
function wordBefore(tokens: Token[], at: number): string {
  const before = tokens[at - 1]?.lower ?? "";
  return verbAdverbs.has(before) ? (tokens[at - 2]?.lower ?? "") : before;
}

/** A verb of saying, but neither "added 34" nor "was estimated at 34". */
function isSaying(tokens: Token[], at: number): boolean {
  if (/^(was|were|is|are|be|been)$/.test(tokens[at - 1]?.lower ?? "")) return false;
  return cueAt(tokens, at)?.kind === "verb" && matchPhrase(changes, tokens, at) === null;
}

/** A bracket, and a sign that is no part of the figure: "(-5.6%)". */
const signReach = 2;

/** The bracket that the one at `at` closes, no further back than `from`. */
function openingOf(tokens: Token[], at: number, from: number): number {
  let open = at - 1;
  while (open > from && tokens[open]?.lower !== "(") open -= 1;
  return open;
}

/** How many words may lead a figure that is the subject of its clause: "some", "another", "about". */
const subjectReach = 2;

const asked = /^(polled|surveyed|interviewed|questioned|asked|examined|studied)$/;

/** "Of 11 economists polled, eight expect", "14 analysts polled by Meridian": no verb of the sentence. */
function isAsked(tokens: Token[], at: number): boolean {
  return asked.test(tokens[at]?.lower ?? "") && /^(,|by)$/.test(tokens[at + 1]?.lower ?? "");
}

/** The tense of the verb before the figure in its clause, else of that behind it; null where the clause has none. */
export function readTense(tokens: Token[], reading: PlacedReading, sentence: Sentence): Tense {
  const from = clauseStart(sentence, reading.from);
  // "Of the deaths whose cause could be found, 31% were due to".
  const isOfWhole =
    /^(of|among)$/.test(tokens[sentence.from]?.lower ?? "") &&
    tokens[reading.from - 1]?.lower === ",";
  const ofSubject = isOfWhole ? tenseBehind(tokens, reading, sentence) : null;
  if (ofSubject) return ofSubject;
  const isAlone =
    tokens[reading.to]?.lower === ")" &&
    (tokens[reading.from - 1]?.lower === "(" || tokens[reading.from - signReach]?.lower === "(");
  for (let at = reading.from - 1; at >= from; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    // "came to 6,400; 2,900 received a permit": its verb stands behind it.
    if (lower === ";" && at >= reading.from - subjectReach) break;
    if (lower === ";" || (lower === "(" && at < reading.from - signReach)) return null;
    // "was recorded in the north (3.2%), the highest in the south (8.8%)".
    if (lower === ")" && !isAlone) return null;
    if (lower === ")") at = openingOf(tokens, at, from);
    // What is said has a tense of its own; "added 34" is no saying.
    if (isSaying(tokens, at))
      return tenseBehind(tokens, reading, sentence) ?? reportTense(tokens, at);
    if (isAsked(tokens, at)) continue;
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
  }
  return tenseBehind(tokens, reading, sentence);
}

/** "reported a profit of $3m": a report has what it tells for its object; "said" hasn't. */
function reportTense(tokens: Token[], at: number): Tense {
  const isOfFigures = /^(reported|announced|declared|disclosed)$/.test(tokens[at]?.lower ?? "");
  const isObject = /^(a|an|its|their|record|net|full|half|annual|quarterly)$/.test(
    tokens[at + 1]?.lower ?? "",
  );
  return isOfFigures && isObject ? "past" : null;
}

const behindReach = 14;

/** "The largest fall, of 7.8%, was in the north". */
function isLead(tokens: Token[], { from }: PlacedReading, back: number): boolean {
  return back === 1 || /^(of|at)$/.test(tokens[from - 1]?.lower ?? "");
}

/** "96 delegations went": the figure is the subject. */
function tenseBehind(tokens: Token[], reading: PlacedReading, sentence: Sentence): Tense {
  const isClosed =
    tokens[reading.to]?.lower === ")" ||
    (tokens[reading.to]?.lower === "," &&
      [1, 2].some(
        (back) => tokens[reading.from - back]?.lower === "," && isLead(tokens, reading, back),
      ));
  for (
    let at = reading.to + (isClosed ? 1 : 0);
    at < Math.min(sentence.to, reading.to + behindReach);
    at += 1
  ) {
    const token = tokens[at];
    if (isAsked(tokens, at)) return null;
    // "More than half of them, 6,391, were new".
    const isApposed = token?.lower === "," && tokens[at + 1]?.kind === "number";
    if (isApposed && tokens[at + 2]?.lower === ",") at += 2;
    else if (token?.kind !== "word" && token?.kind !== "number") return null;
    const tense = tenseAt(tokens, at);
    if (tense) return tense;
  }
  return null;
}
