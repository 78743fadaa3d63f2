import type { Analysis } from "../analysis.ts";
import type { QuotedSpan } from "../mark-places.ts";
import { introducesQuote, wordsBehind } from "../quote-attributions.ts";
import { endsSentence, isSpeech, sloganCue, wordsOf } from "../quote-kinds.ts";
import { type QuoteReading, quoteKind, sloganReach } from "../quotes.ts";
import type { Range } from "../roles.ts";
import { type Sentence, sentenceAt } from "../sentences.ts";
import { countBefore, type SpeakerContext, type Subject } from "../speaker-context.ts";
import { onlyMentionIn } from "../speakers.ts";
import type { Token } from "../tokens.ts";
import { contentStart } from "./content.ts";
import { isClauseWord, lowerAt } from "./grammar.ts";
import type { Saying, Sayings } from "./sayings.ts";

export type EnglishScope = {
  analysis: Analysis;
  context: SpeakerContext;
  sayings: Sayings;
  spans: readonly QuotedSpan[];
  contents: (saying: Saying) => readonly Range[];
};

type Attribution = { cue: Range | null; subject: Subject | null; to: number; isLinked: boolean };

const namingReach = 8;
const actReach = 12;
/** "described the tenor of the minister's speeches as": up to so many tokens. */
const asReach = 20;
const paragraphsBack = 3;

function sentenceIndexAt({ context }: EnglishScope, at: number): number {
  return context.sentenceIndexAt(at);
}

/** The attribution that begins right behind the closing mark: ", said X", "he told reporters". */
function attributionAfter(scope: EnglishScope, span: QuotedSpan, end: number): Attribution | null {
  const { analysis, sayings } = scope;
  const { tokens, sentences } = analysis;
  const at = wordsBehind(tokens, span, end);
  if (at === null) return null;
  const own = sentenceAt(sentences, span.to - 1);
  const sentence = sentenceAt(sentences, at);
  if (!sentence || sentence.paragraph !== own?.paragraph) return null;
  const saying = startingNear(sayings, at);
  if (!saying || saying.to > end || !isAttributing(scope, saying, span)) return null;
  return { cue: saying.cue, subject: saying.subject, to: saying.to, isLinked: true };
}

/** "“…,” Robinson greeted him", "“…!” thundered Berg": any verb in place of a word of saying, behind words that a comma or a call ends. */
function attributionByVerb(scope: EnglishScope, span: QuotedSpan, end: number): Attribution | null {
  const { tokens } = scope.analysis;
  if (
    !/^[,!?]$/.test(lowerAt(tokens, span.to - 1)) &&
    !/^[,–—]$/.test(lowerAt(tokens, span.to + 1))
  )
    return null;
  const at = wordsBehind(tokens, span, end);
  if (
    at === null ||
    sentenceAt(scope.analysis.sentences, at)?.paragraph !==
      sentenceAt(scope.analysis.sentences, span.from)?.paragraph
  )
    return null;
  const found = scope.sayings.whoActs(at, Math.min(end, at + actReach));
  return (
    found && {
      cue: { from: found.verb, to: found.verb + 1 },
      subject: found.subject,
      to: found.to,
      isLinked: true,
    }
  );
}

function startingNear(sayings: Sayings, at: number): Saying | null {
  return sayings.startingAt(at) ?? sayings.startingAt(at + 1);
}

