import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { type Tag, translationsTag } from "#domain/tags.ts";

/** Tags of the pages that tell of a brief's group: its own and those of its other languages. */
export async function listTranslationTags(tx: Tx, briefId: string): Promise<Tag[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with asked as (select coalesce(translation_of, id) as original from briefs where id = ${briefId})
    select b.id from asked a join briefs b on b.id = a.original or b.translation_of = a.original`);
  return rows.map(({ id }) => translationsTag(id));
}
