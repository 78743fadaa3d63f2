import {
  articles,
  documentNouns,
  listeners,
  ownPronouns,
  prepositions,
} from "../lexicon/english.ts";
import { firmHeads } from "../lexicon/organisations.ts";
import { bodyNouns } from "../lexicon/people.ts";
import type { Organisation } from "../organisations.ts";
import { resolveBody } from "../resolve-speakers.ts";
import type { Range } from "../roles.ts";
import { lowerAt } from "./grammar.ts";
import { type Named, pronounWord } from "./named.ts";
import { kindOf, type NounPhrase } from "./noun-phrases.ts";
import { genderOfPhrase, resolvePerson } from "./persons.ts";
import type { Resolved, Resolver } from "./resolver.ts";
import { resolveAged, resolveGeneral, resolveHolder } from "./role-holders.ts";

export function isOwn(named: Named, { context }: Resolver): boolean {
  return named.type === "pronoun" && ownPronouns.has(pronounWord(context.tokens, named.at));
}

/** Who is meant, or null where nobody can be found or the words are the writer's own. */
export function resolveNamed(
  resolver: Resolver,
  named: Named,
  { sentence, isAdding }: { sentence: number; isAdding: boolean },
): Resolved | null {
  if (isOwn(named, resolver)) return null;
  if (named.type === "person") return resolvePerson(resolver, named.mention, named.to);
  if (named.type === "pronoun") {
    const word = pronounWord(resolver.context.tokens, named.at);
    const entry = resolver.chain.resolve(word, { at: named.at, sentence, isAdding });
    return entry && { ...entry, subject: { ...entry.subject, to: named.to } };
  }
  return resolvePhrase(resolver, named.phrase);
}

/** The phrase without its article. */
function withoutArticle(resolver: Resolver, { from, to }: Range): Range {
  const first = lowerAt(resolver.context.tokens, from);
  return articles.has(first) && to - from > 1 ? { from: from + 1, to } : { from, to };
}

export function resolvePhrase(resolver: Resolver, phrase: NounPhrase): Resolved {
  return (
    resolveNamedBody(resolver, phrase) ??
    resolveAuthor(resolver, phrase) ??
    resolveAlias(resolver, phrase) ??
    resolveDefinite(resolver, phrase) ??
    asItStands(resolver, phrase)
  );
}

function asItStands(resolver: Resolver, phrase: NounPhrase): Resolved {
  const { tokens } = resolver.context;
  const range = withoutArticle(resolver, phrase);
  const words = tokens.slice(range.from, range.to).map((token) => token.lower);
  return {
    subject: { name: range, role: null, to: phrase.to },
    kind: kindOf(tokens, phrase),
    gender: genderOfPhrase(resolver, { from: phrase.from, to: phrase.head + 1 }),
    key: `${tokens[range.from]?.capital ? "name " : ""}${words.join(" ")}`,
  };
}

/** "a study by the Institute for Economics", "the report of the Harbour Institute": the body that wrote it. */
function resolveAuthor(resolver: Resolver, phrase: NounPhrase): Resolved | null {
  const { tokens } = resolver.context;
  const head = lowerAt(tokens, phrase.head);
  if (
    !documentNouns.has(head) &&
    !/^(advice|data|figures|estimates?|calculations|research|numbers|statistics)$/.test(head)
  )
    return null;
  if (!/^(by|of|from)$/.test(lowerAt(tokens, phrase.head + 1))) return null;
  return resolveNamedBody(resolver, { from: phrase.head + 2, to: phrase.to, head: phrase.to - 1 });
}