/** Whether words of saying behind a quotation are its own, not those of what follows. */
function isAttributing(scope: EnglishScope, saying: Saying, span: QuotedSpan): boolean {
  const { tokens, sentences } = scope.analysis;
  if (saying.cue.kind === "act" || saying.cue.kind === "naming") return false;
  if (saying.side === "carried" || saying.side === "none") return isBareVerb(scope, saying, span);
  const isPunctuated =
    /^[,!?…–—-]$/.test(lowerAt(tokens, span.to - 1)) ||
    /^[,–—-]$/.test(lowerAt(tokens, span.to + 1));
  const sentence = sentenceAt(sentences, saying.from);
  const isApart =
    sentence?.from === saying.from &&
    (tokens[saying.from]?.capital ?? false) &&
    span.to < saying.from;
  if (isApart && !/,/.test(lowerAt(tokens, span.to - 1))) {
    const isColon = /^[:“"«„]$/.test(lowerAt(tokens, saying.to));
    return (
      !isColon &&
      saying.cue.kind === "verb" &&
      contentsOf(scope, saying).length === 0 &&
      lowerAt(tokens, saying.to) === "."
    );
  }
  return isPunctuated || !introducesQuote(tokens, saying.cue.to);
}

/** "“…” read the banner", "“…,” it said" of nobody known: words of saying whose subject the text leaves out. */
function isBareVerb({ analysis }: EnglishScope, saying: Saying, span: QuotedSpan): boolean {
  return (
    saying.side === "none" &&
    saying.cue.form === "finite" &&
    /^,$/.test(lowerAt(analysis.tokens, span.to - 1))
  );
}

function contentsOf({ contents }: EnglishScope, saying: Saying): readonly Range[] {
  return contents(saying);
}

function holds(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ from, to }) => from <= at && at < to);
}

/** Whether the words of saying lead to the mark: right to it, past whom and where, or as what names or judges something. */
function leadsTo(scope: EnglishScope, saying: Saying, openAt: number): boolean {
  const { tokens } = scope.analysis;
  if (lowerAt(tokens, openAt - 1) === ":") return true;
  if (saying.cue.kind === "naming" || saying.cue.kind === "act") {
    const isAs =
      /^as$/.test(lowerAt(tokens, openAt - 1)) ||
      (lowerAt(tokens, openAt - 2) === "as" && /^(a|an|the)$/.test(lowerAt(tokens, openAt - 1)));
    const reach = isAs ? asReach : saying.cue.kind === "naming" ? namingReach : actReach;
    if (openAt - saying.cue.to > reach) return false;
    for (let at = saying.cue.to; at < openAt; at += 1)
      if (/^[,;.]$/.test(lowerAt(tokens, at)) || isWhich(tokens, at)) return false;
    return true;
  }
  if (saying.cue.kind === "attribution")
    return holds(contentsOf(scope, saying), openAt) || openAt - saying.to <= 1;
  const { at } = contentStart(tokens, saying, openAt + 1);
  return (
    at >= openAt ||
    isPurpose(tokens, at, openAt) ||
    isLink(tokens, saying.cue.to, openAt) ||
    holds(contentsOf(scope, saying), openAt)
  );
}

/** "promised on Friday to “untie the knot”". */
function isPurpose(tokens: Token[], at: number, openAt: number): boolean {
  if (lowerAt(tokens, at) !== "to" || openAt - at > namingReach) return false;
  for (let next = at; next < openAt; next += 1)
    if (/^[,;]$/.test(lowerAt(tokens, next)) || isClauseWord(tokens, next)) return false;
  return true;
}

/** "said that critics praised his “courage”": whoever reports it all says the words too. */
function isReported(scope: EnglishScope, sayings: readonly Saying[], act: Saying): boolean {
  return sayings.some(
    (saying) =>
      saying.cue.kind === "verb" &&
      saying.subject !== null &&
      holds(contentsOf(scope, saying), act.cue.from),
  );
}

function isWhich(tokens: Token[], at: number): boolean {
  return /^(which|who|while|although|because|when)$/.test(lowerAt(tokens, at));
}

const linkWords = new Set(
  ", that how as the a an his her to what it them he she they was were is are has had have been be would of about for there".split(
    " ",
  ),
);

function isLink(tokens: Token[], from: number, openAt: number): boolean {
  for (let at = from; at < openAt; at += 1) if (!linkWords.has(lowerAt(tokens, at))) return false;
  return true;
}

/** The nearest words of saying before the mark in its sentence; those that lead to it first. */
function attributionBefore(scope: EnglishScope, openAt: number, start: number): Attribution | null {
  const { tokens } = scope.analysis;
  const index = sentenceIndexAt(scope, openAt);
  const sayings = scope.sayings.inSentence(index);
  let loose: Attribution | null = null;
  for (let at = sayings.length - 1; at >= 0; at -= 1) {
    const saying = sayings[at];
    if (!saying || saying.to > openAt || saying.cue.to > openAt || saying.cue.from < start)
      continue;
    if (saying.cue.kind === "act" && isReported(scope, sayings, saying)) continue;
    const isLinked = leadsTo(scope, saying, openAt);
    const found = { cue: saying.cue, subject: saying.subject, to: openAt, isLinked };
    if (isLinked && (saying.subject || saying.isOwn || saying.cue.kind !== "act")) return found;
    if (saying.cue.kind === "verb" && saying.subject) loose ??= found;
  }
  return loose ?? attributionByColon(scope, openAt, index, tokens);
}

