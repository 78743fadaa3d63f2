import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { type Tag, tagOf } from "#domain/tags.ts";

/** So many pages, pressed at this moment as far as the database knows, which carry one tag: that tag. They have the longest addresses of all. */
export async function buildPressedPages(count: number, name: string): Promise<Tag> {
  const tag = tagOf("statistic", name);
  const all = sql`select ${`/${name}/${"x".repeat(40)}-`} || n as path from generate_series(1, ${count}) n`;
  await studioDb().execute(sql`
    insert into pressed_pages (path, change, object, build, is_due, pressed_at)
    select path, (select change from published_change), 'object', 'build-1', false, clock_timestamp() from (${all}) added`);
  await studioDb().execute(
    sql`insert into page_tags (path, tag) select path, ${tag} from (${all}) added`,
  );
  await studioDb().execute(sql`analyze pressed_pages, page_tags`);
  return tag;
}
