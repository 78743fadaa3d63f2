import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** The only writer of the words of drafts and versions. */

export async function keepDraftWords(tx: Tx, briefId: string): Promise<void> {
  await tx.execute(sql`
    insert into draft_words (brief_id, words)
    select d.brief_id, draft_search_words(d.document) from brief_drafts d where d.brief_id = ${briefId} for share
    on conflict do nothing`);
}

export async function keepVersionWords(tx: Tx, versionId: string): Promise<void> {
  await tx.execute(sql`select hold_version_words()`);
  await tx.execute(sql`
    insert into version_words (version_id, words)
    select v.id, version_search_words(v.canonical) from brief_versions v where v.id = ${versionId}
    on conflict do nothing`);
}
