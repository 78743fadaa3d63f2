import { type Cue, cueAt } from "./cues.ts";
import { bodyNouns } from "./lexicon/people.ts";
import { pronouns } from "./lexicon/speech.ts";
import { nameKey } from "./names.ts";
import type { Mention } from "./people.ts";
import { isRoleNoun, type Range } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** Who says: the tokens of the name (or of the noun), and of the role where it is written. */
export type Subject = { name: Range; role: Range | null; to: number };

/** What speaker resolution reads: the text's tokens, its people in reading order, and the first role written for each. */
export type SpeakerContext = { tokens: Token[]; mentions: Mention[]; roles: Map<string, Range> };

export function toSpeakerContext(tokens: Token[], mentions: Mention[]): SpeakerContext {
  const roles = new Map<string, Range>();
  for (const { key, role } of mentions) if (role && !roles.has(key)) roles.set(key, role);
  return { tokens, mentions, roles };
}

const nounReach = 8;
/** How many mentions back "the minister" may mean. */
const mentionsBackMax = 100;
const links = new Set(
  "has have had also then later again already was is were been be will who which and , ( )".split(
    " ",
  ),
);
const articles = new Set(["the", "a", "an", "his", "her", "their", "its"]);
const possessives = new Set(["his", "their", "its", "our", "my", "его", "ее", "их"]);
const nounParts = new Set(["of", "and", "for", "the", "'s", "-"]);

/** How many of the mentions have a name that begins before token `at`; mentions are sorted. */
function countBefore({ mentions }: SpeakerContext, at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

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

/** The role written with this mention, or with an earlier one of the same person. */
function roleOf(context: SpeakerContext, mention: Mention): Range | null {
  return mention.role ?? context.roles.get(mention.key) ?? null;
}

export function toSubject(
  context: SpeakerContext,
  mention: Mention,
  to = mention.outer.to,
): Subject {
  return { name: { from: mention.from, to: mention.to }, role: roleOf(context, mention), to };
}

/** "he said": the person named last; where the text has a name in full for a surname, that is looked up by its key later. */
function resolvePronoun(context: SpeakerContext, at: number): Subject | null {
  const mention = lastMentionBefore(context, at);
  return mention ? toSubject(context, mention, at + 1) : null;
}

/** "the minister said": the person last named with that role; else the words themselves. */
function resolveRole(context: SpeakerContext, range: Range, at: number): Subject {
  const heads = context.tokens
    .slice(range.from, range.to)
    .filter(isRoleNoun)
    .map((token) => nameKey(token.lower));
  const last = countBefore(context, at) - 1;
  for (let index = last; index >= Math.max(0, last - mentionsBackMax); index -= 1) {
    const mention = context.mentions[index];
    if (!mention) continue;
    const role = mention.role;
    const hasHead =
      role &&
      context.tokens
        .slice(role.from, role.to)
        .some((token) => heads.includes(nameKey(token.lower)));
    if (hasHead) return toSubject(context, mention, range.to);
  }
  return { name: range, role: null, to: range.to };
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
  return isBody ? { name: range, role: null, to: range.to } : null;
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
