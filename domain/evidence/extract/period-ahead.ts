import { cueAt } from "./cues.ts";
import { planNouns } from "./lexicon/forecast-nouns.ts";
import { futureVerbs, nextWords, settingVerbs } from "./lexicon/future-words.ts";
import { aheadWords, timeUnit } from "./lexicon/relative-words.ts";
import { forecastWords } from "./lexicon/status.ts";
import { compileWords, matchPhrase } from "./phrases.ts";
import type { Sentence } from "./sentences.ts";
import { tenseAt } from "./tense-reader.ts";
import type { Token } from "./tokens.ts";

const forecasts = compileWords([...forecastWords, ...futureVerbs]);
const futures = compileWords(futureVerbs);
const settings = compileWords(settingVerbs);
const lookBack = 25;
const lookAhead = 12;
/** A present verb sets a time only right before it: "begins on Monday". */
const settingReach = 6;
const clauseEnds = new Set([";", "while", "but", "а", "но"]);
const dashes = new Set(["–", "—"]);
const subordinators = new Set(["after", "since", "because", "when"]);

function hasPast(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tenseAt(tokens, at) === "past") return true;
  return false;
}

/** "was told to leave by Friday", «обещали достроить к маю». */
const toBeDone = /^(to|will|would|should|could|may|might|[а-я]{2,}(ть|ти|чь)(ся)?)$/;

/** Right before the period, past its article and edge: "by", "until", "due in". */
function isDeadline(tokens: Token[], range: { from: number; to: number }, sentence: Sentence) {
  for (let at = range.from; at > range.from - 4; at -= 1) {
    const lower = tokens[at]?.lower ?? "";
    if (aheadWords.has(lower))
      return !/^(by|ко?)$/.test(lower) || !isOverBy(tokens, at, { range, sentence });
  }
  return false;
}

/** "By the end of April, 72% had been sown", "had saved 18 by Friday": what was so by then; not "was told to leave by Friday". */
function isOverBy(
  tokens: Token[],
  by: number,
  { range, sentence }: { range: { to: number }; sentence: Sentence },
): boolean {
  for (let at = by - 1; at >= Math.max(sentence.from, by - lookBack); at -= 1) {
    if (toBeDone.test(tokens[at]?.lower ?? "")) return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense === "past" && !matchPhrase(forecasts, tokens, at);
  }
  for (let at = range.to; at < Math.min(sentence.to, range.to + lookAhead); at += 1) {
    if (matchPhrase(forecasts, tokens, at)) return false;
    const tense = tenseAt(tokens, at);
    if (tense) return tense === "past";
  }
  return false;
}

/** "In March, the park will open": the verb behind a period that opens its sentence, unless somebody says it there. */
function isFutureBehind(tokens: Token[], to: number, sentence: Sentence): boolean {
  for (let at = to; at < Math.min(sentence.to, to + lookAhead); at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (matchPhrase(futures, tokens, at)) return true;
    if (cueAt(tokens, at)?.kind === "verb" || clauseEnds.has(lower) || dashes.has(lower))
      return false;
  }
  return false;
}

/** "The next issue – 28 November": what is next has no other verb before its day. */
function isNext(tokens: Token[], from: number, sentence: Sentence): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - lookAhead); at -= 1) {
    if (tenseAt(tokens, at) === "past") return false;
    // "following growth of 1%" comes behind it.
    const isBehind = tokens[at]?.lower === "following" && tokens[at - 1]?.lower !== "the";
    const isNextWord = !isBehind && nextWords.has(tokens[at]?.lower ?? "");
    if (isNextWord && timeUnit(tokens[at + 1]?.lower ?? "") === null) return true;
  }
  return false;
}

const pastReach = 8;

/** A verb of the past at `at` that has the period itself, with no infinitive between, and foresees nothing. */
function isPastOf(tokens: Token[], at: number, from: number): boolean {
  if (tenseAt(tokens, at) !== "past" || matchPhrase(forecasts, tokens, at)) return false;
  // «намечено на 21 марта» is set; "if it had not come by June" is to come.
  if ((tokens[at]?.lower.charCodeAt(0) ?? 0) >= 0x400) return false;
  if (
    tokens
      .slice(Math.max(0, at - pastReach), at)
      .some(({ lower }) => /^(if|unless|once)$/.test(lower))
  )
    return false;
  return tokens.slice(at + 1, from).every((token) => token.kind === "word" && token.lower !== "to");
}

