import type { Analysis } from "./analysis.ts";
import { type Cue, cueAt } from "./cues.ts";
import type { QuoteReading } from "./quote-readings.ts";
import type { Range } from "./roles.ts";
import { isCyrillic } from "./russian/words.ts";
import type { Sentence } from "./sentences.ts";
import type { SpeakerContext, Subject } from "./speaker-context.ts";
import { subjectAfter, subjectRightBefore } from "./speakers.ts";
import type { Token } from "./tokens.ts";

/** Reported speech: what is said without quotation marks, by whom. `content` is a stretch of one sentence. */
export type IndirectReading = {
  content: Range;
  cue: Range;
  subject: Subject | null;
  sentence: number;
};

const conjunctions = new Set([
  "that",
  "what",
  "how",
  "why",
  "whether",
  "что",
  "как",
  "чтобы",
  "że",
]);
/** Verbs that take a clause without "that". */
const bareVerbs = new Set(
  "said says stated states added adds noted notes claimed claims believes argued argues insisted announced confirmed explained warned сообщил сообщила".split(
    " ",
  ),
);
const listeners = new Set(
  "reporters journalists parliament deputies him them us tass interfax belta the a журналистам".split(
    " ",
  ),
);
/** After a verb of saying these begin a circumstance, not what is said: "said on Tuesday", "said in an interview". */
const circumstances = new Set(
  "in on at to during after before about of with as for by from over when while earlier later today yesterday , . : ; в на о об по после во при".split(
    " ",
  ),
);
const clauseBreaks = new Set([
  "while",
  "whereas",
  "but",
  "although",
  "though",
  "а",
  "но",
  "тогда",
  "хотя",
]);
const contentWordsMin = 4;
const finalMarks = new Set([".", "!", "?", "…", ",", ";", "–", "—"]);

/** Numbers are words here: "trade grew by 5%" says something. */
function countWords(tokens: Token[], range: Range): number {
  let count = 0;
  for (let at = range.from; at < range.to; at += 1)
    if (tokens[at]?.kind === "word" || tokens[at]?.kind === "number") count += 1;
  return count;
}

function trim(tokens: Token[], range: Range): Range {
  let { from, to } = range;
  while (from < to && finalMarks.has(tokens[from]?.lower ?? "")) from += 1;
  while (to > from && finalMarks.has(tokens[to - 1]?.lower ?? "")) to -= 1;
  return { from, to };
}

/** Where a clause that begins at `from` ends: with the sentence, or before another clause that has a word of saying of its own. */
function clauseEnd(tokens: Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (!clauseBreaks.has(tokens[at]?.lower ?? "") && tokens[at]?.lower !== ";") continue;
    for (let behind = at + 1; behind < to; behind += 1) if (cueAt(tokens, behind)) return at;
  }
  return to;
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
function contentOfAttribution(
  tokens: Token[],
  cue: Cue,
  subject: Subject,
  sentence: Sentence,
): Range {
  const start = subject.name.from < cue.from ? cue.to : Math.max(subject.to, cue.to);
  const after = trim(tokens, { from: start, to: clauseEnd(tokens, start, sentence.to) });
  const before = trim(tokens, { from: sentence.from, to: cue.from });
  return countWords(tokens, after) >= contentWordsMin ? after : before;
}

/** "X said that …", "X told reporters that …", "X said …". */
function contentAfterVerb(tokens: Token[], cue: Cue, sentence: Sentence): Range | null {
  let at = cue.to;
  while (at < cue.to + 3 && listeners.has(tokens[at]?.lower ?? "") && at > cue.from) {
    if (tokens[at]?.lower === "the" || tokens[at]?.lower === "a") break;
    at += 1;
  }
  if (tokens[at]?.lower === ",") at += 1;
  const lower = tokens[at]?.lower ?? "";
  if (conjunctions.has(lower))
    return trim(tokens, { from: at + 1, to: clauseEnd(tokens, at + 1, sentence.to) });
  const that = thatAfterCircumstance(tokens, at, sentence.to);
  if (that !== null) return trim(tokens, { from: that, to: clauseEnd(tokens, that, sentence.to) });
  const isBare = bareVerbs.has(tokens[cue.to - 1]?.lower ?? "") && !circumstances.has(lower);
  return isBare ? trim(tokens, { from: at, to: clauseEnd(tokens, at, sentence.to) }) : null;
}

