import { eq } from "drizzle-orm";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedSettings } from "#db/schema/published.ts";
import { settings } from "#db/schema/settings.ts";

export type Publication = { name: string };

/** The publication's name, as its settings have it: the one that readers, staff and versions see. */
export async function getPublication(db: Reader): Promise<Publication> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "publication.name"));
  return toPublication(row?.value);
}

/** The same, as the public's role reads it. */
export async function findPublication(): Promise<Publication> {
  const [row] = await publicDb()
    .select({ value: publishedSettings.value })
    .from(publishedSettings)
    .where(eq(publishedSettings.key, "publication.name"));
  return toPublication(row?.value);
}

function toPublication(name: unknown): Publication {
  return { name: typeof name === "string" ? name : "Plumbline" };
}
