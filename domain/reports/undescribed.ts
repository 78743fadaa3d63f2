import { sql } from "drizzle-orm";
import { isNotTrashed } from "#domain/sql.ts";
import type { Report } from "./report.ts";

const drafts = (kind: "image" | "chart"): Report => ({
  action: "brief.read",
  rows: () => sql`
    select b.id, '/studio/briefs/' || b.id as path, nullif(d.title_text, '') as title, b.language, null as note, f.count::integer as count, d.updated_at as at
    from (select brief_id, count(*) as count from draft_figures where not is_described and kind = ${kind} group by brief_id) as f
    join briefs b on b.id = f.brief_id and b.state <> 'withdrawn' and ${isNotTrashed("brief", "b.id")} join brief_drafts d on d.brief_id = b.id`,
});

/** Drafts with pictures that don't say what they show. */
export const picturesWithoutText = drafts("image");

/** Drafts with charts that don't say what they measure. */
export const chartsWithoutSubtitle = drafts("chart");

/** Sources of which it isn't said who published them, or when. */
export const sourcesWithoutPublisher: Report = {
  action: "source.read",
  isNewestFirst: true,
  rows: () => sql`
    select s.id, '/studio/sources/' || s.id as path, coalesce(s.title, s.code) as title, s.language, s.url as note, null::integer as count, s.created_at as at
    from sources s where (s.publisher_id is null or s.published_edtf is null) and s.withdrawn_at is null`,
};