/** "Berg was in good spirits: “…”", also where the colon ends its paragraph. */
function attributionByColon(
  scope: EnglishScope,
  openAt: number,
  index: number,
  tokens: Token[],
): Attribution | null {
  if (lowerAt(tokens, openAt - 1) !== ":") return null;
  const { sentences } = scope.analysis;
  const isOwn = (sentences[index]?.from ?? 0) < openAt;
  const leading = isOwn ? index : index - 1;
  const sentence = sentences[leading];
  if (!sentence) return null;
  const said = scope.sayings
    .inSentence(leading)
    .filter(({ subject }) => subject !== null)
    .at(-1);
  const subject =
    said?.subject ??
    scope.sayings.subjectOfSentence(leading) ??
    onlyMentionIn(scope.context, { from: sentence.from, to: openAt });
  return {
    cue: said?.cue ?? null,
    subject: subject && { ...subject, to: openAt },
    to: openAt,
    isLinked: said !== undefined || isPerson(scope, subject),
  };
}

function isPerson({ context }: EnglishScope, subject: Subject | null): boolean {
  return (
    subject !== null &&
    context.mentions[countBefore(context, subject.name.from)]?.from === subject.name.from
  );
}

/** "The “old” way, Berg said, …": the attribution of the whole sentence, behind the marks. */
function attributionLater(scope: EnglishScope, span: QuotedSpan): Attribution | null {
  const sayings = scope.sayings.inSentence(sentenceIndexAt(scope, span.from));
  for (const saying of sayings) {
    if (saying.from < span.to || saying.cue.kind === "act" || saying.cue.kind === "naming")
      continue;
    if (!holds(contentsOf(scope, saying), span.from)) continue;
    return { cue: saying.cue, subject: saying.subject, to: span.to, isLinked: true };
  }
  return null;
}

/** A sentence of its own within marks that no words of saying go with: whoever spoke last in its paragraph, else in those before, else in the next. */
function speakerAround(
  scope: EnglishScope,
  span: QuotedSpan,
  previous: QuoteReading | null,
): Subject | null {
  const { sentences } = scope.analysis;
  const index = sentenceIndexAt(scope, span.from - 1);
  const own = sentences[index];
  if (!own) return null;
  const openAt = span.from - 1;
  const first = firstOfParagraph(sentences, index);
  const near = scope.sayings.speakerBefore(openAt, first);
  if (near) return near;
  if (previous && index > first && (sentences[first]?.from ?? 0) < previous.span.to)
    return previous.subject;
  let back = first;
  for (let count = 0; count < paragraphsBack && back > 0; count += 1) {
    back = firstOfParagraph(sentences, back - 1);
    const speaker = scope.sayings.speakerBefore(openAt, back);
    if (speaker) return speaker;
  }
  return speakerOfNext(scope, index);
}

function firstOfParagraph(sentences: readonly Sentence[], index: number): number {
  let first = index;
  while (first > 0 && sentences[first - 1]?.paragraph === sentences[index]?.paragraph) first -= 1;
  return first;
}

