import { isDash } from "../period-tokens.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { anyPlaceAt, bodyNameAt, placeAt } from "./bodies.ts";
import { isListener, looseSubject } from "./loose-subjects.ts";
import { nominativeAt } from "./nominatives.ts";
import { mentionAt, nounAt } from "./noun-phrases.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";
import { isAdjective, prepositions, quotedNameEnd } from "./words.ts";

/** A subject and how sure it is: `strong` is in the nominative and agrees; `place` is where it was said ("в ведомстве"); `weak` may be an object. */
export type Found = { subject: Subject; rank: "strong" | "place" | "weak" };

const clauseEnds = new Set([".", ";", ":", "!", "?", "…"]);

/** Past the words that a preposition governs: its adjectives and its noun. */
function pastObject(tokens: Token[], at: number, limit: number): number {
  let to = at + 1;
  while (to < limit && (isAdjective(tokens[to]) || tokens[to]?.kind === "number")) to += 1;
  const quoted = quotedNameEnd(tokens, to);
  if (quoted !== null) return Math.min(limit, quoted);
  while (tokens[to]?.capital && tokens[to + 1]?.capital) to += 1;
  return Math.min(limit, to + 1);
}

/** Skips ", комментируя новость," and the like; null where the comma ends the clause. */
function pastAside(tokens: Token[], at: number, limit: number): number | null {
  const next = tokens[at + 1];
  if (!next || !/(я|ясь|в|вшись)$|^(который|которая|которое)$/.test(next.lower)) return null;
  if (next.capital || nounAt(tokens, at + 1)) return null;
  for (let to = at + 2; to < limit; to += 1) if (tokens[to]?.lower === ",") return to + 1;
  return null;
}

type Place = { from: number; limit: number; agreement: Agreement };
/** What a walk behind a verb has met so far. `isFresh`: listeners and adverbs alone. */
type Walk = { place: Subject | null; weak: Subject | null; isFresh: boolean };

/** Past what stands at `at` and is no subject in the nominative; what it may be all the same is kept in `walk`. */
function stepOver(context: SpeakerContext, at: number, bounds: Place, walk: Walk): number {
  const { tokens } = context;
  const { limit, agreement } = bounds;
  const mention = mentionAt(context, at);
  if (mention && mention.from === at) return mention.to;
  if (prepositions.has(tokens[at]?.lower ?? "")) {
    const mayBePlace = agreement.isPlural !== false || agreement.gender === "thing";
    const place = mayBePlace ? placeAt(context, at, limit) : null;
    walk.place ??= place;
    if (agreement.isPlural && walk.isFresh) walk.weak ??= anyPlaceAt(context, at, limit);
    return place ? place.to : pastObject(tokens, at, limit);
  }
  const body = bodyNameAt(context, at, limit);
  if (body) {
    // "ответили «Вечернему Заречью» в порту": many say it to one paper.
    const isTold = agreement.isPlural === true && /^[«“"„]$/.test(tokens[at]?.lower ?? "");
    if (!isTold) walk.weak ??= body;
    return body.to;
  }
  const loose = walk.isFresh ? looseSubject(context, at, { limit, agreement }) : null;
  walk.weak = loose ?? walk.weak;
  walk.isFresh &&= isListener(tokens, at);
  return at + 1;
}

/**
 * Who stands behind a verb of saying, past to whom, where and when: "сказал журналистам в пятницу глава ведомства Иван Петров". The
 * listener is in another case and is passed over.
 */
export function subjectAfterVerb(
  context: SpeakerContext,
  { to: from, agreement }: { to: number; agreement: Agreement },
  limit: number,
): Found | null {
  const { tokens } = context;
  const walk: Walk = { place: null, weak: null, isFresh: true };
  for (let at = from; at < limit; ) {
    const token = tokens[at];
    if (!token || clauseEnds.has(token.lower) || (isDash(token) && token.gap > 0)) break;
    if (at > from && speechVerbAt(tokens, at)) break;
    if (token.lower === ",") {
      const next = pastAside(tokens, at, limit);
      if (next === null) break;
      at = next;
      continue;
    }
    const subject = nominativeAt(context, at, agreement, { start: from, limit });
    if (subject) return { subject, rank: "strong" };
    at = stepOver(context, at, { from, limit, agreement }, walk);
  }
  if (walk.place) return { subject: walk.place, rank: "place" };
  return walk.weak && { subject: walk.weak, rank: "weak" };
}