const decisions =
  /^(agreed|decided|voted|vowed|pledged|promised|threatened|offered|resolved|undertook)$/;
const decidedReach = 12;

/** "agreed to raise output from November": what was decided is to come. */
function isDecided(tokens: Token[], from: number, sentence: Sentence): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - decidedReach); at -= 1) {
    if (/^[;:,]$/.test(tokens[at]?.lower ?? "")) return false;
    if (decisions.test(tokens[at]?.lower ?? ""))
      return (
        tokens[at + 1]?.lower === "to" && /^(from|in|by|next)$/.test(tokens[from - 1]?.lower ?? "")
      );
  }
  return false;
}

const showReach = 10;

/** "is expected to show a gain in September": what is to be shown is over. */
function isShown(tokens: Token[], at: number, from: number): boolean {
  return tokens.slice(at, from).some(({ lower }, index) => lower === "show" && index < showReach);
}

/** "less than expected": what was expected is over. */
function isComparedWith(tokens: Token[], at: number): boolean {
  return /^(than|as|чем)$/.test(tokens[at - 1]?.lower ?? "");
}

/** "raised its forecast on Thursday", "unveiled plans for the harbour on Monday": the day on which a forecast was made. */
function isDoneOn(
  tokens: Token[],
  { at, from }: { at: number; from: number },
  sentence: Sentence,
): boolean {
  const isNoun = planNouns.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower !== "to";
  if (tokens[from - 1]?.lower !== "on" || !isNoun) return false;
  return (
    hasPast(tokens, Math.max(sentence.from, at - settingReach), at) && !hasPast(tokens, at, from)
  );
}

/** "Data for July will be published on 19 September": what was counted is over. */
function isOfResults(tokens: Token[], from: number): boolean {
  return (
    tokens[from - 1]?.lower === "for" &&
    /^(data|figures|results)$/.test(tokens[from - 2]?.lower ?? "")
  );
}

/** "Profit, to be published on 3 November, is". */
function isToBeDone(tokens: Token[], from: number): boolean {
  const at = tokens[from - 1]?.kind === "word" ? from - 2 : from - 1;
  return (
    /ed$/.test(tokens[at]?.lower ?? "") &&
    tokens[at - 1]?.lower === "be" &&
    tokens[at - 2]?.lower === "to" &&
    /^[,(]$/.test(tokens[at - 3]?.lower ?? "")
  );
}

/** Whether a period without a year lies ahead of the text: a plan or a deadline before it, or a future verb behind it. */
export function isAhead(
  tokens: Token[],
  { from, to }: { from: number; to: number },
  sentence: Sentence,
): boolean {
  if (isOfResults(tokens, from)) return false;
  if (isDeadline(tokens, { from, to }, sentence) || isToBeDone(tokens, from)) return true;
  for (let at = from - 1; at >= Math.max(sentence.from, from - lookBack); at -= 1) {
    const token = tokens[at];
    if (!token || clauseEnds.has(token.lower) || dashes.has(token.lower)) break;
    if (token.kind !== "word") continue;
    // "put the chance of a cut at 70%, up from 55% on Thursday".
    if (token.lower === "from" && /^(up|down)$/.test(tokens[at - 1]?.lower ?? "")) return false;
    // "would pay more: 8% had been cancelled in May", "will replace the bridge destroyed in March".
    if (isPastOf(tokens, at, from)) break;
    // "will close after councillors agreed on Monday to sell it".
    if (subordinators.has(token.lower) && hasPast(tokens, at + 1, from)) break;
    if (matchPhrase(forecasts, tokens, at) && !isComparedWith(tokens, at))
      return !isShown(tokens, at, from) && !isDoneOn(tokens, { at, from }, sentence);
    // "by 50 votes to 40 on Tuesday": a noun.
    const isNoun = tokens[at - 1]?.kind === "number";
    if (at >= from - settingReach && !isNoun && matchPhrase(settings, tokens, at)) return true;
  }
  if (isNext(tokens, from, sentence) || isDecided(tokens, from, sentence)) return true;
  return from - sentence.from <= 3 && isFutureBehind(tokens, to, sentence);
}
