import type { Range } from "../roles.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { bodyNameAt, documentOwner } from "./bodies.ts";
import { nameFurther } from "./nominatives.ts";
import { mentionAt, nounAt, phraseStart, readPhrase } from "./noun-phrases.ts";
import { resolveRussianPronoun, subjectOfNoun, toNamed } from "./resolve.ts";
import { isAdjective, possessives, prepositions } from "./words.ts";

/** Words that name a source: "по словам", "по его оценке", "согласно". `possessive`: where "его" stands in them. */
export type SourceCue = Range & { possessive: number | null };

const sayings = new Set(
  `словам слову мнению данным информации оценке оценкам сведениям заявлению заявлениям утверждению утверждениям выражению прогнозу прогнозам подсчетам расчетам версии убеждению признанию сообщению сообщениям наблюдениям предположению предположениям
  замечанию воспоминаниям свидетельству свидетельствам показаниям рассказам рассказу уверению уверениям результатам итогам статистике`.split(
    /\s+/,
  ),
);
/** These need a document behind them: "по итогам опроса", not "по итогам года". */
const results = new Set("результатам итогам статистике".split(" "));
const documents = new Set("опроса исследования голосования".split(" "));
const adjectivesMax = 2;

const pairs: readonly (readonly [string, string, ...string[]])[] = [
  ["со", "слов"],
  ["со", "ссылкой", "на"],
  ["с", "точки", "зрения"],
  ["на", "взгляд"],
  ["ссылаясь", "на"],
];

const starts = new Set(["согласно", "по", ...pairs.map(([first]) => first)]);

/** The words for a source that begin at token `at`. */
export function sourceCueAt(tokens: Token[], at: number): SourceCue | null {
  const lower = tokens[at]?.lower ?? "";
  if (!starts.has(lower)) return null;
  if (lower === "согласно") return { from: at, to: at + 1, possessive: null };
  for (const words of pairs) {
    if (words[0] !== lower) continue;
    const isOwned = possessives.has(tokens[at + 1]?.lower ?? "");
    const skip = isOwned && words.length === 2 ? 1 : 0;
    if (words.every((word, index) => tokens[at + index + (index > 0 ? skip : 0)]?.lower === word))
      return { from: at, to: at + words.length + skip, possessive: skip ? at + 1 : null };
  }
  return lower === "по" ? sayingCueAt(tokens, at) : null;
}

function sayingCueAt(tokens: Token[], at: number): SourceCue | null {
  let noun = at + 1;
  let possessive: number | null = null;
  while (noun - at <= adjectivesMax) {
    const token = tokens[noun];
    if (possessives.has(token?.lower ?? "")) possessive ??= noun;
    else if (!isAdjective(token) || sayings.has(token?.lower ?? "")) break;
    noun += 1;
  }
  const lower = tokens[noun]?.lower ?? "";
  if (!sayings.has(lower)) return null;
  if (results.has(lower) && !documents.has(tokens[noun + 1]?.lower ?? "")) return null;
  return { from: at, to: noun + 1, possessive };
}

/** Who the source is: "по словам главы ведомства Ивана Петрова", "по данным опроса ВЦИОМ", "по ее мнению". */
export function subjectOfSource(
  context: SpeakerContext,
  cue: SourceCue,
  limit: number,
): Subject | null {
  const { tokens } = context;
  if (cue.possessive !== null) {
    // "По нашим данным": the writer's own.
    if (!/^(его|ее|их)$/.test(tokens[cue.possessive]?.lower ?? "")) return null;
    const subject = resolveRussianPronoun(context, cue.possessive);
    return subject && { ...subject, to: cue.to };
  }
  return obliqueAt(context, cue.to, limit);
}

const anyone = { isPlural: null, gender: null };