/** A body with a name of its own that the phrase ends in, as it was first named. */
function resolveNamedBody(resolver: Resolver, phrase: NounPhrase): Resolved | null {
  const isMarked = /^["”’»']$/.test(lowerAt(resolver.context.tokens, phrase.to - 1));
  const end = isMarked ? phrase.to - 1 : phrase.to;
  const body = resolver.bodies.get(end) ?? shortBody(resolver, phrase);
  if (!body || body.from < phrase.from) return null;
  const { tokens } = resolver.context;
  for (let at = phrase.from; at < body.from; at += 1)
    if (prepositions.has(lowerAt(tokens, at)) || /^(and|or)$/.test(lowerAt(tokens, at)))
      return null;
  const first = resolver.firsts.get(body.key) ?? body;
  return {
    subject: { name: first, role: null, to: phrase.to },
    kind: "body",
    gender: null,
    key: `body ${body.key}`,
  };
}

function shortBody({ context, shorts }: Resolver, { from, to }: NounPhrase): Organisation | null {
  const words = context.tokens.slice(from, to);
  if (!words.every((token) => token.capital)) return null;
  const body = shorts.get(words.map((token) => token.lower).join(" ")) ?? null;
  return body && { ...body, from, to };
}

/** "Anna", "Meléndez": a single name that is part of somebody's full one. */
function resolveAlias(resolver: Resolver, phrase: NounPhrase): Resolved | null {
  const { tokens } = resolver.context;
  const isOne = phrase.to - phrase.from === 1 && tokens[phrase.from]?.capital;
  const mention = isOne ? resolver.aliases.get(lowerAt(tokens, phrase.from)) : undefined;
  return mention ? resolvePerson(resolver, mention, phrase.to) : null;
}

/** "the minister", "the company", "the witness": who was called so before, or will be named with that role. */
function resolveDefinite(resolver: Resolver, phrase: NounPhrase): Resolved | null {
  const { context } = resolver;
  if (!/^(the|this|that|these|those|both)$/.test(lowerAt(context.tokens, phrase.from))) return null;
  const range = withoutArticle(resolver, { from: phrase.from + 1, to: phrase.to });
  return (
    resolveAged(resolver, phrase) ??
    resolveHolder(resolver, phrase, range) ??
    resolveSpoken(resolver, phrase, range) ??
    resolveKindOfBody(resolver, phrase, range) ??
    resolveGeneral(resolver, phrase)
  );
}

/** The last speaker whose words hold all of these. */
function resolveSpoken(resolver: Resolver, phrase: NounPhrase, range: Range): Resolved | null {
  const { tokens } = resolver.context;
  const asked = tokens.slice(range.from, range.to).map((token) => token.lower);
  const entry = resolver.chain.findByWords(lowerAt(tokens, phrase.head), asked);
  return entry && { ...entry, subject: { ...entry.subject, to: phrase.to } };
}

const firmWords = new Set([
  "company",
  "firm",
  "group",
  "bank",
  "lender",
  "carrier",
  "airline",
  "retailer",
  "carmaker",
  "automaker",
  "manufacturer",
  "producer",
  "operator",
  "utility",
  "newspaper",
  "agency",
  "party",
  "union",
  "charity",
  "organisation",
  "organization",
  "think",
  "club",
  "insurer",
  "miner",
  "chipmaker",
  "developer",
  "conglomerate",
  "supplier",
  "brewer",
  "maker",
]);

/** "the company": the body that the text goes on about. */
function resolveKindOfBody(resolver: Resolver, phrase: NounPhrase, range: Range): Resolved | null {
  const { context } = resolver;
  const word = lowerAt(context.tokens, phrase.head);
  // "The steelmaker".
  const isFirm = firmWords.has(word) || /[a-z]{3}maker$/.test(word);
  if (range.to - range.from !== 1 || !(bodyNouns.has(word) || isFirm || firmHeads.has(word)))
    return null;
  const salient = isFirm ? resolver.chain.lastBody() : null;
  if (salient) return { ...salient, subject: { ...salient.subject, to: phrase.to } };
  const body = resolveBody(context, word, phrase.from);
  // "In a letter to Reuters, the bank warned": who reports is no bank.
  const isMedia = body !== null && listeners.has(lowerAt(context.tokens, body.from));
  if (!body || (isMedia && !/^(newspaper|agency|broadcaster|channel)$/.test(word))) return null;
  const organisation = resolver.bodies.get(body.to);
  const first = organisation ? (resolver.firsts.get(organisation.key) ?? organisation) : body;
  return {
    subject: { name: first, role: null, to: phrase.to },
    kind: "body",
    gender: null,
    key: `body ${organisation?.key ?? ""}`,
  };
}
