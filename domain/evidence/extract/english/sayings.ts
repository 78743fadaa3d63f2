import type { QuotedSpan } from "../mark-places.ts";
import type { Organisation } from "../organisations.ts";
import type { Range } from "../roles.ts";
import type { Sentence } from "../sentences.ts";
import { countBefore, type SpeakerContext, type Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import type { Entry } from "./chain.ts";
import { type ReportingCue, reportingCueAt } from "./cues.ts";
import { lowerAt, skipModifiersBack, skipOpeners } from "./grammar.ts";
import { kindOf } from "./noun-phrases.ts";
import {
  type Resolved,
  type Resolver,
  resolveNamed,
  resolvePerson,
  toResolver,
} from "./resolving.ts";
import {
  mentionEndingAt,
  type Named,
  namedAt,
  subjectBehind,
  subjectOf,
  subjectOfSentence,
} from "./subjects.ts";

/**
 * A word of saying with who says it. `from` to `to`: the attribution, from its subject to the end of the verb, or the other way round. `side`: where
 * the subject stands; `carried` is that of the clause before. `isOwn`: the writer says it.
 */
export type Saying = {
  cue: ReportingCue;
  from: number;
  to: number;
  subject: Subject | null;
  side: "before" | "behind" | "carried" | "none";
  sentence: number;
  isOwn: boolean;
};

export type Sayings = {
  list: readonly Saying[];
  /** The sayings of a sentence, in reading order. */
  inSentence: (index: number) => readonly Saying[];
  /** The attribution that begins at a token. */
  startingAt: (at: number) => Saying | null;
  /** Whom the text goes on about at a token: who spoke last or is spoken of since, no further back than sentence `first`. */
  speakerBefore: (at: number, first: number) => Subject | null;
  /** Who does what the verb right at or behind a token says, whatever verb it is: "Robinson greeted him", "thundered Berg". */
  whoActs: (at: number, end: number) => Act | null;
  /** Who a sentence is about, where that is somebody who can speak. */
  subjectOfSentence: (index: number) => Subject | null;
};

export type Act = { verb: number; subject: Subject; to: number };

const adding = new Set("added adds adding continued continues concluded concludes".split(" "));
const noListeners = /[”"»’]/;

type Found = { cue: ReportingCue; named: Named | null; side: Saying["side"] };

/** "“…,” said Smith", "…, said the ministry": the verb before its subject. */
function isInvertible(tokens: Token[], cue: ReportingCue, sentence: Range): boolean {
  const before = lowerAt(tokens, cue.from - 1);
  if (
    cue.kind !== "verb" ||
    cue.form === "participle" ||
    cue.form === "infinitive" ||
    cue.from <= sentence.from
  )
    return false;
  return (
    /^[”"»’“–—?!…-]$/.test(before) ||
    (before === "," && /^(said|says|say|added|adds|wrote|writes)$/.test(lowerAt(tokens, cue.from)))
  );
}

function isElided(tokens: Token[], cue: ReportingCue, start: number): boolean {
  if (cue.form === "participle" || cue.form === "infinitive") return true;
  const end = skipModifiersBack(tokens, cue.from, start);
  return /^(and|but|or|then|yet)$/.test(lowerAt(tokens, end - 1));
}

/** Whether the clause begins with the subject that an aside parts from its verb: "Smith, a farmer, said". */
function opensSentence(tokens: Token[], named: Named, sentence: Range): boolean {
  return named.from <= skipOpeners(tokens, sentence.from, sentence.to);
}

function findSubject(
  context: SpeakerContext,
  cue: ReportingCue,
  sentence: Range,
  start: number,
): Found {
  const { tokens } = context;
  if (cue.kind === "attribution") return attributed(context, cue, sentence);
  if (cue.form === "passive") return agent(context, cue, sentence);
  if (isElided(tokens, cue, start)) return { cue, named: null, side: "carried" };
  const isQuoteBefore = noListeners.test(lowerAt(tokens, cue.from - 1));
  const behind = isInvertible(tokens, cue, sentence)
    ? subjectBehind(context, { ...cue, kind: "verb" }, sentence.to)
    : null;
  if (behind && isQuoteBefore) return { cue, named: behind, side: "behind" };
  const isInAside = start > sentence.from && /^[”"»’]$/.test(lowerAt(tokens, cue.from - 1));
  const before =
    subjectOf(context, cue.from, start) ??
    (isInAside && !behind ? subjectOf(context, cue.from, sentence.from) : null);
  if (before && (!behind || opensSentence(tokens, before, sentence)))
    return checked(tokens, cue, before);
  if (behind) return { cue, named: behind, side: "behind" };
  return { cue, named: null, side: "none" };
}

/** "Officials say": a plural present needs a subject in the plural. */
function checked(tokens: Token[], cue: ReportingCue, named: Named): Found {
  const isPlural =
    named.type === "noun"
      ? kindOf(tokens, named.phrase) === "group" ||
        tokens.slice(named.from, named.to).some(({ lower }) => lower === "and")
      : named.type === "pronoun" && /^(they|we|i|you)$/.test(lowerAt(tokens, named.at));
  return cue.form === "plural" && !isPlural
    ? { cue, named: null, side: "none" }
    : { cue, named, side: "before" };
}

function attributed(context: SpeakerContext, cue: ReportingCue, sentence: Range): Found {
  const { tokens } = context;
  if (/^(which|whom)$/.test(lowerAt(tokens, cue.to))) {
    const end = lowerAt(tokens, cue.from - 1) === "," ? cue.from - 1 : cue.from;
    const mention = mentionEndingAt(context, end);
    if (mention)
      return {
        cue: { ...cue, to: cue.to + 1 },
        named: { type: "person", mention, from: mention.from, to: cue.to },
        side: "before",
      };
    const named = subjectOf(context, end, sentence.from);
    return { cue: { ...cue, to: cue.to + 1 }, named, side: named ? "before" : "none" };
  }
  const named = namedAt(context, cue.to, sentence.to);
  return { cue, named, side: named ? "behind" : "none" };
}

/** "described by Smith as": who stands behind "by". */
function agent(context: SpeakerContext, cue: ReportingCue, sentence: Range): Found {
  const isBy = lowerAt(context.tokens, cue.to) === "by";
  const named = isBy ? namedAt(context, cue.to + 1, sentence.to) : null;
  return { cue, named, side: named ? "behind" : "none" };
}

function toEntry(
  resolved: Resolved,
  at: number,
  sentence: number,
  strength: Entry["strength"],
): Entry {
  return { ...resolved, at, sentence, strength };
}

/** Reads sentence after sentence, so that each pronoun finds who was spoken of before it. */
class SayingReader {
  readonly list: Saying[] = [];
  readonly bySentence: Saying[][] = [];
  readonly subjects: (Resolved | null)[] = [];
  readonly entries: Entry[] = [];
  private readonly resolver: Resolver;
  private readonly context: SpeakerContext;
  private readonly organisations: readonly Organisation[];
  private readonly spans: readonly QuotedSpan[];
  private nextBody = 0;

  constructor(
    context: SpeakerContext,
    organisations: readonly Organisation[],
    spans: readonly QuotedSpan[],
  ) {
    this.context = context;
    this.organisations = organisations;
    this.spans = spans;
    this.resolver = toResolver(context, organisations);
  }

  read(): void {
    for (const [index, sentence] of this.context.sentences.entries())
      this.readSentence(sentence, index);
  }

  private push(entry: Entry): void {
    this.resolver.chain.push(entry);
    this.entries.push(entry);
  }

  private readSentence(sentence: Sentence, index: number): void {
    const own: Saying[] = [];
    this.bySentence.push(own);
    this.subjects.push(this.readSubject(sentence, index));
    let start = sentence.from;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const span = this.spanAt(at);
      if (span) {
        at = span.to;
        if (endsApart(this.context.tokens, span)) start = Math.min(at + 1, sentence.to);
        continue;
      }
      const cue = reportingCueAt(this.context.tokens, at, start);
      if (!cue) continue;
      const saying = this.readSaying(cue, sentence, index, start, own);
      own.push(saying);
      this.list.push(saying);
      at = cue.to - 1;
    }
    this.nameOthers(sentence, index);
  }

  /** The quoted span that holds the token, its marks included. */
  private spanAt(at: number): QuotedSpan | null {
    if (!this.context.isQuoted(at) && !this.context.isQuoted(at + 1)) return null;
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.from ?? 0) <= at + 1) low = middle + 1;
      else high = middle;
    }
    const span = this.spans[low - 1];
    return span && at < span.to ? span : null;
  }

  private readSubject(sentence: Sentence, index: number): Resolved | null {
    if (this.context.isQuoted(sentence.from + 1)) return null;
    const named = subjectOfSentence(this.context, sentence);
    if (!named || this.context.isQuoted(named.from)) return null;
    const resolved = resolveNamed(this.resolver, named, { sentence: index, isAdding: false });
    const isName =
      named.type === "noun" && (this.context.tokens[named.phrase.head]?.capital ?? false);
    if (resolved && (named.type === "person" || isName || resolved.key.startsWith("body ")))
      this.push(toEntry(resolved, named.from, index, "subject"));
    return resolved;
  }

  private readSaying(
    cue: ReportingCue,
    sentence: Sentence,
    index: number,
    start: number,
    before: readonly Saying[],
  ): Saying {
    const found = findSubject(this.context, cue, sentence, start);
    const base = { cue: found.cue, sentence: index };
    if (found.side === "carried") {
      const from = last(before.filter(({ subject, isOwn }) => subject !== null || isOwn));
      const subject = from ? from.subject : (this.subjects[index]?.subject ?? null);
      return {
        ...base,
        from: cue.from,
        to: cue.to,
        side: "carried",
        isOwn: from?.isOwn ?? false,
        subject: subject && { ...subject, to: cue.to },
      };
    }
    const { named } = found;
    if (!named)
      return { ...base, from: cue.from, to: cue.to, side: "none", subject: null, isOwn: false };
    const isAdding = adding.has(lowerAt(this.context.tokens, cue.from));
    const resolved = resolveNamed(this.resolver, named, { sentence: index, isAdding });
    const isOwn =
      named.type === "pronoun" && /^(i|we|you)$/.test(lowerAt(this.context.tokens, named.at));
    const isNested = before.some(
      (earlier) =>
        earlier.cue.kind === "verb" &&
        earlier.subject !== null &&
        isWithin(this.context.tokens, earlier, found.cue),
    );
    if (resolved && cue.kind !== "act")
      this.push(toEntry(resolved, named.from, index, isNested ? "named" : "said"));
    return {
      ...base,
      from: Math.min(cue.from, named.from),
      to: Math.max(found.cue.to, named.to),
      side: found.side,
      subject: resolved?.subject ?? null,
      isOwn,
    };
  }

  whoActs(at: number, end: number): Act | null {
    const { tokens } = this.context;
    const isInverted = isSimpleVerb(tokens, at);
    const named = namedAt(this.context, isInverted ? at + 1 : at, end);
    if (!named || (isInverted && named.type !== "person")) return null;
    const verb = isInverted ? at : named.to;
    const sentence = this.context.sentenceIndexAt(at);
    const resolved = isSimpleVerb(tokens, verb)
      ? resolveNamed(this.resolver, named, { sentence, isAdding: false })
      : null;
    return resolved && { verb, subject: resolved.subject, to: isInverted ? named.to : verb + 1 };
  }

  /** Everybody else whom the sentence names, for pronouns that can mean nobody better. */
  private nameOthers(sentence: Sentence, index: number): void {
    const { context } = this;
    for (let at = countBefore(context, sentence.from); at < context.mentions.length; at += 1) {
      const mention = context.mentions[at];
      if (!mention || mention.from >= sentence.to) break;
      if (!context.isQuoted(mention.from))
        this.push(
          toEntry(resolvePerson(this.resolver, mention, mention.to), mention.from, index, "named"),
        );
    }
    for (
      ;
      (this.organisations[this.nextBody]?.from ?? Number.POSITIVE_INFINITY) < sentence.to;
      this.nextBody += 1
    ) {
      const body = this.organisations[this.nextBody];
      if (!body || context.isQuoted(body.from)) continue;
      const first = this.resolver.firsts.get(body.key) ?? body;
      this.push({
        at: body.from,
        sentence: index,
        subject: { name: first, role: null, to: body.to },
        kind: "body",
        gender: null,
        key: `body ${body.key}`,
        strength: "named",
      });
    }
  }
}

