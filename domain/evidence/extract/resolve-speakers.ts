import { bodyHeads } from "./lexicon/organisations.ts";
import { nameKey } from "./names.ts";
import type { Mention } from "./people.ts";
import { type Gender, genderOfPronoun } from "./person-genders.ts";
import { isRoleNoun, type Range } from "./roles.ts";
import { isNominative } from "./russian/names.ts";
import { isCyrillic } from "./russian/words.ts";
import {
  countBefore,
  fullMention,
  type SpeakerContext,
  type Subject,
  toSubject,
} from "./speaker-context.ts";

/** How many mentions back (and ahead) "the minister" may mean. */
const mentionsMax = 100;
const pronounMentionsMax = 40;
const pronounSentencesMax = 8;
/** A subject stands within so many tokens of its sentence's head. */
const subjectTokensMax = 2;
const indefinite = new Set(["a", "an", "one", "another", "some"]);
const smallWords = new Set(["the", "a", "an", "of", "and", "for", "'s", "-", "to"]);

function fits(gender: Gender | null, own: Gender | null): boolean {
  return gender === null || own === null || gender === own;
}

function isSame(context: SpeakerContext, mention: Mention, subject: Subject | null): boolean {
  return subject !== null && fullMention(context, mention).from === subject.name.from;
}

/** Named first in its sentence, or said something there: what the text goes on about. Russian shows it by the nominative. */
function isSubject(context: SpeakerContext, mention: Mention): boolean {
  const sentence = context.sentences[mention.sentence];
  if (isCyrillic(context.tokens[mention.from]))
    return isNominative(context, mention, { isPlural: null, gender: null });
  return (
    sentence !== undefined &&
    (mention.outer.from - sentence.from <= subjectTokensMax || context.speakers.has(mention.from))
  );
}

/**
 * "he said": the last person of that gender whom a sentence is about; else the last one named. Whom somebody names inside quotation marks comes
 * last. `not`: who speaks the words that the pronoun stands in.
 */
export function resolvePronoun(
  context: SpeakerContext,
  at: number,
  { gender, not = null }: { gender?: Gender | null; not?: Subject | null } = {},
): Subject | null {
  const wanted = gender ?? genderOfPronoun(context.tokens[at]?.lower ?? "");
  const last = countBefore(context, at) - 1;
  const sentenceNow = context.mentions[last] ? context.sentenceIndexAt(at) : 0;
  let weak: Mention | null = null;
  let quoted: Mention | null = null;
  for (let index = last; index >= Math.max(0, last - pronounMentionsMax); index -= 1) {
    const mention = context.mentions[index];
    if (!mention) break;
    const own = context.genders.get(mention.key) ?? null;
    if (!fits(wanted, own) || isSame(context, mention, not)) continue;
    if (context.isQuoted(mention.from)) {
      quoted ??= mention;
      continue;
    }
    const isNear = sentenceNow - mention.sentence <= pronounSentencesMax;
    if (isNear && isSubject(context, mention))
      return toSubject(context, fullMention(context, mention), at + 1);
    weak ??= mention;
  }
  const mention = weak ?? quoted;
  return mention && toSubject(context, fullMention(context, mention), at + 1);
}

/** Whether a role as written for somebody is the one that the words ask for: all of them where they say of what. */
function isRoleOf(context: SpeakerContext, mention: Mention, asked: ReadonlySet<string>): boolean {
  const written = context.roleWords.get(mention);
  if (!written) return false;
  for (const word of asked) if (!written.has(word)) return false;
  return true;
}

/** What a role must have, the closest likeness first: every word ("the defence minister"), then its nouns alone where there is no "of …". */
function askedWords(context: SpeakerContext, range: Range): Set<string>[] {
  const words = context.tokens.slice(range.from, range.to);
  const toKeys = (kept: typeof words) => new Set(kept.map((token) => nameKey(token.lower)));
  const whole = toKeys(words.filter((token) => !smallWords.has(token.lower)));
  if (words.some((token) => token.lower === "of")) return [whole];
  const nouns = toKeys(words.filter((token) => isRoleNoun(token)));
  return nouns.size === whole.size ? [nouns] : [whole, nouns];
}

/** The person last named before `next` whose role has all the words. */
function lastOfRole(
  context: SpeakerContext,
  next: number,
  asked: ReadonlySet<string>,
): Mention | null {
  for (let index = next - 1; index >= Math.max(0, next - mentionsMax); index -= 1) {
    const mention = context.mentions[index];
    if (mention && isRoleOf(context, mention, asked)) return mention;
  }
  return null;
}

/**
 * "the minister said": the person last named with that role; else the only one who is named with it later; else the words themselves. "A
 * minister" is nobody named.
 */
export function resolveRole(context: SpeakerContext, range: Range, at: number): Subject {
  const asItStands: Subject = { name: range, role: null, to: range.to };
  if (indefinite.has(context.tokens[at]?.lower ?? "")) return asItStands;
  const askings = askedWords(context, range);
  const next = countBefore(context, at);
  for (const asked of askings) {
    const mention = lastOfRole(context, next, asked);
    if (mention) return toSubject(context, fullMention(context, mention), range.to);
  }
  const nouns = askings.at(-1) ?? new Set<string>();
  if (context.tokens[range.from - 1]?.lower !== "the") return asItStands;
  const later = new Map<string, Mention>();
  for (const mention of context.mentions.slice(next, next + mentionsMax))
    if (isRoleOf(context, mention, nouns) && !later.has(mention.key))
      later.set(mention.key, mention);
  const [only] = later.values();
  return only && later.size === 1 ? toSubject(context, only, range.to) : asItStands;
}

const firmWords = new Set(["company", "firm", "group", "bank", "lender", "carrier", "airline"]);

/** "the Institute", "the company", "it": the body last named that is one. */
export function resolveBody(context: SpeakerContext, word: string, at: number): Range | null {
  for (
    let index = context.bodiesBefore(at) - 1, steps = 0;
    index >= 0 && steps < mentionsMax;
    index -= 1, steps += 1
  ) {
    const body = context.bodies[index];
    if (!body) break;
    const heads = context.tokens.slice(body.from, body.to).map((token) => token.lower);
    const isFirm = !heads.some((head) => bodyHeads.has(head));
    if (word === "it" || heads.includes(word) || (firmWords.has(word) && isFirm)) return body;
  }
  return null;
}
