import { eq, inArray } from "drizzle-orm";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import { publishedSettings } from "#db/schema/published.ts";
import { settings } from "#db/schema/settings.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";

/** Until another is set. */
export const defaultTimeZone = "UTC";

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

/** Whom readers may write to, as the public's role reads it: an e-mail address or a page; null where nobody is named. */
export async function findPublicContact(db: Reader = publicDb()): Promise<string | null> {
  const [row] = await db
    .select({ value: publishedSettings.value })
    .from(publishedSettings)
    .where(eq(publishedSettings.key, "publication.contact"));
  return typeof row?.value === "string" && row.value !== "" ? row.value : null;
}

/** Whom the owners of sites that we fetch from may write to: an e-mail address or a page; null where nobody is named. */
export async function getContact(db: Reader): Promise<string | null> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "publication.contact"));
  return typeof row?.value === "string" && row.value !== "" ? row.value : null;
}

/** The zone in which staff plan, by its name in the IANA database. */
export async function getTimeZone(db: Reader = studioDb()): Promise<string> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, "publication.timeZone"));
  return toTimeZone(row?.value);
}

export type PublicationSettings = Publication & {
  /** Empty where it says nothing of itself. */
  about: string;
  /** Empty where nobody is named. */
  contact: string;
  /** In which staff plan: "Europe/Minsk". */
  timeZone: string;
  /** Of each setting; 0 where it was never set. */
  revisions: { name: number; about: number; contact: number; timeZone: number };
};

/** The publication as those see it who may name it; null for anybody else. */
export async function findPublicationSettings(actor: Actor): Promise<PublicationSettings | null> {
  if (!can(actor, "settings.update")) return null;
  const rows = await studioDb()
    .select()
    .from(settings)
    .where(
      inArray(settings.key, [
        "publication.name",
        "publication.about",
        "publication.contact",
        "publication.timeZone",
      ]),
    );
  const held = new Map(rows.map((row) => [row.key, row]));
  const name = held.get("publication.name");
  const about = held.get("publication.about");
  const contact = held.get("publication.contact");
  const timeZone = held.get("publication.timeZone");
  return {
    ...toPublication(name?.value),
    about: typeof about?.value === "string" ? about.value : "",
    contact: typeof contact?.value === "string" ? contact.value : "",
    timeZone: toTimeZone(timeZone?.value),
    revisions: {
      name: name?.revision ?? 0,
      about: about?.revision ?? 0,
      contact: contact?.revision ?? 0,
      timeZone: timeZone?.revision ?? 0,
    },
  };
}

function toTimeZone(value: unknown): string {
  return typeof value === "string" ? value : defaultTimeZone;
}

function toPublication(name: unknown): Publication {
  return { name: typeof name === "string" ? name : "Plumbline" };
}
