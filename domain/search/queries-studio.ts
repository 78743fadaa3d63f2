import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { Search } from "./kind-search.ts";
import { searchBriefs } from "./kinds/briefs.ts";
import { searchCaptures } from "./kinds/captures.ts";
import { searchComments } from "./kinds/comments.ts";
import { searchIndicators } from "./kinds/indicators.ts";
import { searchMedia } from "./kinds/media.ts";
import { searchPeople } from "./kinds/people.ts";
import { searchQuotes } from "./kinds/quotes.ts";
import { searchSources } from "./kinds/sources.ts";
import { searchStatistics } from "./kinds/statistics.ts";
import { readQuestion } from "./question.ts";
import { type StudioFound, type StudioKind, studioKinds } from "./view.ts";

const searches: Record<StudioKind, Search> = {
  briefs: searchBriefs,
  sources: searchSources,
  captures: searchCaptures,
  quotes: searchQuotes,
  indicators: searchIndicators,
  statistics: searchStatistics,
  people: searchPeople,
  comments: searchComments,
  media: searchMedia,
};

/** The kinds of which the actor may read anything. */
export const listSearchable = (actor: Actor): StudioKind[] =>
  studioKinds.filter((kind) => can(actor, searches[kind].action));

/**
 * Everything in the studio that has the words, by kind; of each kind only what the actor may read. Of one kind alone: a page of it. Where nothing is asked, nothing
 * is found.
 */
export async function searchStudio(
  actor: Actor,
  {
    words,
    kind,
    limit,
    offset,
  }: { words: string; kind: StudioKind | null; limit: number; offset: number },
): Promise<StudioFound[]> {
  const question = readQuestion(words);
  if (!question) return [];
  const found: StudioFound[] = [];
  // One after the other: a person who searches takes one connection, and not all that there are.
  for (const each of kind === null ? studioKinds : [kind])
    found.push(await searches[each].find(studioDb(), actor, { question, limit, offset }));
  return found;
}
