import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import { fromCanonical } from "./canonical.ts";
import type { FedBrief } from "./view.ts";

const instant = z.coerce.date().transform((at) => at.toISOString());
const fedBrief = z.object({
  id: z.string(),
  firstPublishedAt: instant,
  updatedAt: instant,
  content: z.string().transform(fromCanonical),
});

/** The published briefs that changed last, of one subject or of all, whole, for a feed. What mends a typing error alone changes nothing for who has read it. */
export async function listFedBriefs(
  { limit, subjectId = null }: { limit: number; subjectId?: string | null },
  db: Reader = publicDb(),
): Promise<FedBrief[]> {
  const under =
    subjectId === null
      ? sql`true`
      : sql`b.id in (select x.brief_id from published_brief_subjects x where x.subject_id = ${subjectId})`;
  const { rows } = await db.execute(sql`
    select b.id, b.first_published_at as "firstPublishedAt", v.canonical as content,
      (select max(w.published_at) from published_versions w where w.brief_id = b.id and w.change_class <> 'typo') as "updatedAt"
    from published_briefs b join published_versions v on v.id = b.current_version_id
    where not b.is_withdrawn and ${under}
    order by v.published_at desc, b.id limit ${limit}`);
  return z.array(fedBrief).parse(rows);
}
