import type { IndirectReading } from "../indirect.ts";
import { isDash } from "../period-tokens.ts";
import type { Range } from "../roles.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { gaps } from "../tokens.ts";
import { type SourceCue, sourceCueAt, subjectOfSource } from "./attributions.ts";
import {
  bareClauseAfter,
  clauseFrom,
  colonAfter,
  conjunctionAfter,
  contentEnd,
  contentStart,
  countWords,
  type Scope,
  trim,
} from "./clauses.ts";
import { resolveElided } from "./resolve.ts";
import { subjectAfterVerb } from "./subjects.ts";
import { subjectBeforeVerb } from "./subjects-before.ts";
import { type Agreement, type SpeechVerb, speechVerbAt } from "./verbs.ts";
import { adverbs, isAdjective } from "./words.ts";

const anyone: Agreement = { isPlural: null, gender: null };
const ownVoice = new Set(["я", "мы", "вы", "ты"]);
const contentWordsMin = 2;
/** With neither "что" nor a colon, a few words are as likely an aside. */
const bareWordsMin = 4;
const pieceWordsMin = 2;
/** Papers and figures "show" as well; of people and bodies alone it is speech. */
const showing = /^(показ|установ|свидетельств|указыва)/;

type Candidate = { subject: Subject | null; isSure: boolean };

/** Who says it: before the verb, else behind it and before "что"; null where a verb of many or none has nobody. */
function subjectFor(
  scope: Scope,
  verb: SpeechVerb,
  at: number,
  { start, end, previous }: { start: number; end: number; previous: IndirectReading | null },
): Candidate | null {
  const { context, tokens } = scope;
  if (verb.isGerund) {
    if (previous) return { subject: previous.subject, isSure: true };
    // Its own clause is an aside of the main one: the comma before it opens none.
    const from = tokens[at - 1]?.lower === "," ? at - 1 : at;
    const main = subjectBeforeVerb(context, { from, agreement: anyone }, start);
    return main && { subject: main.subject, isSure: main.rank === "strong" };
  }
  if (ownVoice.has(tokens[at - 1]?.lower ?? "")) return null;
  const before = subjectBeforeVerb(context, { from: at, agreement: verb }, start);
  if (before?.rank === "strong") return { subject: before.subject, isSure: true };
  const after = subjectAfterVerb(context, { to: at + 1, agreement: verb }, end);
  if (after && after.rank !== "weak") return { subject: after.subject, isSure: true };
  const best = before ?? after;
  if (best) return { subject: best.subject, isSure: best.rank === "place" };
  const isJoined = /^(и|но|а|,)$/.test(tokens[at - 1]?.lower ?? "");
  if (isJoined && previous) return { subject: previous.subject, isSure: true };
  const elided = verb.isPlural === false ? resolveElided(context, at, verb) : null;
  if (elided) return { subject: elided, isSure: true };
  return verb.kind === "impersonal" ? { subject: null, isSure: true } : null;
}

/** "X сказал, что …", "X уверен: …", "X говорит, …". */
function readForward(
  scope: Scope,
  verb: SpeechVerb,
  at: number,
  previous: IndirectReading | null,
): IndirectReading[] {
  const { tokens, sentence, index } = scope;
  const end = sentence.to;
  const that = conjunctionAfter(tokens, at + 1, end);
  const behind = that ?? colonAfter(tokens, at + 1, end);
  const from = behind ?? bareClauseAfter(scope, at);
  if (from === null) return [];
  const start = clauseFrom(tokens, at, previous ? previous.content.to : sentence.from);
  const found = subjectFor(scope, verb, at, {
    start,
    end: that === null ? from - 1 : that - 2,
    previous,
  });
  if (!found || (showing.test(tokens[at]?.lower ?? "") && !found.isSure)) return [];
  const content = trim(tokens, { from, to: contentEnd(scope, from, end) });
  const wordsMin = behind === null ? bareWordsMin : that === null ? contentWordsMin : 1;
  if (countWords(tokens, content) < wordsMin) return [];
  return [{ content, cue: { from: at, to: at + 1 }, subject: found.subject, sentence: index }];
}

