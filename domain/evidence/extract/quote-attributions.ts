import type { Analysis } from "./analysis.ts";
import { type Cue, cueAt } from "./cues.ts";
import { pronouns } from "./lexicon/speech.ts";
import type { QuotedSpan } from "./mark-places.ts";
import type { Mention } from "./people.ts";
import { sentenceAt } from "./sentences.ts";
import { type SpeakerContext, type Subject, toSubject } from "./speaker-context.ts";
import { lastMentionBefore, subjectAfter, subjectBefore } from "./speakers.ts";
import type { Token } from "./tokens.ts";

export type QuoteScope = { analysis: Analysis; context: SpeakerContext };

/** Words of saying around a quotation. `isTouching`: nothing but a link lies between them and the marks. */
export type Attribution = {
  cue: Cue | null;
  subject: Subject | null;
  to: number;
  isTouching: boolean;
};

const bridging = new Set([",", "–", "—", "-", ".", "!", "?", "…"]);
const adverbs = new Set(["also", "then", "later", "as", "так", "как", "также"]);
const introducing = new Set(
  ": , – — that how as the a an his her to what it them reporters journalists he she they was were is are has had have been be would что о об он она".split(
    " ",
  ),
);
const afterReach = 14;
const limitTokens = 42;
const looseSubjectTokensMax = 6;
const namingReach = 7;
const pronounReach = 3;

/** Where the words behind the closing mark begin, or null where the quotation's sentence has ended outside the marks. */
export function wordsBehind(tokens: Token[], span: QuotedSpan, end: number): number | null {
  const first = span.to + (span.isClosed ? 1 : 0);
  if (span.isClosed && tokens[first]?.lower === ".") return null;
  let at = first;
  while (at < end && bridging.has(tokens[at]?.lower ?? "")) at += 1;
  while (at < end && adverbs.has(tokens[at]?.lower ?? "") && cueAt(tokens, at + 1)?.kind === "verb")
    at += 1;
  return at;
}

/** Behind the closing mark: ", says X", "– сказал X", "he said", "X, director of …, said". */
export function attributionAfter(
  scope: QuoteScope,
  span: QuotedSpan,
  end: number,
): Attribution | null {
  const { tokens, sentences } = scope.analysis;
  const at = wordsBehind(tokens, span, end);
  const sentence = at === null ? undefined : sentenceAt(sentences, at);
  const own = sentenceAt(sentences, span.to - 1);
  if (at === null || !sentence || sentence.paragraph !== own?.paragraph) return null;
  const limit = Math.min(end, sentence.to, at + limitTokens);
  const inverted = cueAt(tokens, at);
  // A sentence of its own that begins with the word of saying attributes what follows it: "According to …".
  if (inverted && sentence.from === at && tokens[at]?.capital) return null;
  if (inverted && inverted.kind !== "naming")
    return readInverted(scope, span, { cue: inverted, at, limit });
  return readInOrder(scope, at, limit);
}

function readInverted(
  scope: QuoteScope,
  span: QuotedSpan,
  { cue, at, limit }: { cue: Cue; at: number; limit: number },
): Attribution | null {
  const { tokens } = scope.analysis;
  const subject = subjectAfter(scope.context, cue, limit) ?? looseSubject(tokens, cue.to, limit);
  // The verb of a sentence whose subject the marked words are: “Strategy” believes that …
  const isParted = [tokens[at - 1], tokens[span.to - 1]].some((token) =>
    bridging.has(token?.lower ?? ""),
  );
  if (!isParted && span.isClosed && tokens[cue.to]?.lower === "that") return null;
  if (!subject && !isParted && span.isClosed) return null;
  return { cue, subject, to: Math.max(cue.to, subject?.to ?? 0), isTouching: true };
}

function readInOrder(scope: QuoteScope, at: number, limit: number): Attribution | null {
  const { tokens } = scope.analysis;
  const mentionEnd = mentionAt(scope.context, at)?.outer.to ?? at;
  const cue = firstCue(tokens, at, Math.min(limit, mentionEnd + afterReach));
  if (cue?.kind !== "verb" || introducesQuote(tokens, cue.to)) return null;
  const subject = subjectAt(scope, at, cue) ?? looseSubject(tokens, at, cue.from);
  // "she said" is an attribution also where nobody is named whom it could mean.
  const isPronoun = pronouns.has(tokens[at]?.lower ?? "") && cue.from - at <= pronounReach;
  return subject || isPronoun ? { cue, subject, to: cue.to, isTouching: true } : null;
}

