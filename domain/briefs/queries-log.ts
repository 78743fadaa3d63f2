import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { LoggedChange, LoggedClass } from "./view.ts";
import { loggedClasses } from "./view.ts";

const loggedChange = z.object({
  versionId: z.string(),
  briefId: z.string(),
  slug: z.string(),
  title: z.string(),
  language: z.string(),
  n: z.number(),
  changeClass: z.enum(loggedClasses),
  note: z.string().nullable(),
  publishedAt: z.coerce.date().transform((at) => at.toISOString()),
  correction: z.object({ wasWrong: z.string(), isRight: z.string() }).nullable(),
});

/** A page of what was corrected, clarified or withdrawn in any brief, or of one of these, the newest first; and whether more follows. */
export async function listLoggedChanges(
  {
    page = 1,
    perPage = 50,
    of = null,
    subjectId = null,
  }: {
    /** From 1. */
    page?: number;
    perPage?: number;
    of?: LoggedClass | null;
    /** Of briefs that stand under it alone. */
    subjectId?: string | null;
  },
  db: Reader = publicDb(),
): Promise<{ changes: LoggedChange[]; hasMore: boolean }> {
  const under =
    subjectId === null
      ? sql`true`
      : sql`v.brief_id in (select x.brief_id from published_brief_subjects x where x.subject_id = ${subjectId})`;
  const classes = sql.param(of === null ? [...loggedClasses] : [of]);
  const { rows } = await db.execute(sql`
    select v.id as "versionId", v.brief_id as "briefId", b.slug, v.title, b.language, v.n, v.change_class as "changeClass", v.note, v.published_at as "publishedAt",
      (select json_build_object('wasWrong', c.was_wrong, 'isRight', c.is_right) from published_corrections c where c.version_id = v.id limit 1) as correction
    from published_versions v join published_briefs b on b.id = v.brief_id
    where v.change_class = any(${classes}::text[]) and ${under}
    order by v.published_at desc, v.id offset ${(page - 1) * perPage} limit ${perPage + 1}`);
  const changes = z.array(loggedChange).parse(rows);
  return { changes: changes.slice(0, perPage), hasMore: changes.length > perPage };
}
