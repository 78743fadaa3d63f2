import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { anyOf } from "#domain/sql.ts";
import type { RedactedThing } from "./input.ts";

/** Where content stands that is to go: ids, but for texts, which are named by the hex of their hash. */
export type Places = {
  captures: string[];
  texts: string[];
  passages: string[];
  pictures: string[];
  /** Words that stand nowhere else in what we hold. */
  wordings: string[];
};

/** All places, by hash and not only where it was found: null where there is no such thing. What was redacted before is left out. */
export async function findPlaces(tx: Tx, what: RedactedThing): Promise<Places | null> {
  const captures = what.kind === "capture" ? await listCapturesOfSameBytes(tx, what.captureId) : [];
  const passages =
    what.kind === "capture"
      ? await list(tx, sql`select id from passages where capture_id = ${anyOf(captures)}`)
      : await listReadingsOfPlace(tx, what.passageId);
  if (captures.length === 0 && passages.length === 0) return null;
  return {
    captures: await list(
      tx,
      sql`
      select id from captures c where c.id = ${anyOf(captures)}
        and not exists (select from redacted_places r where r.place = 'captures' and r.row_key = c.id::text)`,
    ),
    // The empty text of a picture or a recording is that of every other.
    texts: await list(
      tx,
      sql`
      select encode(t.sha256, 'hex') as id from text_contents t where t.text <> '' and t.sha256 in (
        select l.text_sha256 from text_layers l where l.capture_id = ${anyOf(captures)}
        union select x.text_sha256 from capture_transcripts x where x.capture_id = ${anyOf(captures)})`,
    ),
    passages: await list(
      tx,
      sql`
      select passage_id as id from passage_texts where passage_id = ${anyOf(passages)} and exact is not null`,
    ),
    pictures: await listPictures(tx, { captures, passages }),
    wordings: await list(
      tx,
      sql`
      select w.id from wordings w where w.text is not null
        and exists (select from quote_witnesses x where x.wording_id = w.id and x.passage_id = ${anyOf(passages)})
        and not exists (select from quote_witnesses x where x.wording_id = w.id and x.passage_id <> all(${sql.param(passages)}::uuid[]))`,
    ),
  };
}

async function list(tx: Tx, question: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(question);
  return rows.map(({ id }) => id);
}

async function listCapturesOfSameBytes(tx: Tx, captureId: string): Promise<string[]> {
  return await list(
    tx,
    sql`
    select other.id from captures c join captures other on other.bytes_sha256 = c.bytes_sha256 where c.id = ${captureId}`,
  );
}

/** With what others read in the same region or heard in the same span: a correction says nearly the same. */
async function listReadingsOfPlace(tx: Tx, passageId: string): Promise<string[]> {
  return await list(
    tx,
    sql`
    select other.id from passages p join passages other on other.id = p.id
      or (p.region is not null and (other.capture_id, other.page, other.region) = (p.capture_id, p.page, p.region))
      or (other.capture_id, other.media_start_seconds, other.media_end_seconds) = (p.capture_id, p.media_start_seconds, p.media_end_seconds)
    where p.id = ${passageId}`,
  );
}

/** Of captures, their pages; of passages, whatever region shows a part of theirs. */
async function listPictures(
  tx: Tx,
  { captures, passages }: { captures: string[]; passages: string[] },
): Promise<string[]> {
  return await list(
    tx,
    sql`
    select m.id from media m where m.redaction_id is null and m.id in (
      select p.media_id from page_pictures p where p.capture_id = ${anyOf(captures)}
      union
      select s.media_id from passages p
        join passages other on (other.capture_id, other.page) = (p.capture_id, p.page) and other.region is not null
          and ${edge("p", "x", "width")} > ${edge("other", "x")} and ${edge("other", "x", "width")} > ${edge("p", "x")}
          and ${edge("p", "y", "height")} > ${edge("other", "y")} and ${edge("other", "y", "height")} > ${edge("p", "y")}
        join passage_pictures s on s.passage_id = other.id
        where p.id = ${anyOf(passages)} and p.region is not null)`,
  );
}

/** Where a region begins in one direction, or with `extent` where it ends. */
function edge(passage: "p" | "other", start: "x" | "y", extent?: "width" | "height") {
  const read = (key: string) => sql.raw(`(${passage}.region ->> '${key}')::numeric`);
  return extent ? sql`(${read(start)} + ${read(extent)})` : read(start);
}
