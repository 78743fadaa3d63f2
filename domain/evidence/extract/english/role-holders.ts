import { nameKey } from "../names.ts";
import { type Gender, genderOfPronoun } from "../person-genders.ts";
import { resolveRole } from "../resolve-speakers.ts";
import { isRoleNoun, type Range } from "../roles.ts";
import type { Token } from "../tokens.ts";
import type { Entry } from "./chain.ts";
import { lowerAt } from "./grammar.ts";
import type { NounPhrase } from "./noun-phrases.ts";
import { genderOfPhrase, resolvePerson } from "./persons.ts";
import type { Resolved, Resolver } from "./resolver.ts";

/** "the 66-year-old". */
export function resolveAged({ context, chain }: Resolver, phrase: NounPhrase): Resolved | null {
  const { tokens } = context;
  const isAged = tokens.slice(phrase.from, phrase.to).some(({ lower }) => lower === "old");
  if (!isAged || tokens[phrase.from + 1]?.kind !== "number") return null;
  const entry = chain.lastPerson();
  return entry && { ...entry, subject: { ...entry.subject, to: phrase.to } };
}

export function resolveHolder(
  resolver: Resolver,
  phrase: NounPhrase,
  range: Range,
): Resolved | null {
  const { context } = resolver;
  const { tokens } = context;
  if (!isRoleNoun(tokens[phrase.head])) return null;
  const asked = tokens
    .slice(range.from, range.to)
    .filter((token) => isRoleNoun(token))
    .map(({ lower }) => nameKey(lower));
  const isWhole = range.to - range.from === asked.length;
  const salient = isWhole
    ? resolver.chain.findByRole(asked, genderBehind(tokens, phrase.to))
    : null;
  if (salient) return { ...salient, subject: { ...salient.subject, to: phrase.to } };
  const subject = resolveRole(context, range, phrase.from);
  const mention =
    subject.name.from === range.from ? null : resolver.mentions.get(subject.name.from);
  return mention ? resolvePerson(resolver, mention, phrase.to) : null;
}

/** "the minister said she": what the text calls them right behind. */
function genderBehind(tokens: Token[], at: number): Gender | null {
  for (let next = at; next < at + 4; next += 1) {
    const gender = genderOfPronoun(lowerAt(tokens, next));
    if (gender) return gender;
  }
  return null;
}

/** Offices that one person holds: "the president" is no synonym for whoever spoke last. */
const offices = new Set(
  "president premier minister chancellor pope king queen mayor governor secretary chairman judge prosecutor director chief ceo captain ambassador mp".split(
    " ",
  ),
);

/** "the politician added", "the senior diplomat stressed", "the head of state noted": whoever spoke last, where nobody is called so. */
export function resolveGeneral(resolver: Resolver, phrase: NounPhrase): Resolved | null {
  const { tokens, sentenceIndexAt } = resolver.context;
  const head = tokens[phrase.head];
  const isHead = head?.lower === "head";
  if (!head || !(isRoleNoun(head) || isTrade(head)) || offices.has(head.lower)) return null;
  if (isIntroduced(tokens, phrase)) return null;
  if (!isHead && (phrase.head !== phrase.to - 1 || phrase.to - phrase.from > generalTokensMax))
    return null;
  const gender = genderOfPhrase(resolver, phrase);
  const entry = resolver.chain.lastSpeaker(sentenceIndexAt(phrase.from), gender);
  if (!entry || !(isHead || sharesNames(tokens, phrase, entry))) return null;
  return { ...entry, subject: { ...entry.subject, to: phrase.to } };
}

/** A trade that says nothing of whom else the text may mean: "the barrister", "the biologist". */
function isTrade({ lower }: Token): boolean {
  return /^(barrister|lawyer|solicitor|scientist|researcher|academic|scholar|biologist|footballer|veteran|entrepreneur|businessman|businesswoman|conservationist|campaigner|activist|farmer|author|novelist|surgeon|physician|engineer|historian|economist|analyst|glaciologist|teenager|pensioner|grandmother|grandfather|mother|father|retiree)$/.test(
    lower,
  );
}

const introducedReach = 400;

/** "a witness" before "the witness": somebody else, who has no name. */
function isIntroduced(tokens: Token[], { from, head }: NounPhrase): boolean {
  const noun = tokens[head]?.lower;
  for (let at = from - 1; at > Math.max(0, from - introducedReach); at -= 1) {
    if (tokens[at]?.lower !== noun) continue;
    if ([1, 2, 3].some((back) => /^(an?|one|another)$/.test(tokens[at - back]?.lower ?? "")))
      return tokens[at + 1]?.lower !== "," && tokens[at - 1]?.lower !== ",";
  }
  return false;
}

const generalTokensMax = 4;

/** "the Kremlin representative": capitals before the noun must stand in the role of whom it means. */
function sharesNames(tokens: Token[], { from, head }: NounPhrase, entry: Entry): boolean {
  return tokens
    .slice(from + 1, head)
    .every((token) => !token.capital || entry.roleWords.has(nameKey(token.lower)));
}
