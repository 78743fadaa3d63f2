import { type SQL, sql } from "drizzle-orm";

/** Why the page of a source is asked although its site asks machines to stay away, and who said so when; nothing where nobody did, or it was taken back. Of its own host alone. */
export const robotsOverride = (sourceId: SQL): SQL => sql`
  select i.override_reason as reason, t.name as by, i.created_at as since
  from source_intakes i join sources o on o.id = i.source_id join staff t on t.id = i.requested_by
  where i.source_id = ${sourceId} and i.override_reason is not null and i.override_ended_at is null
    and substring(o.url from '^https?://([^/]+)') = substring(i.url from '^https?://([^/]+)')
  order by i.created_at desc limit 1`;
