import type { QuotedSpan } from "../mark-places.ts";
import { genderOf } from "../person-genders.ts";
import type { QuoteReading } from "../quote-readings.ts";
import {
  countBefore,
  fullMention,
  type SpeakerContext,
  type Subject,
  toSubject,
} from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { subjectAfterVerb } from "./subjects.ts";
import { subjectBeforeVerb } from "./subjects-before.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";

const clauseReach = 24;
const commaReach = 7;
const saidWordsMin = 3;
const anyone: Agreement = { isPlural: null, gender: null };
const ownVoice = new Set(
  "я мы говорю спрашиваю отвечаю кричу думаю объясняю прошу говорим спрашиваем отвечаем".split(" "),
);
const closers: Readonly<Record<string, string>> = { "«": "»", "„": '“”"', "“": "”", '"': '"' };

/** Marks of any kind within a span, outermost only; one that nothing closes opens nothing. */
export function innerSpans(tokens: Token[], { from, to }: QuotedSpan): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const unclosed = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const mark = tokens[at]?.lower ?? "";
    const closer = closers[mark];
    if (tokens[at]?.kind !== "mark" || !closer || unclosed.has(mark)) continue;
    let depth = 0;
    let close = at + 1;
    for (; close < to; close += 1) {
      const lower = tokens[close]?.lower ?? "";
      if (lower === mark && mark !== '"') depth += 1;
      else if (tokens[close]?.kind === "mark" && closer.includes(lower)) {
        if (depth === 0) break;
        depth -= 1;
      }
    }
    if (close >= to) {
      unclosed.add(mark);
      continue;
    }
    if (close > at + 1) spans.push({ from: at + 1, to: close, isClosed: true });
    at = close;
  }
  return spans;
}

/** The clause before the marks: from the last full stop, or the marks before. */
function clauseStart(tokens: Token[], openAt: number, floor: number): number {
  for (let at = openAt - 2; at >= Math.max(floor, openAt - clauseReach); at -= 1)
    if (/^[.!?…«»„“”;]$/.test(tokens[at]?.lower ?? "")) return at + 1;
  return Math.max(floor, openAt - clauseReach);
}

function verbBefore(tokens: Token[], openAt: number, start: number): number | null {
  for (let at = openAt - 1; at >= start; at -= 1) {
    const verb = speechVerbAt(tokens, at);
    if (verb && verb.kind !== "naming") return at;
  }
  return null;
}

/** Somebody else than the outer speaker, where a pronoun within their words would mean them. */
function otherThan(context: SpeakerContext, outer: Subject | null, subject: Subject, at: number) {
  if (!outer || subject.name.from !== outer.name.from) return subject;
  const own = context.mentions[countBefore(context, outer.name.from)];
  const gender = (own && genderOf(context.tokens, own)) ?? null;
  for (let index = countBefore(context, at) - 1; index >= 0; index -= 1) {
    const mention = context.mentions[index];
    if (!mention) continue;
    const full = fullMention(context, mention);
    const isFit = gender === null || (genderOf(context.tokens, full) ?? gender) === gender;
    if (full.from !== outer.name.from && isFit) return toSubject(context, full);
  }
  return null;
}

function speakerWithin(
  context: SpeakerContext,
  { start, openAt }: { start: number; openAt: number },
  outer: Subject | null,
): Subject | null {
  const { tokens } = context;
  if (tokens.slice(start, openAt).some(({ lower }) => ownVoice.has(lower))) return outer;
  const at = verbBefore(tokens, openAt, start);
  const verb = at === null ? null : speechVerbAt(tokens, at);
  const agreement = verb ?? anyone;
  const before = subjectBeforeVerb(context, { from: at ?? openAt - 1, agreement }, start);
  const behind = at === null ? null : subjectAfterVerb(context, { to: at + 1, agreement }, openAt);
  const found = [before, behind].find((each) => each?.rank === "strong");
  const place = [before, behind].find((each) => each?.rank === "place");
  // "Страховая сказала: „": a noun that no list has, of one who speaks.
  const loose = verb?.isPlural === false ? before : null;
  const best = found ?? place ?? loose;
  return best ? otherThan(context, outer, best.subject, start) : null;
}

/** What somebody quotes within a quotation: behind a colon, or behind words of saying and a comma. Names in marks are none. */
export function readRussianNested(context: SpeakerContext, quote: QuoteReading): QuoteReading[] {
  const { tokens } = context;
  return innerSpans(tokens, quote.span).flatMap((span): QuoteReading[] => {
    const openAt = span.from - 1;
    const before = tokens[openAt - 1]?.lower ?? "";
    const start = clauseStart(tokens, openAt, quote.span.from);
    const verb = verbBefore(tokens, openAt, start);
    const words = tokens.slice(span.from, span.to).filter(({ kind }) => kind === "word").length;
    const isNear = verb !== null && openAt - verb <= commaReach;
    const isSaid =
      before === ":"
        ? verb !== null || words >= saidWordsMin || hasVoice(context, start, openAt)
        : isNear && words > 1 && (before === "," || openAt - (verb ?? 0) === 1);
    if (!isSaid) return [];
    const cue = verb === null ? null : { from: verb, to: verb + 1 };
    const subject = speakerWithin(context, { start, openAt }, quote.subject);
    return [{ span, kind: "direct", cue, subject, attributionTo: span.to }];
  });
}

/** "А она мне: „…“", "Директор на это: „…“". */
function hasVoice(context: SpeakerContext, start: number, openAt: number): boolean {
  return context.tokens
    .slice(start, openAt)
    .some(({ lower }) => /^(он|она|они|я|мы|мне|нам|ему|ей|им)$/.test(lower));
}
