import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { listEventsByCode } from "#domain/events/queries-public.ts";
import { loadPublicIndicators } from "#domain/indicators/load-public.ts";
import { loadQuoteLines } from "#domain/quotes/queries-published.ts";
import { nameIn } from "#domain/sql.ts";
import { listPublicSubjects } from "#domain/subjects/queries-public.ts";
import {
  briefPath,
  capturePath,
  eventPath,
  indicatorPath,
  personPath,
  quotePath,
  sourcePath,
  subjectPath,
  versionPath,
} from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";
import { writeCursor } from "./cursor.ts";
import { type ApiListName, apiLists } from "./lists.ts";
import type { ListAsked } from "./read-query.ts";

/** An item before its schema has taken what is given out, and what the order goes by. */
type Row = { after: string[]; item: Record<string, unknown> };
/** Up to so many rows after the keys given. */
type ReadRows = (asked: ListAsked & { publicUrl: string }, db: Reader) => Promise<Row[]>;

/** A page of one of the API's lists in an order that doesn't change while it is gone through; `next` is the cursor of the page after it, null on the last. */
export async function readApiList(
  name: ApiListName,
  asked: ListAsked,
  publicUrl: string,
  db: Reader = publicDb(),
): Promise<{ items: unknown[]; next: string | null }> {
  const rows = await readers[name]({ ...asked, limit: asked.limit + 1, publicUrl }, db);
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  const { item: schema } = apiLists[name];
  return {
    items: shown.map(({ item }) =>
      schema.parse({ ...item, url: `${publicUrl}${String(item.url)}` }),
    ),
    next: last && rows.length > shown.length ? writeCursor(last.after) : null,
  };
}

/** Exactly, and as a cursor can be read without trust in whoever wrote it. */
const microseconds = sql`(extract(epoch from v.published_at) * 1000000)::bigint::text`;

