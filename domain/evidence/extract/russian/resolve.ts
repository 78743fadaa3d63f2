import type { Mention } from "../people.ts";
import { type Gender, genderOfPronoun } from "../person-genders.ts";
import { resolvePronoun } from "../resolve-speakers.ts";
import type { Range } from "../roles.ts";
import {
  countBefore,
  fullMention,
  type SpeakerContext,
  type Subject,
  toSubject,
} from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { nounAt, phraseStart, readPhrase } from "./noun-phrases.ts";
import { type Noun, nounOf } from "./nouns.ts";
import { nameOfBody } from "./resolve-bodies.ts";
import {
  genderOfNoun,
  isMany,
  lemmasFor,
  namedBeside,
  resolvePersonNoun,
} from "./resolve-persons.ts";
import { type Agreement, speechVerbAt } from "./verbs.ts";

const mentionsMax = 60;
const unnamedTokensMax = 160;
const phrasesTokensMax = 400;

/** Who is meant by a word that names nobody: of which gender, or many. */
type Wanted = { gender: Gender | null; isMany: boolean };

const verbReach = 8;

/** The verb of saying that a subject at `from` stands behind: "заявил на условиях анонимности предприниматель". */
function verbBefore(tokens: Token[], from: number): Agreement | null {
  for (let at = from - 1; at >= Math.max(0, from - verbReach); at -= 1) {
    if (tokens[at]?.kind !== "word") return null;
    const verb = speechVerbAt(tokens, at);
    if (verb) return verb.isGerund ? null : verb;
  }
  return null;
}

/** Whether the noun at `at` speaks in its sentence, or is what that is about. Gives the verb that shows its gender. */
function topicVerb(context: SpeakerContext, at: number, to: number): Agreement | null {
  const { tokens } = context;
  const from = phraseStart(tokens, at, 0);
  const verb = speechVerbAt(tokens, to) ?? verbBefore(tokens, from);
  if (verb) return verb;
  const sentence = context.sentences[context.sentenceIndexAt(at)];
  return sentence && from - sentence.from <= 1 ? { isPlural: null, gender: null } : null;
}

/** "Представитель ведомства сообщил … Он добавил": somebody unnamed who speaks later than anyone named. */
function unnamedSpeaker(
  context: SpeakerContext,
  { at, floor }: { at: number; floor: number },
  { gender, isMany }: Wanted,
): Subject | null {
  const { tokens } = context;
  for (let back = at - 1; back >= Math.max(floor, at - unnamedTokensMax); back -= 1) {
    const noun = nounAt(tokens, back);
    const isOne = isMany ? noun?.isPlural : noun?.isSingular;
    if (noun?.kind !== "person" || !isOne || context.isQuoted(back)) continue;
    const { to, named } = readPhrase(context, back, tokens.length, () => true);
    const verb = named ? null : topicVerb(context, back, to);
    if (!verb) continue;
    const isWoman = noun.gender === "woman" || verb.gender === "woman";
    if (gender !== null && isWoman !== (gender === "woman")) continue;
    return { ...subjectOfNoun(context, { head: back, to }, verb, 0), to: at + 1 };
  }
  return null;
}

/** Of "глава республики" or "представитель", said once more: how the text has put it before, in more words. */
function fullerPhrase(context: SpeakerContext, head: number, noun: Noun): Subject | null {
  const { tokens } = context;
  const lemmas = lemmasFor(noun);
  for (let back = head - 1; back >= Math.max(0, head - phrasesTokensMax); back -= 1) {
    const other = nounAt(tokens, back);
    const isSame = other?.kind === "person" && other.isSingular && lemmas.has(other.lemma);
    if (!isSame || context.isQuoted(back)) continue;
    const { to, named } = readPhrase(context, back, tokens.length, () => true);
    if (named || !topicVerb(context, back, to)) continue;
    return { name: { from: phraseStart(tokens, back, 0), to }, role: null, to };
  }
  return null;
}

