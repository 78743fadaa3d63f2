import { type SQL, sql } from "drizzle-orm";

/** Reasons to ask for the page of a source although its site asks machines to stay away. Of its own host alone. */
const overridesOf = (sourceId: SQL): SQL => sql`
  from source_intakes i join sources o on o.id = i.source_id
  where i.source_id = ${sourceId} and i.override_reason is not null
    and substring(o.url from '^https?://([^/]+)') = substring(i.url from '^https?://([^/]+)')`;

/** Why the page of a source is asked all the same, and who said so when; nothing where nobody did, or it was taken back. */
export const robotsOverride = (sourceId: SQL): SQL => sql`
  select i.override_reason as reason, (select t.name from staff t where t.id = i.override_by) as by, i.override_at as at
  ${overridesOf(sourceId)} and i.override_ended_at is null order by i.override_at desc limit 1`;

/** The address whose reason was taken back last. */
export const endedOverrideIntake = (sourceId: SQL): SQL => sql`
  select i.id ${overridesOf(sourceId)} and i.override_ended_at is not null order by i.override_ended_at desc, i.id limit 1`;

/** Who took a reason back last, and when. */
export const endedOverride = (sourceId: SQL): SQL => sql`
  select (select t.name from staff t where t.id = i.override_ended_by) as by, i.override_ended_at as at
  ${overridesOf(sourceId)} and i.override_ended_at is not null order by i.override_ended_at desc limit 1`;