const readers: Record<ApiListName, ReadRows> = {
  briefs: ({ limit, after, filters: { subject } }, db) =>
    list(
      db,
      sql`
      select ${microseconds} as key, b.slug, b.language, v.title, v.standfirst, v.n as version, v.change_class as "changeClass", v.note, v.published_at as "publishedAt",
        b.first_published_at as "firstPublishedAt", v.counts
      from published_briefs b join published_versions v on v.id = b.current_version_id
      where not b.is_withdrawn and ${isBefore(after, sql`b.slug`)} and ${under(subject)}
      order by v.published_at desc, b.slug limit ${limit}`,
      (row) => ({
        after: [String(row.key), String(row.slug)],
        item: { ...row, url: briefPath(String(row.slug)) },
      }),
    ),
  corrections: ({ limit, after, filters }, db) =>
    list(
      db,
      sql`
      select ${microseconds} as key, v.id, b.slug, v.title, b.language, v.n as version, v.change_class as class, v.note, v.published_at as "publishedAt",
        c.was_wrong as "wasWrong", c.is_right as "isRight"
      from published_versions v join published_briefs b on b.id = v.brief_id left join published_corrections c on c.version_id = v.id
      where v.change_class = any(${sql.param(filters.class === undefined ? ["correction", "clarification", "withdrawal"] : [filters.class])}::text[])
        and ${isBefore(after, sql`v.id::text`)}
      order by v.published_at desc, v.id::text limit ${limit}`,
      (row) => ({
        after: [String(row.key), String(row.id)],
        item: { ...row, url: versionPath(String(row.slug), Number(row.version)) },
      }),
    ),
  async events({ limit, after, publicUrl }, db) {
    const asked = { after: after?.[0] ?? null, limit, language: defaultLanguage };
    const events = await listEventsByCode(asked, db);
    return events.map((event) => ({
      after: [event.code],
      item: {
        ...event,
        url: eventPath(event.code),
        evidence: event.evidence.map(({ source, captureN, passageId }) => ({
          url: `${publicUrl}${capturePath(source.code, captureN, passageId)}`,
          source,
        })),
      },
    }));
  },
  async indicators({ limit, after, filters: { subject } }, db) {
    const where = sql`${isAfter(after, sql`i.slug`)} and ${
      subject === undefined
        ? sql`true`
        : sql`i.subject_ids && array(select s.id from published_subjects s where s.slug = ${subject})`
    }`;
    const order = sql`order by i.slug limit ${limit}`;
    const heads = await loadPublicIndicators(db, { where, order }, defaultLanguage);
    return heads.map((head) => ({
      after: [head.slug],
      item: { ...head, url: indicatorPath(head.slug) },
    }));
  },
  people: ({ limit, after }, db) =>
    list(
      db,
      sql`
      select p.slug, p.kind, p.names, ${nameIn("p.names", defaultLanguage)} as name from published_speakers p
      where ${isAfter(after, sql`p.slug`)} order by p.slug limit ${limit}`,
      ({ names, ...row }) => ({
        after: [String(row.slug)],
        item: {
          ...row,
          url: personPath(String(row.slug)),
          otherNames: Object.entries(z.record(z.string(), z.string()).parse(names))
            .filter(([, other]) => other !== row.name)
            .map(([language, name]) => ({ language, name })),
        },
      }),
    ),
  async quotes({ limit, after }, db) {
    const { rows } = await db.execute<{ id: string }>(sql`
      select q.id from published_quotes q where ${isAfter(after, sql`q.code`)} order by q.code limit ${limit}`);
    const ids = rows.map(({ id }) => id);
    return (await loadQuoteLines(db, ids, defaultLanguage)).map((line) => ({
      after: [line.code],
      item: { ...line, url: quotePath(line.code) },
    }));
  },
  sources: ({ limit, after }, db) =>
    list(
      db,
      sql`
      select w.code, w.title, ${nameIn("w.publisher_names", defaultLanguage)} as publisher, w.url as address, w.language, w.published_edtf as published,
        w.translated_from as "translatedFrom", w.standing, w.standing_since as "standingSince"
      from published_sources w where ${isAfter(after, sql`w.code`)} order by w.code limit ${limit}`,
      (row) => ({
        after: [String(row.code)],
        item: { ...row, url: sourcePath(String(row.code)) },
      }),
    ),
  async subjects({ limit, after }, db) {
    const { view } = await listPublicSubjects(defaultLanguage, db);
    const [from = ""] = after ?? [];
    return view
      .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
      .filter(({ slug }) => slug > from)
      .slice(0, limit)
      .map((subject) => ({
        after: [subject.slug],
        item: { ...subject, url: subjectPath(subject.slug) },
      }));
  },
};

/** What comes after the keys in an order by the newest publication, then by `second`. */
function isBefore(after: string[] | null, second: SQL): SQL {
  const [at, name] = after ?? [];
  if (at === undefined || name === undefined) return sql`true`;
  const then = sql`(timestamptz 'epoch' + ${at}::double precision * interval '1 microsecond')`;
  return sql`(v.published_at < ${then} or (v.published_at = ${then} and ${second} > ${name}))`;
}

function isAfter(after: string[] | null, column: SQL): SQL {
  const [name] = after ?? [];
  return name === undefined ? sql`true` : sql`${column} > ${name}`;
}

function under(subject: string | undefined): SQL {
  if (subject === undefined) return sql`true`;
  return sql`b.id in (select x.brief_id from published_brief_subjects x join published_subjects s on s.id = x.subject_id where s.slug = ${subject})`;
}

type Found = Record<string, unknown>;

/** Instants as ISO 8601, whatever the driver makes of them. */
async function list(db: Reader, query: SQL, toRow: (row: Found) => Row): Promise<Row[]> {
  const { rows } = await db.execute<Found>(query);
  return rows.map((row) =>
    toRow(
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          instants.has(name) && value !== null ? new Date(String(value)).toISOString() : value,
        ]),
      ),
    ),
  );
}

const instants = new Set(["publishedAt", "firstPublishedAt", "standingSince"]);
