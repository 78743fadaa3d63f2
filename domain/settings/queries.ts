import { eq } from "drizzle-orm";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import { publishedSettings } from "#db/schema/published.ts";
import { settings } from "#db/schema/settings.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readPublication, readText } from "./stored.ts";
import { type PublicPublication, type SettingName, settingNames } from "./view.ts";

/** Until another is set. */
export const defaultTimeZone = "UTC";

export type Publication = { name: string };

/** The publication's name, as its settings have it: the one that readers, staff and versions see. */
export async function getPublication(db: Reader): Promise<Publication> {
  const { name } = readPublication(await readStored(db, "publication.name"));
  return { name };
}

/** The same, and all else that readers may know of it, as the public's role reads it. */
export async function findPublication(db: Reader = publicDb()): Promise<PublicPublication> {
  const rows = await db.select().from(publishedSettings);
  return readPublication(new Map(rows.map(({ key, value }) => [key, value])));
}

/** Whom readers may write to, as the public's role reads it: an e-mail address or a page; null where nobody is named. */
export async function findPublicContact(db: Reader = publicDb()): Promise<string | null> {
  const rows = await db
    .select()
    .from(publishedSettings)
    .where(eq(publishedSettings.key, "publication.contact"));
  return readText(new Map(rows.map(({ key, value }) => [key, value])), "contact");
}

/** Whom the owners of sites that we fetch from may write to: an e-mail address or a page; null where nobody is named. */
export async function getContact(db: Reader): Promise<string | null> {
  return readText(await readStored(db, "publication.contact"), "contact");
}

/** The zone in which staff plan, by its name in the IANA database. */
export async function getTimeZone(db: Reader = studioDb()): Promise<string> {
  return readText(await readStored(db, "publication.timeZone"), "timeZone") ?? defaultTimeZone;
}

async function readStored(db: Reader, key: string): Promise<Map<string, unknown>> {
  const rows = await db
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(eq(settings.key, key));
  return new Map(rows.map((row) => [row.key, row.value]));
}

export type PublicationSettings = PublicPublication & {
  /** Null where nobody is named. */
  contact: string | null;
  /** In which staff plan: "Europe/Minsk". */
  timeZone: string;
  /** Of a setting; 0 where it was never set. */
  revisions: Record<SettingName, number>;
};

/** The publication as those see it who may set what it is; null for anybody else. */
export async function findPublicationSettings(actor: Actor): Promise<PublicationSettings | null> {
  if (!can(actor, "settings.update")) return null;
  const rows = await studioDb().select().from(settings);
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const held = new Map(rows.map(({ key, revision }) => [key, revision]));
  const revisions = settingNames.map((name) => [name, held.get(`publication.${name}`) ?? 0]);
  return {
    ...readPublication(stored),
    contact: readText(stored, "contact"),
    timeZone: readText(stored, "timeZone") ?? defaultTimeZone,
    revisions: Object.fromEntries(revisions),
  };
}
