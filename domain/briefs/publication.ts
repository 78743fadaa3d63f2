import { eq } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { settings } from "#db/schema/settings.ts";

export type Publication = { name: string };

/** The publication's name, as its settings have it. */
export async function getPublication(db: Db | Tx): Promise<Publication> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "publication.name"));
  return { name: typeof row?.value === "string" ? row.value : "Plumbline" };
}
