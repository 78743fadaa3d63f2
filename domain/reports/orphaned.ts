import { sql } from "drizzle-orm";
import { isNotTrashed } from "#domain/sql.ts";
import type { Report } from "./report.ts";

/** Sources from which no passage was taken, that no brief cites, and that are the original of no translation. */
export const unusedSources: Report = {
  action: "source.read",
  isNewestFirst: true,
  rows: () => sql`
    select s.id, '/studio/sources/' || s.id as path, coalesce(s.title, s.code) as title, s.language, s.url as note, null::integer as count, s.created_at as at
    from sources s where s.withdrawn_at is null
      and not exists (select from captures c join passages p on p.capture_id = c.id where c.source_id = s.id)
      and not exists (select from draft_citations d where d.source_id = s.id)
      and not exists (select from version_citations v where v.source_id = s.id)
      and not exists (select from sources t where t.original_source_id = s.id)`,
};

/** Captures from which no passage was taken. */
export const unusedCaptures: Report = {
  action: "source.read",
  isNewestFirst: true,
  rows: () => sql`
    select c.id, '/studio/sources/' || c.source_id || '/captures/' || c.n as path, coalesce(s.title, s.code) as title, s.language, coalesce(c.final_url, c.file_name) as note, null::integer as count, c.captured_at as at
    from captures c join sources s on s.id = c.source_id and s.withdrawn_at is null where not exists (select from passages p where p.capture_id = c.id)`,
};

/** Quotes that stand in no draft and in no version. */
export const unusedQuotes: Report = {
  action: "quote.read",
  isNewestFirst: true,
  rows: () => sql`
    select q.id, '/studio/quotes/' || q.id as path, q.code as title, w.language, left(w.text, 200) as note, null::integer as count, q.created_at as at
    from quotes q left join lateral (select x.text, x.language from wordings x where x.quote_id = q.id order by x.created_at limit 1) as w on true
    where q.withdrawn_at is null
      and not exists (select from draft_citations d where d.quote_id = q.id)
      and not exists (select from version_citations v where v.quote_id = q.id)`,
};

/** Pictures that were uploaded and that no draft and no version shows; what shows a capture's page or a passage is the capture's. */
export const unusedPictures: Report = {
  action: "media.read",
  isNewestFirst: true,
  rows: () => sql`
    select m.id, '/studio/media/' || m.id as path, m.file_name as title, null as language, m.credit as note, null::integer as count, m.created_at as at
    from media m where m.redaction_id is null and ${isNotTrashed("media", "m.id")}
      and not exists (select from draft_figures d where d.media_id = m.id)
      and not exists (select from version_media v where v.media_id = m.id)
      and not exists (select from passage_pictures p where p.media_id = m.id)
      and not exists (select from page_pictures p where p.media_id = m.id)`,
};
