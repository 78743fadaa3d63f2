import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { mentionAt, notPlaces, nounAt, phraseStart, readPhrase } from "./noun-phrases.ts";
import { subjectOfNoun, toNamed } from "./resolve.ts";
import type { Agreement } from "./verbs.ts";
import { isAcronym, isAdjective, isCyrillic, quotedNameEnd } from "./words.ts";

const anyone: Agreement = { isPlural: null, gender: null };

/** A body by its own name: "ТАСС", «Интерфакс», "Белый дом"; or a plain noun nobody knows. */
export function bodyNameAt(context: SpeakerContext, at: number, limit: number): Subject | null {
  const { tokens } = context;
  const quoted = quotedNameEnd(tokens, at);
  if (quoted !== null && quoted <= limit && tokens[at + 1]?.capital)
    return { name: { from: at + 1, to: quoted - 1 }, role: null, to: quoted };
  const first = tokens[at];
  if (!first?.capital || mentionAt(context, at)) return null;
  if (isAcronym(first)) {
    const { to } = readPhrase(context, at, limit, () => true);
    return { name: { from: at, to }, role: null, to };
  }
  let to = at + 1;
  const body = context.bodies[context.bodiesBefore(at)];
  if (body?.from === at) to = body.to;
  else while (to < limit && to < at + 4 && tokens[to]?.capital && !mentionAt(context, to)) to += 1;
  return { name: { from: at, to }, role: null, to };
}

const placePrepositions = new Set(["в", "во", "на"]);

/** "в пресс-службе ведомства": the body that stands for its people, or whose paper it is. */
export function placeAt(context: SpeakerContext, at: number, limit: number): Subject | null {
  const { tokens } = context;
  if (!placePrepositions.has(tokens[at]?.lower ?? "")) return null;
  let head = at + 1;
  while (head < limit && isBeforeHead(tokens, head)) head += 1;
  const noun = nounAt(tokens, head);
  if (noun?.kind === "person" || (noun === undefined && !tokens[at + 1]?.capital))
    return quotedPlace(context, at + 1, limit);
  if (noun === undefined) return bodyNameAt(context, at + 1, limit);
  const { to } = readPhrase(context, head, limit, () => false);
  if (noun.kind === "document") return documentOwner(context, head, to);
  return subjectOfNoun(context, { head, to }, anyone, at + 1);
}

/** "сообщили в кассе": a place no list has, if it is one. */
export function anyPlaceAt(context: SpeakerContext, at: number, limit: number): Subject | null {
  const { tokens } = context;
  if (!placePrepositions.has(tokens[at]?.lower ?? "")) return null;
  let head = at + 1;
  while (head < limit && isAdjective(tokens[head]) && isCyrillic(tokens[head + 1])) head += 1;
  const token = tokens[head];
  const isNoun = isCyrillic(token) && /(е|и|ах|ях)$/.test(token?.lower ?? "");
  if (!token || !isNoun || head >= limit || notPlaces.test(token.lower)) return null;
  const { to } = readPhrase(context, head, limit, () => true);
  return { name: { from: at + 1, to }, role: null, to };
}

/** "управляющей компании": an adjective, though it could be somebody. */
function isBeforeHead(tokens: Token[], at: number): boolean {
  if (/^[-‑]$|^пресс$/.test(tokens[at]?.lower ?? "")) return true;
  return isAdjective(tokens[at]) && (!nounAt(tokens, at) || nounAt(tokens, at + 1) !== undefined);
}

function quotedPlace(context: SpeakerContext, at: number, limit: number): Subject | null {
  return quotedNameEnd(context.tokens, at) === null ? null : bodyNameAt(context, at, limit);
}

/** Who stands behind "отчет компании", "сообщение ведомства": the owner, or the paper itself where it has none. */
export function documentOwner(context: SpeakerContext, head: number, to: number): Subject {
  const { tokens } = context;
  let owner = head + 1;
  while (owner < to && isAdjective(tokens[owner]) && !nounAt(tokens, owner)) owner += 1;
  for (let at = head + 1; at < to; at += 1) {
    const mention = mentionAt(context, at);
    if (mention && mention.from === at)
      return toNamed(context, mention, { role: null, to: mention.to });
    const noun = nounAt(tokens, at);
    if (noun?.kind === "document") return documentOwner(context, at, to);
    if (noun) return subjectOfNoun(context, { head: at, to }, anyone, head + 1);
    if (tokens[at]?.capital || quotedNameEnd(tokens, at) !== null)
      return { name: { from: phraseStart(tokens, at, head + 1), to }, role: null, to };
  }
  const issuer = issuerBefore(context, head);
  return { name: issuer ?? { from: phraseStart(tokens, head, 0), to }, role: null, to };
}

/** Of a bare "говорится в заявлении": the body that the sentence before names, in the same paragraph. */
function issuerBefore(
  { bodies, bodiesBefore, sentences, sentenceIndexAt }: SpeakerContext,
  at: number,
) {
  const body = bodies[bodiesBefore(at) - 1];
  if (!body) return null;
  const [own, other] = [sentenceIndexAt(at), sentenceIndexAt(body.from)];
  const isNear = own - other <= 2 && sentences[own]?.paragraph === sentences[other]?.paragraph;
  return isNear ? { from: body.from, to: body.to } : null;
}
