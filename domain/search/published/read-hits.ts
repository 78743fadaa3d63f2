import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "#db/client.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { formatPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import { loadPublicValues } from "#domain/indicators/load-public.ts";
import { anyOf, nameIn } from "#domain/sql.ts";
import {
  briefPath,
  capturePath,
  indicatorPath,
  personPath,
  quotePath,
  sourcePath,
  statisticPath,
  subjectPath,
} from "#domain/urls.ts";
import { excerptOf, readMarks } from "../marked-text.ts";
import type { Entry } from "./engine.ts";
import type { PublicHit, PublicKind } from "./view.ts";

const row = z.object({
  thing: z.string(),
  name: z.string(),
  n: z.number().nullable(),
  title: z.string().nullable(),
  language: z.string().nullable(),
  date: z.string().nullable(),
  source: z.string().nullable(),
  excerpt: z.string().nullable(),
});
type Row = z.output<typeof row>;

type Shown = {
  /** Columns in the order of `row`; the last is the text in which the words are marked. */
  select: (things: SQL, language: string) => SQL;
  toPath: (row: Row) => string;
};

const speakers: Shown = {
  select: (things, language) =>
    sql`select k.id, k.slug, null::integer, ${nameIn("k.names", language)}, null, null, null, k.note from published_speakers k where k.id = ${things}`,
  toPath: ({ name }) => personPath(name),
};

const shown: Record<Exclude<PublicKind, "statistic">, Shown> = {
  brief: {
    select: (things) => sql`
      select b.id, b.slug, null::integer, v.title, b.language, to_json(v.published_at) #>> '{}', null, version_text(v.canonical)
      from published_briefs b join published_versions v on v.id = b.current_version_id where b.id = ${things} and not b.is_withdrawn and v.change_class <> 'withdrawal'`,
    toPath: ({ name }) => briefPath(name),
  },
  quote: {
    select: (things, language) => sql`
      select q.id, q.code, null::integer, coalesce(${nameIn("q.speaker_names", language)}, q.withheld_description, ${nameIn("q.role_titles", language)}), w.language, q.said_on_edtf, q.occasion, w.words
      from published_quotes q
      left join lateral (select string_agg(x.text, ' · ' order by x.created_at) as words, (array_agg(x.language order by x.created_at))[1] as language from published_wordings x where x.quote_id = q.id) w on true
      where q.id = ${things}`,
    toPath: ({ name }) => quotePath(name),
  },
  indicator: {
    select: (things, language) => sql`
      select i.id, i.slug, null::integer, coalesce(nullif(i.translations -> ${language} ->> 'title', ''), i.title), null, null, null, indicator_text(null, i.definition, i.method, i.limitations, i.translations)
      from published_indicators i where i.id = ${things}`,
    toPath: ({ name }) => indicatorPath(name),
  },
  source: {
    select: (things, language) => sql`
      select s.id, s.code, null::integer, coalesce(s.title, s.url, s.code), s.language, s.published_edtf, ${nameIn("s.publisher_names", language)}, null from published_sources s where s.id = ${things}`,
    toPath: ({ name }) => sourcePath(name),
  },
  capture: {
    select: (things, language) => sql`
      select c.id, s.code, c.n, coalesce(s.title, s.url, s.code), s.language, to_json(c.captured_at) #>> '{}', ${nameIn("s.publisher_names", language)},
        coalesce((select t.text from published_texts t where t.capture_id = c.id limit 1), (select string_agg(p.exact, ' … ' order by p.start_at) from published_passages p where p.capture_id = c.id))
      from published_captures c join published_sources s on s.id = c.source_id where c.id = ${things}`,
    toPath: ({ name, n }) => capturePath(name, n ?? 1),
  },
  person: speakers,
  organisation: speakers,
  subject: {
    select: (things, language) => sql`
      select s.id, s.slug, null::integer, ${nameIn("s.names", language)}, null, null, null, null from published_subjects s where s.id = ${things}`,
    toPath: ({ name }) => subjectPath(name),
  },
};

/** What readers see of what was found, read from what is public now: what isn't, is left out. In the order given. */
export async function readHits(
  db: Reader,
  found: readonly Entry[],
  { typed, language }: { typed: string; language: string },
): Promise<PublicHit[]> {
  const hits = new Map<string, PublicHit>();
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const things = found.filter((entry) => entry.kind === kind).map(({ thing }) => thing);
    const read =
      kind === "statistic"
        ? await readStatistics(db, things, language)
        : await readKind(db, kind, things, { typed, language });
    for (const [thing, hit] of read) hits.set(`${kind} ${thing}`, hit);
  }
  return found.flatMap(({ kind, thing }) => hits.get(`${kind} ${thing}`) ?? []);
}

async function readKind(
  db: Reader,
  kind: Exclude<PublicKind, "statistic">,
  things: readonly string[],
  { typed, language }: { typed: string; language: string },
): Promise<[string, PublicHit][]> {
  const { select, toPath } = shown[kind];
  const { rows } = await db.execute(sql`
    select s.thing, s.name, s.n, s.title, s.language, s.date, s.source, ${excerptOf(sql`s.body`, { text: typed, parts: [] })} as excerpt
    from (${select(anyOf(things), language)}) as s (thing, name, n, title, language, date, source, body)`);
  return z
    .array(row)
    .parse(rows)
    .map((one) => {
      const { thing, title, language: written, date, source } = one;
      const said = { title, language: written, date, source };
      return [thing, { kind, path: toPath(one), ...said, excerpt: readMarks(one.excerpt) }];
    });
}

/** By value, which is what they are asked for. */
async function readStatistics(
  db: Reader,
  things: readonly string[],
  language: string,
): Promise<[string, PublicHit][]> {
  const values = await loadPublicValues(
    db,
    sql`v.is_newest and v.statistic_id = ${anyOf(things)}`,
    language,
  );
  return values.map((value) => {
    const period = value.period === null ? null : parsePeriod(value.period);
    const label = [
      value.indicatorTitle ?? value.what,
      period === null ? value.period : formatPeriod(period, localeOf(language)),
    ];
    return [
      value.statisticId,
      {
        kind: "statistic",
        path: statisticPath(value.code),
        title: label.filter((part) => part !== null).join(", "),
        language: null,
        excerpt: [{ text: formatFigure(value, null, localeOf(language)), isMarked: false }],
        date: null,
        source: value.speaker ?? value.compiler ?? value.source?.publisher ?? null,
      },
    ];
  });
}
