import { type Cue, cueAt } from "./cues.ts";
import { bodyNouns } from "./lexicon/people.ts";
import { pronouns } from "./lexicon/speech.ts";
import type { Mention } from "./people.ts";
import { resolveBody, resolvePronoun, resolveRole } from "./resolve-speakers.ts";
import { isRoleNoun } from "./roles.ts";
import { countBefore, type SpeakerContext, type Subject, toSubject } from "./speaker-context.ts";
import type { Token } from "./tokens.ts";

const nounReach = 8;
const links = new Set(
  "has have had also then later again already was is were been be will who which and , ( )".split(
    " ",
  ),
);
const articles = new Set(["the", "a", "an", "his", "her", "their", "its"]);
const possessives = new Set(["his", "their", "its", "our", "my", "его", "ее", "их"]);
const nounParts = new Set(["of", "and", "for", "the", "'s", "-"]);

/** The mention whose name or role begins between two tokens. Its name may stand behind a long role. */
function mentionStartingIn(context: SpeakerContext, from: number, to: number): Mention | null {
  const next = context.mentions[countBefore(context, from)];
  return next && next.outer.from >= from && next.outer.from <= to ? next : null;
}

export function lastMentionBefore(context: SpeakerContext, at: number): Mention | null {
  return context.mentions[countBefore(context, at) - 1] ?? null;
}

/** The one person named in a sentence, or null where nobody or more are. */
export function onlyMentionIn(
  context: SpeakerContext,
  sentence: { from: number; to: number },
): Subject | null {
  const first = countBefore(context, sentence.from);
  const isOne = countBefore(context, sentence.to) === first + 1;
  const mention = context.mentions[first];
  return mention && isOne ? toSubject(context, mention) : null;
}

/** "statistics office", "customs service": plain words that a body's noun closes. */
function isBodyAhead(tokens: Token[], at: number, end: number): boolean {
  for (let ahead = at + 1; ahead < Math.min(end, at + 3); ahead += 1) {
    if (tokens[ahead]?.kind !== "word" || cueAt(tokens, ahead)) return false;
    if (bodyNouns.has(tokens[ahead]?.lower ?? "")) return true;
  }
  return false;
}

/** The noun phrase of an organisation or an unnamed holder of a role that begins at `at`. */
function nounPhraseAt(context: SpeakerContext, at: number, end: number): Subject | null {
  const { tokens } = context;
  let from = at;
  while (articles.has(tokens[from]?.lower ?? "")) from += 1;
  let to = from;
  let head = -1;
  while (to < Math.min(end, from + nounReach)) {
    const token = tokens[to];
    if (token?.kind !== "word" && token?.lower !== "-") break;
    if (!token || cueAt(tokens, to)) break;
    const isPart =
      token.capital ||
      nounParts.has(token.lower) ||
      bodyNouns.has(token.lower) ||
      isRoleNoun(token) ||
      head < 0 ||
      isBodyAhead(tokens, to, end);
    if (!isPart) break;
    if (token.capital || bodyNouns.has(token.lower) || isRoleNoun(token)) head = to;
    to += 1;
  }
  if (head < 0) return null;
  const range = { from, to: head + 1 };
  const words = tokens.slice(range.from, range.to);
  if (words.some(isRoleNoun) && !words.some((token) => bodyNouns.has(token.lower)))
    return resolveRole(context, range, at);
  const isBody =
    words.some((token) => bodyNouns.has(token.lower)) ||
    words.every((token) => token.capital || nounParts.has(token.lower));
  if (!isBody) return null;
  const isDefinite = tokens[from - 1]?.lower === "the" && range.to - range.from === 1;
  const named = isDefinite ? resolveBody(context, tokens[from]?.lower ?? "", at) : null;
  return { name: named ?? range, role: null, to: range.to };
}

