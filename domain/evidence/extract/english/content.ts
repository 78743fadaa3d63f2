import { cueAt } from "../cues.ts";
import { bareClauseVerbs, prepositions } from "../lexicon/english.ts";
import type { QuotedSpan } from "../mark-places.ts";
import type { Range } from "../roles.ts";
import type { Sentence } from "../sentences.ts";
import type { Token } from "../tokens.ts";
import { contentStart } from "./circumstances.ts";
import { canBeginClause, countWords, hasFiniteVerb, isClause, isPlainClause } from "./clauses.ts";
import { contentEnd, semicolonEnd, skipDateline } from "./content-ends.ts";
import { isDeterminer, isPlural, lowerAt, skipOpeners } from "./grammar.ts";
import type { Saying, Sayings } from "./sayings.ts";

/** Where a saying's words are reported without marks: what precedes and what follows its attribution. */
export type Content = Range;

export type Scope = {
  tokens: Token[];
  sentence: Sentence;
  others: readonly Saying[];
  spans: ReadonlyMap<number, QuotedSpan>;
};

const finalMarks = /^[.!?…,;:–—]$/;
const wordsMin = 3;

function trim(tokens: Token[], range: Range): Range {
  let { from, to } = range;
  while (from < to && finalMarks.test(lowerAt(tokens, from))) from += 1;
  if (
    /^(however|though|meanwhile|moreover)$/.test(lowerAt(tokens, from)) &&
    lowerAt(tokens, from + 1) === ","
  )
    from += 2;
  while (to > from && finalMarks.test(lowerAt(tokens, to - 1))) to -= 1;
  return { from, to };
}

/** Whether the stretch is a quotation in marks and no more. */
function isAllQuoted({ tokens, spans }: Scope, { from, to }: Range): boolean {
  const span = spans.get(from);
  if (!span) return false;
  const rest = { from: span.to + 1, to };
  return (span.to - span.from > 3 && !isClause(tokens, rest)) || countWords(tokens, rest) < 2;
}

function keep(scope: Scope, range: Range): Range[] {
  const content = trim(scope.tokens, range);
  if (countWords(scope.tokens, content) < wordsMin || isAllQuoted(scope, content)) return [];
  return [{ from: content.from, to: pastQuotation(scope, content) }];
}

/** Where a stretch ends that would else part a quotation of several sentences. */
function pastQuotation({ spans }: Scope, { from, to }: Range): number {
  for (let at = to - 1; at >= Math.max(from, to - quotedTokensMax); at -= 1) {
    const span = spans.get(at);
    if (span) return Math.max(to, span.to + (span.isClosed ? 1 : 0));
  }
  return to;
}

/** How far back the mark is looked for in which a stretch may end. */
const quotedTokensMax = 60;
const listenerTokensMax = 8;

/** "told the manager: “…”": a colon that marks follow is the verb's own. */
function leadsIntoMarks(tokens: Token[], { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + listenerTokensMax); at += 1)
    if (lowerAt(tokens, at) === ":") return /^[“"«„‘']$/.test(lowerAt(tokens, at + 1));
  return false;
}

/** From the head of the sentence to the comma before an attribution. */
export function before(scope: Scope, to: number, from: number): Range[] {
  const { tokens, sentence } = scope;
  const start = from > sentence.from ? from : skipDateline(tokens, sentence);
  const range = { from: start, to };
  const first = lowerAt(tokens, skipOpeners(tokens, start, to));
  const isClauseOnly =
    /^(when|while|as|after|before|although|though|because|since|asked|speaking|if)$/.test(first) &&
    !hasComma(tokens, range);
  if (isClauseOnly) return [];
  const isPhrase =
    prepositions.has(first) ||
    /(ing|ed)$/.test(first) ||
    (!hasComma(tokens, range) && countWords(tokens, range) < 4);
  return isPhrase && !isClause(tokens, range) ? [] : keep(scope, range);
}

function hasComma(tokens: Token[], { from, to }: Range): boolean {
  for (let at = from; at < to - 1; at += 1) if (lowerAt(tokens, at) === ",") return true;
  return false;
}

/** What goes on behind an attribution in the middle: "…, Smith said, and …". */
function behindMiddle(scope: Scope, at: number, own: Saying, isOnly: boolean): Range[] {
  const { tokens } = scope;
  const first = lowerAt(tokens, at);
  if (
    /^(as|after|while|although|though|who|which|whose|in|amid|adding|a|an|without|because|since|with|but|despite|following|speaking)$/.test(
      first,
    )
  )
    return [];
  const to = contentEnd(scope, at, own);
  const range = { from: at, to };
  const isJoined =
    /^(and|but)$/.test(first) && canBeginClause(tokens, at + 1) && isPhraseStart(tokens, at + 1);
  return isClause(tokens, range) || isJoined || isOnly ? keep(scope, range) : [];
}

/** What a subject of its own begins with: "and fewer than one in ten end …", not "and left the room". */
function isPhraseStart(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isDeterminer(token) ||
    token?.capital === true ||
    token?.kind === "number" ||
    /^(fewer|less|over|nearly|about|almost)$/.test(token?.lower ?? "")
  );
}

