import { prepositions } from "../lexicon/english.ts";
import type { QuotedSpan } from "../mark-places.ts";
import { introducesQuote, wordsBehind } from "../quote-attributions.ts";
import { sentenceAt } from "../sentences.ts";
import { fullMention, toSubject } from "../speaker-context.ts";
import { onlyMentionIn } from "../speakers.ts";
import type { Token } from "../tokens.ts";
import { gaps } from "../tokens.ts";
import { lowerAt } from "./grammar.ts";
import { namedAt } from "./named.ts";
import type { Saying, Sayings } from "./sayings.ts";
import {
  type Attribution,
  contentsOf,
  type EnglishScope,
  holds,
  isPerson,
  sentenceIndexAt,
} from "./scope.ts";

const attributionTokensMax = 12;

/** The attribution that begins right behind the closing mark: ", said X", "he told reporters". */
export function attributionAfter(
  scope: EnglishScope,
  span: QuotedSpan,
  end: number,
): Attribution | null {
  const { analysis, sayings } = scope;
  const { tokens, sentences } = analysis;
  const at = wordsBehind(tokens, span, end);
  if (at === null || isRelative(tokens, span)) return null;
  const own = sentenceAt(sentences, span.to - 1);
  const sentence = sentenceAt(sentences, at);
  if (!sentence || sentence.paragraph !== own?.paragraph) return null;
  const signed = signatureAfter(scope, span, { at, end });
  if (signed) return signed;
  const saying = startingNear(sayings, at);
  if (!saying || saying.to > end || !isAttributing(scope, saying, span)) return null;
  return { cue: saying.cue, subject: saying.subject, to: saying.to, isLinked: true, isNear: true };
}

/** "the “missing millions” that auditors found": what is said of a thing, and not its words. */
function isRelative(tokens: Token[], span: QuotedSpan): boolean {
  return span.isClosed && /^(that|which)$/.test(lowerAt(tokens, span.to + 1));
}

/** "“…” – press secretary Anna Berg": a name behind a dash, and nothing more. */
function signatureAfter(
  { analysis, context }: EnglishScope,
  span: QuotedSpan,
  { at, end }: { at: number; end: number },
): Attribution | null {
  const { tokens } = analysis;
  if (!/^[–—-]$/.test(lowerAt(tokens, span.to + 1)) || at !== span.to + 2) return null;
  const named = namedAt(context, at, end);
  const next = tokens[named?.to ?? at];
  const isLast = next === undefined || next.lower === "." || next.gap >= gaps.line;
  if (named?.type !== "person" || !isLast) return null;
  return {
    cue: null,
    subject: toSubject(context, fullMention(context, named.mention), named.to),
    to: named.to,
    isLinked: true,
    isNear: true,
  };
}

/** "“…,” Robinson greeted him", "“…!” thundered Berg": any verb in place of a word of saying, behind words that a comma or a call ends. */
export function attributionByVerb(
  scope: EnglishScope,
  span: QuotedSpan,
  end: number,
): Attribution | null {
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
  const found = scope.sayings.whoActs(at, Math.min(end, at + attributionTokensMax));
  return (
    found && {
      cue: { from: found.verb, to: found.verb + 1 },
      subject: found.subject,
      to: found.to,
      isLinked: true,
      isNear: true,
    }
  );
}

function startingNear(sayings: Sayings, at: number): Saying | null {
  return sayings.startingAt(at) ?? sayings.startingAt(at + 1);
}

/** Whether words of saying behind a quotation are its own, not those of what follows. */
function isAttributing(scope: EnglishScope, saying: Saying, span: QuotedSpan): boolean {
  const { tokens, sentences } = scope.analysis;
  if (saying.cue.kind === "act") return false;
  // "“…,” she calls from the house": naming needs something to name.
  if (saying.cue.kind === "naming" && !canStandAlone(tokens, saying.cue.to)) return false;
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

function canStandAlone(tokens: Token[], at: number): boolean {
  return /^[.,;!?]$/.test(lowerAt(tokens, at)) || prepositions.has(lowerAt(tokens, at));
}

/** "“…” read the banner", "“…,” it said" of nobody known: words of saying whose subject the text leaves out. */
function isBareVerb({ analysis }: EnglishScope, saying: Saying, span: QuotedSpan): boolean {
  return (
    saying.side === "none" &&
    saying.cue.form === "finite" &&
    /^,$/.test(lowerAt(analysis.tokens, span.to - 1))
  );
}

/** "Berg was in good spirits: “…”", also where the colon ends its paragraph. */
export function attributionByColon(
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
    isNear: true,
  };
}

/** "The “old” way, Berg said, …": the attribution of the whole sentence, behind the marks. */
export function attributionLater(scope: EnglishScope, span: QuotedSpan): Attribution | null {
  const sayings = scope.sayings.inSentence(sentenceIndexAt(scope, span.from));
  for (const saying of sayings) {
    if (saying.from < span.to || saying.cue.kind === "act" || saying.cue.kind === "naming")
      continue;
    if (!holds(contentsOf(scope, saying), span.from)) continue;
    return { cue: saying.cue, subject: saying.subject, to: span.to, isLinked: true, isNear: false };
  }
  return null;
}
