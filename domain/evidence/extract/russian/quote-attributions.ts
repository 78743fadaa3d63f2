import type { QuotedSpan } from "../mark-places.ts";
import type { Range } from "../roles.ts";
import { sentenceAt } from "../sentences.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { obliqueAt, sourceCueAt, subjectOfSource } from "./attributions.ts";
import { isNominative } from "./names.ts";
import { nominativeAt } from "./nominatives.ts";
import { mentionAt, nounAt } from "./noun-phrases.ts";
import { subjectAfterVerb } from "./subjects.ts";
import { subjectBeforeVerb } from "./subjects-before.ts";
import { turnSpeaker } from "./turns.ts";
import { type Agreement, agreementOf, speechVerbAt } from "./verbs.ts";
import { type Tie, verbBehind } from "./verbs-behind.ts";

/** Words of saying beside a quotation, and who says it. */
export type Attribution = { cue: Range | null; subject: Subject | null; to: number; tie: Tie };
const ownVoiceReach = 4;
const anyone: Agreement = { isPlural: null, gender: null };

/** Behind the span: ", — сказал X", ", сказал X", "— X ответил". Names in marks may stand in it. */
export function attributionBehind(context: SpeakerContext, span: QuotedSpan): Attribution | null {
  const { tokens, sentences } = context;
  const link = verbBehind(tokens, span);
  const sentence = link && sentenceAt(sentences, link.at);
  if (!link || !sentence) return null;
  const limit = sentence.to;
  const { verb, tie } = link;
  if (verb && verb.to <= limit) return readBehind(context, verb, { from: link.at, limit, tie });
  if (link.tie !== "dash" || /^(он|она|они)$/.test(tokens[link.at]?.lower ?? "")) return null;
  const subject = nominativeAt(context, link.at, anyone, { start: link.at, limit });
  return subject && { cue: null, subject, to: subject.to, tie: "dash" };
}

function readBehind(
  context: SpeakerContext,
  cue: Range,
  { from, limit, tie }: { from: number; limit: number; tie: Tie },
): Attribution {
  const { tokens } = context;
  const quoted = quotedPerson(context, cue, limit);
  if (quoted) return { cue, subject: quoted, to: quoted.to, tie };
  const agreement = speechVerbAt(tokens, cue.from) ?? agreementOf(tokens[cue.from]?.lower ?? "");
  const before =
    cue.from > from ? subjectBeforeVerb(context, { from: cue.from, agreement }, from) : null;
  const behind = subjectAfterVerb(context, { to: cue.to, agreement }, limit);
  const found = before?.rank === "strong" ? before : (behind ?? before);
  const to = Math.max(cue.to, found?.subject.to ?? 0);
  return { cue, subject: found?.subject ?? null, to, tie };
}

/** Somebody in another case than the nominative: "министра", "актрису", "Ивана Петрова". */
function isObject(context: SpeakerContext, at: number): boolean {
  const mention = mentionAt(context, at);
  if (mention) return mention.from === at && !isNominative(context, mention, anyone);
  const noun = nounAt(context.tokens, at);
  return noun?.kind === "person" && !noun.isSingular && !noun.isPlural;
}

/** "цитирует агентство министра Ивана Петрова", "приводит слова Петрова": whose words others hand on. */
function quotedPerson(context: SpeakerContext, cue: Range, limit: number): Subject | null {
  const { tokens } = context;
  const isQuoting = /^цитиру/.test(tokens[cue.from]?.lower ?? "");
  for (let at = cue.to; at < limit; at += 1) {
    if (/^[.,;:]$/.test(tokens[at]?.lower ?? "")) return null;
    if (tokens[at]?.lower === "слова") return obliqueAt(context, at + 1, limit);
    if (isQuoting && isObject(context, at)) return obliqueAt(context, at, limit);
  }
  return null;
}

/** Before the span: "X сказал: «", "по словам X, «", "X назвал это «", "X: «". */
export function attributionAhead(
  context: SpeakerContext,
  openAt: number,
  start: number,
): Attribution | null {
  const { tokens } = context;
  const tie: Tie = tokens[openAt - 1]?.lower === ":" ? "colon" : "none";
  for (let at = openAt - 1; at >= start; at -= 1) {
    const verb = context.isQuoted(at) ? null : speechVerbAt(tokens, at);
    if (verb && !(verb.isGerund && hasClauseBetween(tokens, at, openAt)))
      return readAhead(context, { at, openAt, start, tie });
    const source = sourceCueAt(tokens, at);
    if (source && source.to <= openAt) {
      const subject = subjectOfSource(context, source, openAt);
      return { cue: source, subject, to: openAt, tie };
    }
  }
  if (tie !== "colon") return null;
  const found = subjectBeforeVerb(context, { from: openAt - 1, agreement: anyone }, start);
  const subject = found && found.rank !== "place" ? found.subject : null;
  return { cue: null, subject, to: openAt, tie };
}

/** "Отвечая на вопрос, Петров был краток: «": another clause lies between the gerund and the marks. */
function hasClauseBetween(tokens: Token[], gerund: number, openAt: number): boolean {
  for (let at = gerund + 1; at < openAt - 1; at += 1)
    if (tokens[at]?.lower === "," && tokens[at + 1]?.lower !== "что") return true;
  return false;
}

/** "Я тогда написал: «": in an answer, of who answers. */
function isOwnVoice(tokens: Token[], verbAt: number): boolean {
  const words = tokens.slice(Math.max(0, verbAt - ownVoiceReach), verbAt).reverse();
  for (const { kind, lower } of words) {
    if (/^(я|мы)$/.test(lower)) return true;
    if (kind === "mark") return false;
  }
  return false;
}

function readAhead(
  context: SpeakerContext,
  { at, openAt, start, tie }: { at: number; openAt: number; start: number; tie: Tie },
): Attribution {
  const { tokens } = context;
  const verb = speechVerbAt(tokens, at);
  const agreement = verb?.isGerund ? anyone : (verb ?? anyone);
  const cue = { from: at, to: at + 1 };
  if (isOwnVoice(tokens, at)) return { cue, subject: turnSpeaker(context, at), to: openAt, tie };
  // The comma before a gerund opens its clause and ends no aside.
  const from = verb?.isGerund && tokens[at - 1]?.lower === "," ? at - 1 : at;
  const before = subjectBeforeVerb(context, { from, agreement }, start);
  if (before?.rank === "strong") return { cue, subject: before.subject, to: openAt, tie };
  const behind = verb?.isGerund
    ? null
    : subjectAfterVerb(context, { to: at + 1, agreement }, openAt);
  const found = behind && behind.rank !== "weak" ? behind : (before ?? behind);
  return { cue, subject: found?.subject ?? null, to: openAt, tie };
}