/** "greeted", "thunders": a verb in its simple past or present, as far as its ending tells. */
function isSimpleVerb(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" &&
    !token.capital &&
    token.lower.length > 3 &&
    /(ed|[^s]s)$/.test(token.lower)
  );
}

/** Whether a later word of saying stands in what an earlier one reports: "he said the ministry believed". */
function isWithin(tokens: Token[], earlier: Saying, later: ReportingCue): boolean {
  if (earlier.side === "behind") return false;
  for (let at = earlier.cue.to; at < later.from; at += 1)
    if (
      /^(but|while|whereas|;)$/.test(lowerAt(tokens, at)) ||
      (lowerAt(tokens, at) === "," && /^(and|adding)$/.test(lowerAt(tokens, at + 1)))
    )
      return false;
  return true;
}

/** "“A,” X said": what ends in a comma or a full stop is no part of a phrase that goes on behind it. */
function endsApart(tokens: Token[], span: QuotedSpan): boolean {
  return (
    /^[,.!?…]$/.test(lowerAt(tokens, span.to - 1)) ||
    /^[,.!?…–—-]$/.test(lowerAt(tokens, span.to + 1))
  );
}

function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

/** All words of saying outside quotation marks, each with who says it as far as the text tells. */
export function readSayings(
  context: SpeakerContext,
  organisations: readonly Organisation[],
  spans: readonly QuotedSpan[],
): Sayings {
  const reader = new SayingReader(context, organisations, spans);
  reader.read();
  const starts = new Map<number, Saying>();
  for (const saying of reader.list) if (!starts.has(saying.from)) starts.set(saying.from, saying);
  return {
    list: reader.list,
    inSentence: (index) => reader.bySentence[index] ?? [],
    startingAt: (at) => starts.get(at) ?? null,
    speakerBefore: (at, first) =>
      speakerBefore(reader.entries, { at, sentence: context.sentenceIndexAt(at) }, first),
    whoActs: (at, end) => reader.whoActs(at, end),
    subjectOfSentence: (index) => reader.subjects[index]?.subject ?? null,
  };
}

/** The last entry of sentence `sentence` or of one before; they are in the sentences' order. */
function lastUpTo(entries: readonly Entry[], sentence: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.sentence ?? 0) <= sentence) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Sentence by sentence backwards: who spoke, else which person it is about. */
function speakerBefore(
  entries: readonly Entry[],
  { at, sentence }: { at: number; sentence: number },
  first: number,
): Subject | null {
  let index = lastUpTo(entries, sentence);
  while (index >= 0 && (entries[index]?.at ?? 0) >= at) index -= 1;
  while (index >= 0) {
    const current = entries[index]?.sentence ?? -1;
    if (current < first) return null;
    let said: Entry | null = null;
    let subject: Entry | null = null;
    for (; index >= 0 && entries[index]?.sentence === current; index -= 1) {
      const entry = entries[index];
      if (entry?.strength === "said") said = entry;
      if (entry?.strength === "subject" && entry.kind === "person") subject = entry;
    }
    const chosen = said ?? subject;
    if (chosen) return chosen.subject;
  }
  return null;
}