function ofAttribution(scope: Scope, saying: Saying, from: number): Range[] {
  const { tokens, sentence } = scope;
  if (/^(is|was|are|were|'s|that's)$/.test(lowerAt(tokens, saying.from - 1))) return [];
  const isFirst =
    saying.from <= skipOpeners(tokens, skipDateline(tokens, sentence), sentence.to) ||
    /^[,;]?(and|but|while|because|that)$/.test(lowerAt(tokens, saying.from - 1));
  const after = {
    from: lowerAt(tokens, saying.to) === "," ? saying.to + 1 : saying.to,
    to: contentEnd(scope, saying.to, saying),
  };
  if (saying.side === "before") return keep(scope, { ...after, from: saying.cue.to });
  if (!isFirst) {
    const range = before(scope, saying.from, from);
    if (range.length > 0) return range;
  }
  return isClause(tokens, after) ? keep(scope, after) : [];
}

function ofVerb(scope: Scope, saying: Saying, from: number): Range[] {
  const { tokens, sentence } = scope;
  const previous = saying.from > sentence.from ? lowerAt(tokens, saying.from - 1) : "";
  const isParted =
    /^[,–—]$/.test(previous) || (previous === "as" && lowerAt(tokens, saying.from - 2) === ",");
  const to = previous === "as" ? saying.from - 2 : saying.from - 1;
  if (saying.side === "behind") return isParted ? before(scope, to, from) : [];
  const isBehindQuote = /^[”"»’']$/.test(previous);
  const { at, isThat } = contentStart(tokens, saying, sentence.to);
  if (isThat) {
    const end = contentEnd(scope, at, saying);
    return keep(scope, { from: at, to: semicolonEnd(tokens, at, end) });
  }
  const next = lowerAt(tokens, at);
  if (
    saying.side !== "before" ||
    (!/^[,–—.!?;]$/.test(next) &&
      at < sentence.to &&
      !(isParted && /^(as|after|in|at|on|while|when|because)$/.test(next)))
  ) {
    const clause = isBehindQuote ? [] : ofBareClause(scope, saying, at);
    if (clause.length > 0 || saying.side !== "before") return clause;
  }
  if (!isParted) return [];
  const first = before(scope, to, from);
  const isMiddle = /^[,–—]$/.test(next);
  return isMiddle ? [...first, ...behindMiddle(scope, at + 1, saying, first.length === 0)] : first;
}

/** "said exports fell": a clause without "that". After "said" any noun phrase begins one; after "announced" a verb must follow soon. */
function ofBareClause(scope: Scope, saying: Saying, at: number): Range[] {
  const { tokens, sentence } = scope;
  const verb = lowerAt(tokens, saying.cue.to - 1);
  if (!bareClauseVerbs.has(verb) || at >= sentence.to || !canBeginClause(tokens, at)) return [];
  const range = { from: at, to: semicolonEnd(tokens, at, contentEnd(scope, at, saying)) };
  const isSaid = /^(said|says?|saying|told|tells?|telling)$/.test(verb);
  if (!isSaid) return isPlainClause(tokens, range) ? keep(scope, range) : [];
  const first = tokens[at];
  const isPhrase =
    isDeterminer(first) || first?.capital || first?.kind === "number" || isPlural(first);
  const isPlain = isPhrase && countWords(tokens, range) >= 4;
  if (leadsIntoMarks(tokens, range)) return [];
  const isFitting = prepositions.has(lowerAt(tokens, at))
    ? hasFiniteVerb(tokens, range)
    : isClause(tokens, range);
  // "says a great many things".
  const isObject = /^an?$/.test(lowerAt(tokens, at)) && !isFitting;
  return (isPlain && !isObject) || isFitting ? keep(scope, range) : [];
}

/** A reader that tells what a saying reports without marks: none, one stretch, or two around its attribution. Each is read once. */
export function toContentReader(
  tokens: Token[],
  sentences: readonly Sentence[],
  sayings: Sayings,
  quoted: readonly QuotedSpan[],
): (saying: Saying) => readonly Range[] {
  const spans = new Map(quoted.map((span) => [span.from - 1, span]));
  const known = new Map<Saying, readonly Range[]>();
  return (saying) => {
    const sentence = sentences[saying.sentence];
    const contents =
      known.get(saying) ??
      (sentence
        ? contentOf(
            { tokens, sentence, others: sayings.inSentence(saying.sentence), spans },
            saying,
            sentence.from,
          )
        : []);
    known.set(saying, contents);
    return contents;
  };
}

function contentOf(scope: Scope, saying: Saying, from: number): Range[] {
  if (
    saying.isOwn ||
    saying.cue.kind === "act" ||
    saying.cue.kind === "naming" ||
    saying.side === "none"
  )
    return [];
  if (saying.cue.form === "participle" && cueAt(scope.tokens, saying.cue.from - 1)) return [];
  if (saying.cue.form === "infinitive" || saying.cue.form === "passive") return [];
  return saying.cue.kind === "attribution"
    ? ofAttribution(scope, saying, from)
    : ofVerb(scope, saying, from);
}
