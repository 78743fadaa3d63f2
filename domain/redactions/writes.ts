import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { redactions } from "#db/schema/redactions.ts";
import { anyOf } from "#domain/sql.ts";
import type { Places } from "./find-places.ts";
import { redactVersion } from "./redact-version.ts";
import { tombstone } from "./rules-tombstone.ts";

/** The only writer of redactions. What stands in a place is taken away by redact_place() of the database, which keeps its hash. */

export async function insertRedaction(
  tx: Tx,
  row: typeof redactions.$inferInsert,
): Promise<string> {
  const [made] = await tx.insert(redactions).values(row).returning({ id: redactions.id });
  if (!made) throw new Error("A redaction was inserted and not returned.");
  return made.id;
}

/** `replacement` is what is left, where something is. */
export async function removeAt(
  tx: Tx,
  redactionId: string,
  { place, key, replacement = null }: { place: string; key: string; replacement?: string | null },
): Promise<void> {
  await tx.execute(sql`select redact_place(${redactionId}, ${place}, ${key}, ${replacement})`);
}

/** Takes everything away where it stands, versions first, which are found by it, and by its words. Gives the briefs whose versions say less now. */
export async function takeAway(
  tx: Tx,
  redactionId: string,
  { places, search }: { places: Places; search: RegExp | null },
): Promise<string[]> {
  const take = async (place: string, keys: readonly string[]) => {
    for (const key of keys) await removeAt(tx, redactionId, { place, key });
  };
  const words = await listWords(tx, { wordings: places.wordings, passages: [] });
  const briefs = new Set<string>();
  for await (const { id, briefId, canonical } of readVersions(tx, places, search)) {
    const replacement = redactVersion(canonical, {
      passages: new Set(places.passages),
      pictures: new Set(places.pictures),
      wordings: new Set(places.wordings),
      words: new Set(words),
      search,
    });
    if (replacement === null) continue;
    await removeAt(tx, redactionId, { place: "brief_versions", key: id, replacement });
    briefs.add(briefId);
  }
  await takeRendered(tx, redactionId, places);
  await take("wordings", places.wordings);
  await take("passage_texts", places.passages);
  await take("media", places.pictures);
  await take("text_contents", places.texts);
  await take("captures", places.captures);
  await forgetReadings(tx, places);
  return [...briefs];
}

/** What citations of the words said, of drafts and of versions; what was taken as a remark already is gone. */
async function takeRendered(tx: Tx, redactionId: string, { wordings }: Places): Promise<void> {
  for (const place of ["draft_citations", "version_citations"] as const) {
    const of = sql.raw(place === "draft_citations" ? "brief_id" : "version_id");
    const { rows } = await tx.execute<{ key: string; rendered: string }>(sql`
      select c.key, c.rendered
      from (select ${of} || ':' || node_id || ':' || position as key, rendered from ${sql.identifier(place)} where wording_id = ${anyOf(wordings)}) c
      where not exists (select from redacted_places r where r.redaction_id = ${redactionId} and r.place = ${place} and r.row_key = c.key)`);
    for (const { key, rendered } of rows)
      await tx.execute(
        sql`select redact_remark(${redactionId}, ${place}, ${key}, 'rendered', ${rendered}, ${tombstone})`,
      );
  }
}

const versionsAtOnce = 100;

/** In stretches, those that cite what goes; all that were ever published where its words may be said in any. */
async function* readVersions(
  tx: Tx,
  { passages, pictures, wordings }: Places,
  search: RegExp | null,
): AsyncGenerator<{ id: string; briefId: string; canonical: string }> {
  const citing = sql`v.id in (
      select version_id from version_origins where passage_id = ${anyOf(passages)}
      union select version_id from version_media where media_id = ${anyOf(pictures)}
      union select version_id from version_citations c join wordings w on w.id = c.wording_id
        where w.quote_id in (select quote_id from wordings where id = ${anyOf(wordings)}))`;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await tx.execute<{ id: string; briefId: string; canonical: string }>(sql`
      select v.id, v.brief_id as "briefId", v.canonical from brief_versions v
      where v.id > ${after} and ${search ? sql`true` : citing} order by v.id limit ${versionsAtOnce}`);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** What was said: of wordings, and of passages. */
export async function listWords(
  tx: Tx,
  { wordings, passages }: Pick<Places, "wordings" | "passages">,
): Promise<string[]> {
  const { rows } = await tx.execute<{ text: string }>(sql`
    select text from wordings where id = ${anyOf(wordings)} and text is not null
    union select exact from passage_texts where passage_id = ${anyOf(passages)} and exact is not null`);
  return rows.map(({ text }) => text);
}

/** What the extractor read out of a text, and what an address said of itself: nobody's evidence, so that nothing of it need stay. */
async function forgetReadings(tx: Tx, { captures }: Places): Promise<void> {
  await tx.execute(sql`
    delete from proposals where text_layer_id in (select id from text_layers where capture_id = ${anyOf(captures)})`);
  await tx.execute(sql`
    update source_intakes set proposal = null where bytes_sha256 in (select bytes_sha256 from captures where id = ${anyOf(captures)})`);
}