/** Who says what the next paragraph begins with, where that is quoted too. */
function speakerOfNext(scope: EnglishScope, index: number): Subject | null {
  const { sentences, tokens } = scope.analysis;
  let next = index;
  while (sentences[next]?.paragraph === sentences[index]?.paragraph) next += 1;
  const sentence = sentences[next];
  if (!sentence || !/^[“"‘«„]$/.test(lowerAt(tokens, sentence.from))) return null;
  for (let at = next; sentences[at]?.paragraph === sentence.paragraph; at += 1) {
    const said = scope.sayings.inSentence(at).find(({ subject }) => subject !== null);
    if (said) return said.subject;
  }
  return null;
}

function readSpan(
  scope: EnglishScope,
  span: QuotedSpan,
  { previous, end }: { previous: QuoteReading | null; end: number },
): QuoteReading | null {
  const { tokens, sentences } = scope.analysis;
  const openAt = span.from - 1;
  if (span.continues && previous)
    return { ...previous, span, kind: "direct", attributionTo: span.to };
  const sentence = sentenceAt(sentences, openAt);
  const start = Math.max(
    sentence?.from ?? openAt,
    Math.min(previous ? previous.span.to + 1 : 0, openAt),
  );
  const slogan = sloganCue(tokens, openAt, Math.max(sentence?.from ?? 0, openAt - sloganReach));
  if (slogan && wordsOf(tokens, span).length > 1)
    return { span, kind: "direct", cue: slogan, subject: null, attributionTo: span.to };
  const before = attributionBefore(scope, openAt, sentence?.from ?? openAt);
  const isBefore = before?.isLinked ?? false;
  const after =
    isBefore && !isSplit(tokens, span)
      ? null
      : (attributionAfter(scope, span, end) ?? attributionByVerb(scope, span, end));
  const chosen =
    after ??
    (isBefore ? before : null) ??
    attributionLater(scope, span) ??
    continuing(scope, previous, span) ??
    before;
  const isAlone = sentence?.from === openAt;
  const isWhole = isAlone && endsSentence(tokens, span) && (tokens[span.from]?.capital ?? false);
  const isLinked = (chosen?.isLinked ?? false) || (isWhole && previous !== null);
  if (!isSpeech(tokens, span, { openAt, sentenceStart: start, isLinked })) return null;
  const kind =
    chosen?.isLinked && continuing(scope, previous, span)
      ? "direct"
      : quoteKind(tokens, span, sentence);
  const subject = chosen
    ? chosen.subject
    : isAlone
      ? speakerAround(scope, span, previous)
      : speakerOfSentence(scope, span);
  return {
    span,
    kind,
    cue: chosen?.cue ?? null,
    subject,
    attributionTo: Math.max(after?.to ?? 0, span.to),
  };
}

/** "He said: “A,” he added" and the like: a comma before the closing mark asks for words of saying behind it. */
function isSplit(tokens: Token[], span: QuotedSpan): boolean {
  return lowerAt(tokens, span.to - 1) === ",";
}

/** "“A,” said Berg, “b.”": marks right behind an attribution carry on what it attributes. */
function continuing(
  { analysis }: EnglishScope,
  previous: QuoteReading | null,
  span: QuotedSpan,
): Attribution | null {
  if (!previous || previous.attributionTo <= previous.span.to) return null;
  const openAt = span.from - 1;
  const { tokens, sentences } = analysis;
  const own = sentenceAt(sentences, openAt);
  const before = sentenceAt(sentences, previous.attributionTo - 1);
  if (!own || !before || own.paragraph !== before.paragraph || openAt < previous.attributionTo)
    return null;
  const isSame = own.from === before.from;
  if (isSame && !/^[,:;–—.-]$/.test(lowerAt(tokens, openAt - 1))) return null;
  if (!isSame && (own.from !== openAt || before.to !== openAt)) return null;
  if (isSame)
    for (let at = previous.attributionTo; at < openAt; at += 1)
      if (isClauseWord(tokens, at)) return null;
  return { cue: previous.cue, subject: previous.subject, to: span.to, isLinked: true };
}

/** Words in marks within somebody's sentence: the person whom it is about. */
function speakerOfSentence(scope: EnglishScope, span: QuotedSpan): Subject | null {
  const subject = scope.sayings.subjectOfSentence(sentenceIndexAt(scope, span.from));
  return isPerson(scope, subject) ? subject : null;
}

/** All direct and partial quotations of an English text in reading order, each with whoever its sentence, its paragraph or those around say it. */
export function readEnglishQuotes(scope: EnglishScope): QuoteReading[] {
  const quotes: QuoteReading[] = [];
  for (const [index, span] of scope.spans.entries()) {
    const end = (scope.spans[index + 1]?.from ?? scope.analysis.tokens.length + 1) - 1;
    const quote = readSpan(scope, span, { previous: quotes.at(-1) ?? null, end });
    if (quote) quotes.push(quote);
  }
  return quotes;
}