/** The person, body or document in whatever case at `at`, past adjectives and a quoted name's noun. */
export function obliqueAt(context: SpeakerContext, at: number, limit: number): Subject | null {
  const { tokens } = context;
  const first = tokens[at];
  if (!first || at >= limit) return null;
  if (/^котор/.test(first.lower)) return antecedent(context, at);
  if (/^(его|ее|их)$/.test(first.lower) && tokens[at + 1]?.kind === "word")
    return obliqueAt(context, at + 1, limit);
  const mention = mentionAt(context, at);
  if (mention && mention.to <= limit)
    return toNamed(context, mention, { role: null, to: Math.max(mention.to, mention.outer.to) });
  let head = sourceHead(tokens, at, limit) ?? at;
  while (head < limit && !nounAt(tokens, head) && isBeforeHead(tokens, head)) head += 1;
  const noun = head < limit ? nounAt(tokens, head) : undefined;
  if (!noun) return bodyNameAt(context, at, limit) ?? plainAt(context, at, limit);
  const { to, named } = readPhrase(context, head, limit, () => noun.kind === "person");
  const name =
    noun.kind === "person" ? (named ?? nameFurther(context, to, limit, () => true)) : null;
  if (name) {
    const role = { from: phraseStart(tokens, head, at), to: name.from };
    return toNamed(context, name, { role, to: name.to });
  }
  if (noun.kind === "document")
    return makerOf(context, to, limit) ?? documentOwner(context, head, to);
  const subject = subjectOfNoun(context, { head, to }, anyone, at);
  return subject.name.to === to ? { ...subject, name: { from: at, to } } : subject;
}

const sourceReach = 7;

/** "близкого к руководству завода источника": the noun behind what its adjective governs. */
function sourceHead(tokens: Token[], at: number, limit: number): number | null {
  if (!/^(близк|знаком|осведомлен)/.test(tokens[at]?.lower ?? "")) return null;
  for (let head = at + 1; head < Math.min(limit, at + sourceReach); head += 1)
    if (/^(источник|собеседник|человек|люд)/.test(tokens[head]?.lower ?? "")) return head;
  return null;
}

function isBeforeHead(tokens: Token[], at: number): boolean {
  return isAdjective(tokens[at]) || /^(пресс|вице|экс|топ|шеф|[-‑])$/.test(tokens[at]?.lower ?? "");
}

/** "соседей", "пассажиров": a plain word that no list has. */
function plainAt(context: SpeakerContext, at: number, limit: number): Subject | null {
  const { tokens } = context;
  let head = at;
  while (head < limit && isAdjective(tokens[head])) head += 1;
  const token = tokens[head];
  if (token?.kind !== "word" || prepositions.has(token.lower) || token.lower.length < 4)
    return null;
  const { to } = readPhrase(context, head, limit, () => false);
  return { name: { from: at, to }, role: null, to };
}

const made =
  /^(провед|подготовл|опубликов|составл|выпущ|сдела|собр|представл|распростран)енн?|^опубликованн|^сделанн|^собранн/;

/** "опроса, проведенного комитетом": who made the paper. */
function makerOf(context: SpeakerContext, comma: number, limit: number): Subject | null {
  const { tokens } = context;
  if (tokens[comma]?.lower !== "," || !made.test(tokens[comma + 1]?.lower ?? "")) return null;
  for (let at = comma + 2; at < Math.min(limit, comma + 8); at += 1) {
    if (tokens[at]?.kind === "mark" && tokens[at]?.lower !== "«") return null;
    const isMaker =
      (nounAt(tokens, at) !== undefined &&
        /(ом|ем|ой|ей|ами|ями)$/.test(tokens[at]?.lower ?? "")) ||
      mentionAt(context, at) !== null ||
      tokens[at]?.capital;
    if (isMaker) return obliqueAt(context, at, limit);
  }
  return null;
}

/** "исследование центра «Опора», согласно которому": the body named last before, in the same sentence. */
function antecedent(context: SpeakerContext, at: number): Subject | null {
  const { tokens, sentences } = context;
  const { from = at } = sentences[context.sentenceIndexAt(at)] ?? {};
  for (let head = at - 1; head >= from; head -= 1) {
    if (context.isQuoted(head) || nounAt(tokens, head)?.kind !== "body") continue;
    const { to } = readPhrase(context, head, at, () => false);
    return { ...subjectOfNoun(context, { head, to }, anyone, from), to: at + 1 };
  }
  return null;
}
