import { eq } from "drizzle-orm";
import { publicDb, type Reader } from "#db/client.ts";
import { publishedSettings } from "#db/schema/published.ts";
import { settings } from "#db/schema/settings.ts";

export type Publication = { name: string };

/** With what it says of itself in a few sentences: null where it says nothing. */
export type PublicPublication = Publication & { about: string | null };

/** The publication's name, as its settings have it: the one that readers, staff and versions see. */
export async function getPublication(db: Reader): Promise<Publication> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "publication.name"));
  return toPublication(row?.value);
}

/** The same, as the public's role reads it, and what the publication says of itself. */
export async function findPublication(db: Reader = publicDb()): Promise<PublicPublication> {
  const rows = await db.select().from(publishedSettings);
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const about = values.get("publication.about");
  return {
    ...toPublication(values.get("publication.name")),
    about: typeof about === "string" ? about : null,
  };
}

function toPublication(name: unknown): Publication {
  return { name: typeof name === "string" ? name : "Plumbline" };
}