const circumstanceReach = 8;

/** "said on Tuesday that …": past a short circumstance. */
function thatAfterCircumstance(tokens: Token[], at: number, end: number): number | null {
  if (!circumstances.has(tokens[at]?.lower ?? "")) return null;
  for (let index = at; index < Math.min(end, at + circumstanceReach); index += 1) {
    if (tokens[index]?.lower === "that" || tokens[index]?.lower === "что") return index + 1;
    if (tokens[index]?.kind === "mark" && tokens[index]?.lower !== ",") return null;
  }
  return null;
}

/** "…, said X", "…, сообщил X": the verb after a comma, its subject behind it, and nothing but time and place after that. */
function contentBeforeVerb(tokens: Token[], cue: Cue, sentence: Sentence): Range | null {
  let at = cue.from - 1;
  while (at > sentence.from && /^(как|as)$/.test(tokens[at]?.lower ?? "")) at -= 1;
  if (tokens[at]?.lower !== "," && tokens[at]?.lower !== "–" && tokens[at]?.lower !== "—")
    return null;
  return trim(tokens, { from: sentence.from, to: at });
}

/** Nothing but time, place or the end stands behind the subject of an inverted verb. */
function endsThere(tokens: Token[], subject: Subject, sentence: Sentence): boolean {
  const next = tokens[subject.to];
  return subject.to >= sentence.to || next?.kind !== "word" || circumstances.has(next.lower);
}

function readCue(
  analysis: Analysis,
  context: SpeakerContext,
  cue: Cue,
  index: number,
): IndirectReading | null {
  const { tokens, sentences } = analysis;
  const sentence = sentences[index];
  if (!sentence) return null;
  const make = (content: Range | null, subject: Subject | null): IndirectReading | null =>
    content && subject && countWords(tokens, content) >= contentWordsMin
      ? { content, cue, subject, sentence: index }
      : null;
  if (cue.kind === "attribution") {
    const subject = subjectAfter(context, cue, sentence.to);
    return subject && make(contentOfAttribution(tokens, cue, subject, sentence), subject);
  }
  if (cue.kind !== "verb") return null;
  const inverted = contentBeforeVerb(tokens, cue, sentence);
  const behind = inverted ? subjectAfter(context, cue, sentence.to) : null;
  if (inverted && behind && endsThere(tokens, behind, sentence)) return make(inverted, behind);
  const subject = subjectRightBefore(context, cue, sentence.from);
  if (!subject) return null;
  const content = contentAfterVerb(tokens, cue, sentence);
  if (content && countWords(tokens, content) >= contentWordsMin) return make(content, subject);
  return make(contentBeforeSubject(tokens, subject, sentence), subject);
}

/** "…, the ministry said on Tuesday." */
function contentBeforeSubject(tokens: Token[], subject: Subject, sentence: Sentence): Range | null {
  let at = Math.min(subject.name.from, subject.role?.from ?? subject.name.from) - 1;
  while (at > sentence.from && /^(the|a|an|he|she|they)$/.test(tokens[at]?.lower ?? "")) at -= 1;
  return tokens[at]?.lower === "," && at > sentence.from
    ? trim(tokens, { from: sentence.from, to: at })
    : null;
}

/** Reported speech outside quotation marks, at most one reading a word of saying, none that holds a direct quotation. */
export function readIndirect(
  analysis: Analysis,
  context: SpeakerContext,
  quotes: QuoteReading[],
): IndirectReading[] {
  const { tokens, sentences } = analysis;
  const readings: IndirectReading[] = [];
  let nextQuote = 0;
  for (const [index, sentence] of sentences.entries()) {
    while ((quotes[nextQuote]?.span.to ?? Number.POSITIVE_INFINITY) < sentence.from) nextQuote += 1;
    const quote = quotes[nextQuote];
    if (quote && quote.span.from - 1 < sentence.to) continue;
    let taken = sentence.from;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const cue = isCyrillic(tokens[at]) ? null : cueAt(tokens, at);
      const reading = cue && readCue(analysis, context, cue, index);
      if (!reading || reading.content.from < taken) continue;
      readings.push(reading);
      taken = Math.max(reading.content.to, cue.to);
      at = taken - 1;
    }
  }
  return readings;
}
