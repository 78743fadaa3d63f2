import { sql } from "drizzle-orm";
import type { BuiltVersion } from "#tests/factories/briefs.ts";

/** Adds published briefs until there are so many, each a copy of one that was published through the commands, past the commands: ten thousand in seconds. */
export async function growSite(template: BuiltVersion, count: number): Promise<void> {
  const { studioDb } = await import("#db/client.ts");
  const { insertAudit } = await import("#tests/factories/rows.ts");
  const { briefId } = template;
  await studioDb().transaction(async (tx) => {
    const { rows } = await tx.execute(sql`
      insert into briefs (slug, language, created_by)
      select 'grown-' || gen_random_uuid(), language, created_by
      from briefs, generate_series(1, ${count} - (select count(*)::int from briefs)) where briefs.id = ${briefId}
      returning id`);
    const ids = sql.param(rows.map((row) => String(row.id)));
    await tx.execute(sql`
      insert into brief_drafts (brief_id, revision, document, title_text, updated_by)
      select added.id, 1, document, title_text, updated_by from brief_drafts, unnest(${ids}::uuid[]) added(id) where brief_id = ${briefId}`);
    await tx.execute(sql`
      insert into brief_versions (brief_id, n, canonical, sha256, schema_number, title, standfirst, change_class, submitted_by, published_by)
      select added.id, 1, canonical, sha256, schema_number, title, standfirst, change_class, submitted_by, published_by
      from brief_versions, unnest(${ids}::uuid[]) added(id) where brief_id = ${briefId} and n = 1`);
    await tx.execute(sql`
      update briefs set state = 'published', current_version_id = brief_versions.id
      from brief_versions where brief_versions.brief_id = briefs.id and briefs.id = any(${ids}::uuid[])`);
    await insertAudit(tx);
  });
}