/** "…, сообщил X.", "…, как сообщил X, …", "Как сообщил X, …". */
function readAround(scope: Scope, verb: SpeechVerb, at: number): IndirectReading[] {
  const { tokens, context, sentence } = scope;
  let open = at - 1;
  while (
    open > sentence.from &&
    (adverbs.has(tokens[open]?.lower ?? "") || isAdjective(tokens[open]))
  )
    open -= 1;
  const isHow = tokens.slice(open, at).some((token) => token.lower === "как");
  const isOpening = open <= sentence.from && isHow;
  const lower = tokens[open]?.lower ?? "";
  if (!isOpening && lower !== "," && !(isDash(tokens[open]) && tokens[open]?.gap === gaps.blank))
    return [];
  if (verb.isGerund || isAfterQuotation(scope, open)) return [];
  const found = subjectAfterVerb(context, { to: at + 1, agreement: verb }, sentence.to);
  if (!found && verb.kind !== "impersonal") return [];
  const subject = found?.subject ?? null;
  const close = closingComma(tokens, Math.max(subject?.to ?? 0, at + 1), sentence.to);
  if (close === null) return [];
  return readPieces(scope, { from: at, to: at + 1 }, subject, {
    open: isOpening ? sentence.from : open,
    close,
  });
}

/** What stands before the verb is a quotation from end to end: its speaker is no reporter. */
function isAfterQuotation({ tokens, context, sentence }: Scope, open: number): boolean {
  let last = open - 1;
  while (last > sentence.from && tokens[last]?.kind === "mark" && !context.isQuoted(last))
    last -= 1;
  if (!context.isQuoted(last)) return false;
  const first = contentStart(tokens, sentence, open);
  return context.isQuoted(first) || context.isQuoted(first + 1);
}

const asideTokensMax = 20;

const asideOfSource =
  /^(?!общ|настоящ|будущ|следующ|предыдущ|лучш|больш|действующ|ведущ).*(щего|щей|щих|вшего|вшей|вших|нного|нной|нных|щий|щая|вший|вшая|вшегося|вшейся)$|^(котор|знаком|близк)/;

/** The comma or end behind the words for a source, past when and where it was said, and past what is said of the source. */
function closingComma(tokens: Token[], from: number, to: number): number | null {
  const close = firstComma(tokens, from, to);
  const isAside = close !== null && asideOfSource.test(tokens[close + 1]?.lower ?? "");
  return isAside ? (firstComma(tokens, close + 1, to) ?? close) : close;
}

function firstComma(tokens: Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + asideTokensMax); at += 1) {
    if (/^[,.;!?…—–]$/.test(tokens[at]?.lower ?? "") && !isDigitComma(tokens, at)) return at;
    if (tokens[at]?.lower === ":") return null;
  }
  return from + asideTokensMax >= to ? to : null;
}

function isDigitComma(tokens: Token[], at: number): boolean {
  return tokens[at]?.lower === "." && tokens[at + 1]?.gap === gaps.none;
}