/** "он", "она", "по ее словам". */
export function resolveRussianPronoun(context: SpeakerContext, at: number): Subject | null {
  const word = context.tokens[at]?.lower ?? "";
  const isMany = word === "они" || word === "их";
  const named = isMany ? null : resolvePronoun(context, at);
  const floor = lastNamedEnd(context, at, named);
  return unnamedSpeaker(context, { at, floor }, { gender: genderOfPronoun(word), isMany }) ?? named;
}

/** "Потом уверяла, будто": whom the text goes on about, by the gender of the verb alone. */
export function resolveElided(
  context: SpeakerContext,
  at: number,
  { gender }: Agreement,
): Subject | null {
  if (gender !== "man" && gender !== "woman") return null;
  const named = resolvePronoun(context, at, { gender });
  const floor = lastNamedEnd(context, at, named);
  return unnamedSpeaker(context, { at, floor }, { gender, isMany: false }) ?? named;
}

/** Behind the last place that names the person a pronoun would mean. */
function lastNamedEnd(context: SpeakerContext, at: number, named: Subject | null): number {
  if (!named) return 0;
  const key = context.mentions[countBefore(context, named.name.from)]?.key;
  const last = countBefore(context, at) - 1;
  for (let index = last; index >= Math.max(0, last - mentionsMax); index -= 1)
    if (context.mentions[index]?.key === key) return context.mentions[index]?.to ?? 0;
  return 0;
}

/** A person's name in full, with the role as it is written here where the text has read one. */
export function toNamed(
  context: SpeakerContext,
  mention: Mention,
  { role, to, gender }: { role: Range | null; to: number; gender?: Gender },
): Subject {
  const full = fullMention(context, mention, gender);
  const subject = toSubject(context, full, to);
  const isLonger = role !== null && role.from < (mention.role?.from ?? mention.from);
  return { ...subject, role: isLonger ? role : (mention.role ?? role ?? subject.role) };
}

function resolveUnnamed(
  context: SpeakerContext,
  { head, to }: { head: number; to: number },
  agreement: Agreement,
): Subject | null {
  const noun = nounOf(context.tokens[head]?.lower);
  if (noun?.kind !== "person" || agreement.isPlural || isMany(context.tokens[head]?.lower, noun))
    return null;
  const beside = to === head + 1 ? namedBeside(context, head) : null;
  if (beside) return toSubject(context, beside, to);
  const fuller = fullerPhrase(context, head, noun);
  if (fuller) return { ...fuller, to };
  const gender = genderOfNoun(noun, { isPlural: null, gender: null });
  const unnamed =
    gender && unnamedSpeaker(context, { at: head, floor: 0 }, { gender, isMany: false });
  return unnamed ? { ...unnamed, to } : null;
}

const anonymousReach = 6;

/** "на условиях анонимности": the text won't have named who speaks so. */
function isAnonymous(tokens: Token[], head: number): boolean {
  return tokens
    .slice(Math.max(0, head - anonymousReach), head + anonymousReach)
    .some(({ lower }) => lower.startsWith("анонимн"));
}

/** The subject that a noun phrase stands for: the person or body it takes up, else its own words. */
export function subjectOfNoun(
  context: SpeakerContext,
  { head, to }: { head: number; to: number },
  agreement: Agreement,
  start: number,
): Subject {
  const { tokens } = context;
  const noun = nounOf(tokens[head]?.lower);
  if (noun?.kind === "body") {
    const own = nameOfBody(context, noun, { head, to });
    if (own) return { name: own, role: null, to };
  }
  const asItStands = { name: { from: phraseStart(tokens, head, start), to }, role: null, to };
  if (isAnonymous(tokens, head)) return asItStands;
  const meant =
    noun?.kind === "person" ? resolvePersonNoun(context, { head, to }, agreement) : null;
  if (meant) return toSubject(context, meant, to);
  const unnamed = resolveUnnamed(context, { head, to }, agreement);
  return unnamed ?? asItStands;
}
