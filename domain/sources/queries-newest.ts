import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader } from "#db/client.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { nameIn } from "#domain/sql.ts";
import { capturesTag, sourcesTag, tagOf } from "#domain/tags.ts";
import { captureMethods, type NewCapture } from "./public-view.ts";

const row = z.object({
  sourceId: z.string(),
  code: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  capturedAt: z.coerce.date().transform((at) => at.toISOString()),
  method: z.enum(captureMethods),
});

/** A source may have been captured often: so many captures are looked at for each that is listed. */
const lookedAt = 5;

/** Sources that readers may know of, those captured last first, each once. The view gives captures in that order, so that a few cost the same however many there are. */
export async function listNewestCaptures(
  { limit, language }: { limit: number; language: string },
  db: Reader = publicDb(),
): Promise<Shown<NewCapture[]>> {
  const { rows } = await db.execute(sql`
    select c.source_id as "sourceId", c.code, c.title, ${nameIn("c.publisher_names", language)} as publisher, c.url, c.language, c.captured_at as "capturedAt", c.method
    from published_newest_captures c limit ${limit * lookedAt}`);
  const bySource = new Map<string, z.infer<typeof row>>();
  for (const capture of z.array(row).parse(rows)) {
    if (!bySource.has(capture.sourceId)) bySource.set(capture.sourceId, capture);
  }
  const newest = [...bySource.values()].slice(0, limit);
  return {
    view: newest.map(({ sourceId, ...capture }) => capture),
    tags: [sourcesTag, capturesTag, ...newest.map(({ sourceId }) => tagOf("source", sourceId))],
  };
}