/** What is said around a source between commas: before it, behind it, or both. */
function readPieces(
  scope: Scope,
  cue: Range,
  subject: Subject | null,
  { open, close }: { open: number; close: number },
): IndirectReading[] {
  const { tokens, sentence, index } = scope;
  const start = contentStart(tokens, sentence, open);
  const isJoint = /^(и|а|но|что|однако|или)$/.test(tokens[open - 1]?.lower ?? "");
  const before = trim(tokens, { from: isJoint ? open : Math.min(start, open), to: open });
  const isOver = tokens[close]?.lower !== ",";
  const behind = isOver ? close : contentEnd(scope, close + 1, sentence.to);
  const after = trim(tokens, { from: close + 1, to: Math.max(behind, close + 1) });
  const isAside = asideOfSource.test(tokens[close + 1]?.lower ?? "");
  const isTold =
    isAside || /^(передает|сообщает|пишет|добавив|отметив)$/.test(tokens[close + 1]?.lower ?? "");
  // "Об этом она объявила, сообщает агентство": it tells of another sentence.
  if (/^об?$/.test(tokens[before.from]?.lower ?? "") && tokens[before.from + 1]?.lower === "этом")
    return [];
  const pieces = [before, ...(isOver || isTold ? [] : [after])].filter(
    (piece) => countWords(tokens, piece) >= pieceWordsMin,
  );
  const total = pieces.reduce((sum, piece) => sum + countWords(tokens, piece), 0);
  if (total < contentWordsMin) return [];
  return pieces.map((content) => ({ content, cue, subject, sentence: index }));
}

function readSource(scope: Scope, cue: SourceCue): IndirectReading[] {
  const { tokens, context, sentence } = scope;
  const subject = subjectOfSource(context, cue, sentence.to);
  if (!subject) return [];
  const to = Math.max(cue.to, subject.to);
  const start = contentStart(tokens, sentence, cue.from);
  const isRelative = /^котор/.test(tokens[cue.to]?.lower ?? "");
  if (isRelative) {
    const content = trim(tokens, {
      from: cue.to + 1,
      to: contentEnd(scope, cue.to + 1, sentence.to),
    });
    // «… согласно которому» may end its line.
    return countWords(tokens, content) < pieceWordsMin
      ? []
      : [{ content, cue, subject, sentence: scope.index }];
  }
  // Behind a colon another clause begins, as a sentence does.
  if (/^[:;]$/.test(tokens[cue.from - 1]?.lower ?? "") && sentence.from < cue.from)
    return readSource({ ...scope, sentence: { ...sentence, from: cue.from } }, cue);
  const isOpening = start >= cue.from;
  const open = tokens[cue.from - 1]?.lower === "," ? cue.from - 1 : null;
  if (!isOpening && open === null) return [];
  const close = closingComma(tokens, to, sentence.to);
  if (close === null) return [];
  return readPieces(scope, cue, subject, {
    open: isOpening ? cue.from : (open ?? cue.from),
    close,
  });
}

function readAt(scope: Scope, at: number, previous: IndirectReading | null): IndirectReading[] {
  const source = sourceCueAt(scope.tokens, at);
  if (source) return readSource(scope, source);
  const verb = speechVerbAt(scope.tokens, at);
  if (!verb || (verb.kind !== "saying" && verb.kind !== "impersonal")) return [];
  const isHow = scope.tokens[at - 1]?.lower === "как";
  const that = isHow ? null : conjunctionAfter(scope.tokens, at + 1, scope.sentence.to);
  const around = that === null ? readAround(scope, verb, at) : [];
  return around.length > 0 ? around : readForward(scope, verb, at, previous);
}

function mayReport(tokens: Token[], at: number): boolean {
  return speechVerbAt(tokens, at) !== null || sourceCueAt(tokens, at) !== null;
}

/** Reported speech in Russian: its clauses in reading order, cues within quotation marks left alone. `subject` null: nobody is named. */
export function readRussianIndirect(context: SpeakerContext): IndirectReading[] {
  const { tokens, sentences } = context;
  const readings: IndirectReading[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const scope: Scope = { tokens, context, sentence, index };
    let previous: IndirectReading | null = null;
    let taken = sentence.from;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (!mayReport(tokens, at) || context.isQuoted(at)) continue;
      const found: IndirectReading[] = readAt(scope, at, previous).filter(
        ({ content }) => content.from >= taken,
      );
      const last: IndirectReading | undefined = found.at(-1);
      if (!last) continue;
      for (const reading of found) readings.push(reading);
      previous = last;
      taken = Math.max(last.content.to, last.cue.to);
      at = Math.max(at, taken - 1);
    }
  }
  return readings;
}