/** Whether the verb leads to what stands behind it, not to the quotation before. */
export function introducesQuote(tokens: Token[], cueTo: number): boolean {
  return /^([:“„«"]|that)$/.test(tokens[cueTo]?.lower ?? "");
}

/** "one reader", "her counterpart": a short noun phrase in plain words, taken as it stands. */
function looseSubject(tokens: Token[], from: number, to: number): Subject | null {
  let end = from;
  while (end < Math.min(to, from + looseSubjectTokensMax)) {
    const token = tokens[end];
    if (token?.kind !== "word" || stops.has(token.lower) || cueAt(tokens, end)) break;
    end += 1;
  }
  const isWhole = end === to || tokens[end]?.kind === "mark" || stops.has(tokens[end]?.lower ?? "");
  const starts = tokens[from]?.lower ?? "";
  if (!isWhole || end === from || !(phraseStarts.has(starts) || tokens[from]?.capital)) return null;
  const first = starts === "the" || starts === "a" || starts === "an" ? from + 1 : from;
  return end > first ? { name: { from: first, to: end }, role: null, to: end } : null;
}

const stops = new Set(
  "in on at to after before during when while as who which and but with from about by of in в на после о".split(
    " ",
  ),
);
const phraseStarts = new Set(
  "the a an one another his her their some many several critics residents eyewitnesses experts analysts officials sources".split(
    " ",
  ),
);

function mentionAt(context: SpeakerContext, at: number): Mention | null {
  const mention = lastMentionBefore(context, at + afterReach);
  return mention && mention.outer.from >= at - 1 && mention.outer.from <= at + 1 ? mention : null;
}

/** The subject that begins right behind the quotation and ends right before its verb. */
function subjectAt(scope: QuoteScope, at: number, cue: Cue): Subject | null {
  const { tokens } = scope.analysis;
  const subject = subjectBefore(scope.context, cue, at);
  if (!subject) return null;
  if (pronouns.has(tokens[at]?.lower ?? "")) return cue.from - at <= pronounReach ? subject : null;
  const roleFrom = subject.role && subject.role.from >= at ? subject.role.from : subject.name.from;
  const start = Math.min(roleFrom, subject.name.from);
  return start - at <= 2 || tokens[at]?.lower === "the" ? subject : null;
}

function firstCue(tokens: Token[], from: number, to: number): Cue | null {
  for (let at = from; at < to; at += 1) {
    const cue = cueAt(tokens, at);
    if (cue) return cue;
  }
  return null;
}

/** Before the opening mark: "X said: “", "X was optimistic: “", "according to X, “", "called it “". */
export function attributionBefore(
  scope: QuoteScope,
  openAt: number,
  start: number,
): Attribution | null {
  const { tokens } = scope.analysis;
  for (let at = openAt - 1; at >= start; at -= 1) {
    const cue = cueAt(tokens, at);
    if (!cue || cue.to > openAt) continue;
    const behind = subjectAfter(scope.context, cue, openAt);
    const isAttribution = cue.kind === "attribution";
    const subject = isAttribution ? behind : (subjectBefore(scope.context, cue, start) ?? behind);
    const linkFrom = Math.max(cue.to, isAttribution ? (behind?.to ?? 0) : 0);
    const isObject = cue.kind === "naming" && openAt - cue.to <= namingReach;
    return { cue, subject, to: openAt, isTouching: isObject || leadsTo(tokens, linkFrom, openAt) };
  }
  if (tokens[openAt - 1]?.lower !== ":") return null;
  const mention = lastMentionBefore(scope.context, openAt);
  if (!mention || mention.from < start) return null;
  return { cue: null, subject: toSubject(scope.context, mention), to: openAt, isTouching: true };
}

function leadsTo(tokens: Token[], from: number, openAt: number): boolean {
  for (let at = from; at < openAt; at += 1)
    if (!introducing.has(tokens[at]?.lower ?? ""))
      return tokens[openAt - 1]?.lower === ":" || completes(tokens, from, openAt);
  return true;
}

const completing = new Set("to that as is was are were be been being not что".split(" "));
const completedTokensMax = 12;

/** "promised on TV to “untie …”", "says …, that they will be “accompanied”": marked words that end what the verb has begun. */
function completes(tokens: Token[], from: number, openAt: number): boolean {
  if (!completing.has(tokens[openAt - 1]?.lower ?? "")) return false;
  for (let at = openAt - 2; at >= from; at -= 1) {
    if (openAt - at > completedTokensMax) return false;
    if (tokens[at]?.kind === "mark") return /^(that|что)$/.test(tokens[at + 1]?.lower ?? "");
  }
  return true;
}
