import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { anyOf, nameIn } from "#domain/sql.ts";
import { tagOf } from "#domain/tags.ts";
import type { BriefFilterChoices, FilterChoice } from "./view.ts";

/** Whom and what the newest briefs cite is offered to narrow their list by, and no more of it than a list to choose from holds, so that it costs the same however many there are. */
const briefsMax = 200;
const choicesMax = 100;

const choice = z.object({ id: z.string(), kind: z.string(), slug: z.string(), name: z.string() });
const span = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** What the list of briefs can be narrowed to; `asked` are slugs that are among the choices at all events, where they are somebody's. */
export async function listBriefFilters(
  language: string,
  asked: { person: string | null; indicator: string | null },
  db: Reader = publicDb(),
): Promise<Shown<BriefFilterChoices>> {
  const newest = await db.execute<{ id: string }>(
    sql`select id from published_newest_briefs limit ${briefsMax}`,
  );
  const briefIds = newest.rows.map(({ id }) => id);
  const speakers = await listCited(db, sql`published_brief_speakers`, sql`speaker_id`, briefIds);
  const people = await list(
    db,
    sql`select s.id, s.kind, s.slug, ${nameIn("s.names", language)} as name from published_speakers s
      where s.id = ${anyOf(speakers)} or s.slug = ${asked.person}`,
    language,
  );
  const cited = await listCited(db, sql`published_brief_indicators`, sql`indicator_id`, briefIds);
  const indicators = await list(
    db,
    sql`select i.id, 'indicator' as kind, i.slug, coalesce(nullif(i.translations -> ${language} ->> 'title', ''), i.title) as name from published_indicators i
      where i.id = ${anyOf(cited)} or i.slug = ${asked.indicator}`,
    language,
  );
  return {
    view: {
      people: people.map(toChoice),
      indicators: indicators.map(toChoice),
      years: await listYears(db),
    },
    tags: [
      ...people.map(({ kind, id }) => tagOf(kind, id)),
      ...indicators.map(({ id }) => tagOf("indicator", id)),
    ],
  };
}

/** Ids of what these briefs cite in a view, what most of them cite first. */
async function listCited(
  db: Reader,
  view: SQL,
  column: SQL,
  briefIds: readonly string[],
): Promise<string[]> {
  if (briefIds.length === 0) return [];
  const { rows } = await db.execute<{ id: string }>(sql`
    select ${column} as id from ${view} where brief_id = ${anyOf(briefIds)}
    group by 1 order by count(distinct brief_id) desc, 1 limit ${choicesMax}`);
  return rows.map(({ id }) => id);
}

type Found = z.infer<typeof choice>;

async function list(db: Reader, query: SQL, language: string): Promise<Found[]> {
  const { rows } = await db.execute(query);
  return z
    .array(choice)
    .parse(rows)
    .sort((a, b) => a.name.localeCompare(b.name, language) || a.slug.localeCompare(b.slug));
}

function toChoice({ id, slug, name }: Found): FilterChoice {
  return { id, slug, name };
}

/** The latest first, from the year of the first that readers can open to that of the last. */
async function listYears(db: Reader): Promise<number[]> {
  const { rows } = await db.execute(sql`
    select extract(year from min(published_at) at time zone 'UTC')::int as first, extract(year from max(published_at) at time zone 'UTC')::int as last
    from published_newest_briefs`);
  const [found] = z.array(span).parse(rows);
  const { first = null, last = null } = found ?? {};
  if (first === null || last === null) return [];
  return Array.from({ length: last - first + 1 }, (_, n) => last - n);
}
