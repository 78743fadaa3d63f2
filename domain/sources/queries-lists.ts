import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { organisations } from "#db/schema/people.ts";
import { sources } from "#db/schema/sources.ts";
import { sourceStandings, sourceWatches } from "#db/schema/watch.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { chooseByLanguage } from "#domain/by-language.ts";
import { toLikePatterns } from "#domain/like.ts";
import type { CitableSource } from "./formats/citable-source.ts";
import { reliabilityOf } from "./reliability.ts";
import { isCslType } from "./rules.ts";
import type { SourceListing } from "./view.ts";

/** Which sources: those whose title, publisher, address or code has every word of `search`, that stand so where they live, that came with an import, that have proposals to decide. */
export type SourceFilter = {
  search?: string;
  standing?: (typeof sourceStandings)[number] | null;
  importId?: string | null;
  isOpen?: boolean;
};

/** How sources may stand where they live, in the order in which lists offer them. */
export const standings = sourceStandings;

/** A standing by its name in an address; null for anything else, which is no filter. */
export const readStanding = (text: string) =>
  sourceStandings.find((standing) => standing === text) ?? null;

/** Sources, the newest first. */
export async function listSources(
  actor: Actor,
  { limit = 200, offset = 0, ...filter }: SourceFilter & { limit?: number; offset?: number } = {},
): Promise<SourceListing[]> {
  if (!can(actor, "source.read")) return [];
  const page = pickPage(filter, { limit, offset });
  const rows = await studioDb()
    .select({
      source: sources,
      publisher: organisations,
      work: capturesOfSource,
      standing: sourceWatches.standing,
      reliability: reliabilityOf(sql`${sources.id}`, sql`${sources.publisherId}`),
    })
    .from(page)
    .innerJoin(sources, eq(sources.id, page.id))
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .leftJoin(sourceWatches, eq(sourceWatches.sourceId, sources.id))
    .orderBy(...newestFirst);
  return rows.map(({ source, publisher, work, standing, reliability }) => ({
    id: source.id,
    code: source.code,
    title: source.title,
    publisher: publisher && {
      id: publisher.id,
      slug: publisher.slug,
      name: chooseByLanguage(publisher.names),
    },
    publishedIn: readWords(source.csl["container-title"]) ?? readWords(source.csl.publisher),
    published: source.publishedEdtf,
    language: source.language,
    translatedFrom: source.translatedFrom,
    captures: work.captures,
    newestCaptureId: work.newestCaptureId,
    proposalsOpen: work.proposalsOpen,
    standing: standing ?? "unknown",
    reliability,
    createdAt: source.createdAt,
  }));
}

const readWords = (value: unknown) => (typeof value === "string" ? value : null);

/** The same sources in the same order, as far as references are made of them. */
export async function listCitableSources(
  actor: Actor,
  { limit, offset = 0, ...filter }: SourceFilter & { limit: number; offset?: number },
): Promise<CitableSource[]> {
  if (!can(actor, "source.read")) return [];
  const page = pickPage(filter, { limit, offset });
  const rows = await studioDb()
    .select({ source: sources, names: organisations.names })
    .from(page)
    .innerJoin(sources, eq(sources.id, page.id))
    .leftJoin(organisations, eq(organisations.id, sources.publisherId))
    .orderBy(...newestFirst);
  return rows.map(({ source, names }) => ({
    code: source.code,
    title: source.title,
    cslType: isCslType(source.cslType) ? source.cslType : "document",
    csl: source.csl,
    published: source.publishedEdtf,
    language: source.language,
    translator: source.translator,
    url: source.url,
    publisher: names && { name: chooseByLanguage(names) },
  }));
}

/** How many there are. */
export async function countSources(actor: Actor, filter: SourceFilter): Promise<number> {
  if (!can(actor, "source.read")) return 0;
  const [row] = await studioDb()
    .select({ count: sql<number>`count(*)::integer` })
    .from(sources)
    .where(meets(filter));
  return row?.count ?? 0;
}

/** A list's sources alone, so that nothing is looked up for those that are passed over. */
function pickPage(filter: SourceFilter, { limit, offset }: { limit: number; offset: number }) {
  return studioDb()
    .select({ id: sources.id })
    .from(sources)
    .where(meets(filter))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset)
    .as("page");
}

const newestFirst = [desc(sources.createdAt), desc(sources.id)];

const ownWords = sql`concat_ws(' ', ${sources.code}, ${sources.title}, ${sources.url}, ${sources.csl} ->> 'publisher', ${sources.csl} ->> 'container-title')`;

/** Publishers are few, and looked through once. */
const hasWord = (
  pattern: string,
) => sql`(${ownWords} ilike ${pattern} or ${sources.publisherId} in (
  select o.id from organisations o where exists (select from jsonb_each_text(o.names) n where n.value ilike ${pattern})))`;

function meets({ search = "", standing = null, importId = null, isOpen = false }: SourceFilter) {
  const conditions: (SQL | undefined)[] = [
    isNull(sources.withdrawnAt),
    ...toLikePatterns(search).map(hasWord),
    standing === null
      ? undefined
      : sql`coalesce((select w.standing from source_watches w where w.source_id = sources.id), 'unknown') = ${standing}`,
    importId === null ? undefined : eq(sources.importId, importId),
    isOpen ? hasOpenProposals : undefined,
  ];
  return and(...conditions);
}

// By its name in full: of one table alone Drizzle would leave "sources" out, and the inner table's column would be meant.
const hasOpenProposals = sql`exists (
  select from captures c join text_layers l on l.capture_id = c.id join proposals p on p.text_layer_id = l.id
  where c.source_id = sources.id and p.decision is null)`;

const capturesOfSource = sql<{
  captures: number;
  newestCaptureId: string | null;
  proposalsOpen: number;
}>`(select jsonb_build_object(
  'captures', count(*),
  'newestCaptureId', (array_agg(c.id order by c.captured_at desc, c.n desc))[1],
  'proposalsOpen', coalesce(sum((select count(*) from proposals p join text_layers l on l.id = p.text_layer_id where l.capture_id = c.id and p.decision is null)), 0))
  from captures c where c.source_id = ${sources.id})`;
