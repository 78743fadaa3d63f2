import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { QuotedSpeaker } from "#domain/people/view-published.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { nameIn } from "#domain/sql.ts";
import { tagOf } from "#domain/tags.ts";

const quoted = z.object({
  id: z.string(),
  kind: z.enum(["person", "organisation"]),
  slug: z.string(),
  name: z.string(),
  quotes: z.number(),
});

/** People and organisations of whom the newest versions of a subject's briefs quote most, each quotation counted once; those without a page are left out. */
export async function listMostQuoted(
  { subjectId, limit, language }: { subjectId: string; limit: number; language: string },
  db: Reader = publicDb(),
): Promise<Shown<QuotedSpeaker[]>> {
  const { rows } = await db.execute(sql`
    select s.id, s.kind, s.slug, ${nameIn("s.names", language)} as name, count(*)::int as quotes
    from published_quotes q join published_speakers s on s.id = q.speaker_id
    where q.id in (
      select c.quote_id from published_quote_citations c
      where c.is_current and c.brief_id in (select x.brief_id from published_brief_subjects x where x.subject_id = ${subjectId}))
    group by s.id, s.kind, s.slug, name order by quotes desc, name limit ${limit}`);
  const found = z.array(quoted).parse(rows);
  return {
    view: found.map(({ slug, name, quotes }) => ({ slug, name, quotes })),
    tags: found.map(({ kind, id }) => tagOf(kind, id)),
  };
}
