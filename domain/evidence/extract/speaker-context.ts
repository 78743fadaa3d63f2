import { countStartsBefore } from "./count-before.ts";
import { cueAt } from "./cues.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { genderOfPatronymic, nameKey } from "./names.ts";
import type { Mention } from "./people.ts";
import { type Gender, genderOf } from "./person-genders.ts";
import type { Range } from "./roles.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** Who says: the tokens of the name (or of the noun), and of the role where it is written. */
export type Subject = { name: Range; role: Range | null; to: number };

/**
 * What speaker resolution reads: the text's tokens, its people and bodies in reading order, and for each person the first role written, the
 * gender where it is known and the full names by which they go, first ones first, by surname and by given name. `speakers`: mentions beside a word of saying, by their first token.
 */
export type SpeakerContext = {
  tokens: Token[];
  sentences: Sentence[];
  mentions: Mention[];
  bodies: readonly Range[];
  roles: Map<string, Range>;
  /** Of each mention with a role: the role's words, as keys. */
  roleWords: ReadonlyMap<Mention, ReadonlySet<string>>;
  genders: Map<string, Gender>;
  fulls: Map<string, Mention[]>;
  givens: Map<string, Mention>;
  speakers: ReadonlySet<number>;
  isQuoted: (at: number) => boolean;
  sentenceIndexAt: (at: number) => number;
  bodiesBefore: (at: number) => number;
};

export type SpeakerSources = {
  tokens: Token[];
  sentences: Sentence[];
  mentions: Mention[];
  bodies: readonly Range[];
  spans: readonly QuotedSpan[];
};

function isBesideCue(tokens: Token[], { outer }: Mention): boolean {
  const isInverted =
    cueAt(tokens, outer.from - 1)?.to === outer.from ||
    (tokens[outer.from - 1]?.lower === "the" && cueAt(tokens, outer.from - 2) !== null);
  return isInverted || cueAt(tokens, outer.to)?.kind === "verb";
}

function wordKey(tokens: Token[], at: number): string {
  return nameKey(tokens[at]?.lower ?? "");
}

export function keysOf(tokens: Token[], { from, to }: Range): Set<string> {
  return new Set(tokens.slice(from, to).map(({ lower }) => nameKey(lower)));
}

/** "Глеб Аркадьевич" is one whose surname was given with both. */
function patronymicKey(tokens: Token[], { from, to }: Mention): string | null {
  if (to - from < 2 || !genderOfPatronymic(tokens[from + 1]?.lower ?? "")) return null;
  return `${wordKey(tokens, from)} ${wordKey(tokens, from + 1)}`;
}

const namesakesMax = 8;

/** Keeps the first mention of each full name; few people share a surname. */
function learnFull(tokens: Token[], fulls: Map<string, Mention[]>, mention: Mention): void {
  const { key, from } = mention;
  const known = fulls.get(key) ?? [];
  if (
    known.length < namesakesMax &&
    !known.some((other) => wordKey(tokens, other.from) === wordKey(tokens, from))
  )
    fulls.set(key, [...known, mention]);
  const byPatronymic = patronymicKey(tokens, mention);
  if (byPatronymic && !fulls.has(byPatronymic)) fulls.set(byPatronymic, [mention]);
}

export function toSpeakerContext(sources: SpeakerSources): SpeakerContext {
  const { tokens, sentences, mentions, bodies, spans } = sources;
  const roles = new Map<string, Range>();
  const roleWords = new Map<Mention, ReadonlySet<string>>();
  const genders = new Map<string, Gender>();
  const fulls = new Map<string, Mention[]>();
  const givens = new Map<string, Mention>();
  for (const mention of mentions) {
    const { key, role, isFull } = mention;
    if (role && !roles.has(key)) roles.set(key, role);
    if (role) roleWords.set(mention, keysOf(tokens, role));
    if (isFull) learnFull(tokens, fulls, mention);
    const given = wordKey(tokens, mention.from);
    if (isFull && !givens.has(given)) givens.set(given, mention);
    const gender = genders.has(key) ? null : genderOf(tokens, mention);
    if (gender) genders.set(key, gender);
  }
  const speakers = mentions.filter((mention) => isBesideCue(tokens, mention));
  return {
    tokens,
    sentences,
    mentions,
    bodies,
    roles,
    roleWords,
    genders,
    fulls,
    givens,
    speakers: new Set(speakers.map((mention) => mention.from)),
    isQuoted: (at) => {
      const span = spans[countStartsBefore(spans, at + 1) - 1];
      return span !== undefined && at < span.to;
    },
    sentenceIndexAt: (at) => countStartsBefore(sentences, at + 1) - 1,
    bodiesBefore: (at) => countStartsBefore(bodies, at),
  };
}

/** How many of the mentions have a name that begins before token `at`; mentions are sorted. */
export function countBefore({ mentions }: SpeakerContext, at: number): number {
  return countStartsBefore(mentions, at);
}

/** The first mention of the same person by their name in full, itself where there is none. `gender` tells two of one surname apart. */
export function fullMention(
  context: SpeakerContext,
  mention: Mention,
  gender: Gender | null = context.genders.get(mention.key) ?? null,
): Mention {
  const { tokens, fulls } = context;
  const known = fulls.get(mention.key) ?? [];
  if (!mention.isFull)
    return known.find((full) => genderOf(tokens, full) === gender) ?? known[0] ?? mention;
  const byPatronymic = fulls.get(patronymicKey(tokens, mention) ?? "")?.[0];
  const first = known.find((full) => wordKey(tokens, full.from) === wordKey(tokens, mention.from));
  return byPatronymic ?? first ?? mention;
}

/** The role written with this mention, or with another of the same person. */
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