/** Who stands behind a word of saying: "says Anatoly Gagarin, director of …", "said the ministry", "according to the Ambassador …, Dmitry Krutoy". */
export function subjectAfter(context: SpeakerContext, cue: Cue, end: number): Subject | null {
  const { tokens } = context;
  if (tokens.slice(cue.from, cue.to).some((token) => possessives.has(token.lower)))
    return resolvePronoun(context, cue.from);
  // "сообщили в министерстве": Russian names a body as the place where it was said.
  const isPlace = /^(в|во|на)$/.test(tokens[cue.to]?.lower ?? "");
  const at = isPlace ? cue.to + 1 : cue.to;
  const first = tokens[at];
  if (!first || possessives.has(first.lower)) return null;
  if (pronouns.has(first.lower)) return resolvePronoun(context, at);
  const mention = mentionStartingIn(context, at, at + 2);
  const gapIsPlain =
    mention &&
    context.tokens
      .slice(at, mention.outer.from)
      .every((token) => articles.has(token.lower) || token.lower === "by");
  if (mention && mention.to <= end && gapIsPlain) return toSubject(context, mention);
  return nounPhraseAt(context, at, end);
}

/** Past "has also", "later", "in an interview" backwards: where the subject of the verb at `at` ends. */
function subjectEnd(tokens: Token[], at: number, start: number): number {
  let end = at;
  while (end > start) {
    const lower = tokens[end - 1]?.lower ?? "";
    if (!links.has(lower) && !/ly$/.test(lower)) break;
    end -= 1;
  }
  return end;
}

/** Who stands right before a word of saying: a person, a pronoun, an organisation or a role; nobody further off. */
export function subjectRightBefore(
  context: SpeakerContext,
  cue: Cue,
  start: number,
): Subject | null {
  const { tokens } = context;
  const end = subjectEnd(tokens, cue.from, start);
  const last = tokens[end - 1];
  if (!last || end <= start) return null;
  if (pronouns.has(last.lower)) {
    const subject = resolvePronoun(context, end - 1);
    return subject && { ...subject, to: cue.to };
  }
  const near = lastMentionBefore(context, cue.from);
  const isRight = near && near.from >= start && (near.outer.to === end || near.to === end);
  if (isRight) return toSubject(context, near, cue.to);
  const aside = asideStart(tokens, cue.from, start);
  const beforeAside = aside === null ? null : lastMentionBefore(context, aside);
  const isAside =
    beforeAside &&
    beforeAside.from >= start &&
    (beforeAside.outer.to === aside || beforeAside.to === aside);
  if (isAside) return toSubject(context, beforeAside, cue.to);
  const noun = nounBefore(context, end, start);
  return noun && { ...noun, to: cue.to };
}

const asideTokensMax = 14;

/** "Tusk, speaking in Warsaw, said": the comma that opens what stands between subject and verb. */
function asideStart(tokens: Token[], verbAt: number, start: number): number | null {
  if (tokens[verbAt - 1]?.lower !== ",") return null;
  for (let at = verbAt - 2; at > Math.max(start, verbAt - asideTokensMax); at -= 1)
    if (tokens[at]?.lower === ",") return at;
  return null;
}

/** Who stands before a word of saying, within the sentence that begins at `start`: right before it, else the person named last. */
export function subjectBefore(context: SpeakerContext, cue: Cue, start: number): Subject | null {
  return subjectRightBefore(context, cue, start) ?? lastInSentence(context, cue.from, start);
}

function lastInSentence(context: SpeakerContext, at: number, start: number): Subject | null {
  const near = lastMentionBefore(context, at);
  return near && near.from >= start ? toSubject(context, near, at) : null;
}

/** The organisation or role right before the verb: walks back to the article or the first word that can't belong. */
function nounBefore(context: SpeakerContext, end: number, start: number): Subject | null {
  const { tokens } = context;
  const isHead = (token: Token | undefined): boolean =>
    token !== undefined && (token.capital || bodyNouns.has(token.lower) || isRoleNoun(token));
  if (!isHead(tokens[end - 1])) return null;
  let from = end - 1;
  while (from > start && end - from < nounReach) {
    const token = tokens[from - 1];
    if (!token || !(isHead(token) || nounParts.has(token.lower) || token.lower === "press")) break;
    from -= 1;
  }
  return nounPhraseAt(context, from, end);
}
