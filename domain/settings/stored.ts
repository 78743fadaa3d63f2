import { z } from "zod";
import { languages } from "#messages/languages.ts";
import { pickOffered } from "./rules-languages.ts";
import { type Channel, channelKinds, type PublicPublication } from "./view.ts";

/** By their keys, as they stand in the database; blank texts are settings that were taken back. */
export type StoredSettings = ReadonlyMap<string, unknown>;

const channels = z.array(z.object({ kind: z.enum(channelKinds), address: z.string() }));
const licence = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  url: z.string().nullable(),
});
const hex = z.string().regex(/^#[0-9a-f]{6}$/);
const accent = z.object({ chosen: hex, light: hex, dark: hex });

/** What was set of a publication, with what stands for what wasn't. */
export function readPublication(stored: StoredSettings): PublicPublication {
  return {
    name: readText(stored, "name") ?? "Plumbline",
    about: readText(stored, "about"),
    strapline: readText(stored, "strapline"),
    languages: pickOffered(stored.get("publication.languages"), languages),
    channels: readChannels(stored.get("publication.channels")),
    licence: licence.safeParse(stored.get("publication.licence")).data ?? null,
    accent: accent.safeParse(stored.get("publication.accent")).data ?? null,
  };
}

export function readChannels(value: unknown): Channel[] {
  return channels.safeParse(value).data ?? [];
}

/** Null where it is blank or wasn't set. */
export function readText(stored: StoredSettings, name: string): string | null {
  const value = stored.get(`publication.${name}`);
  return typeof value === "string" && value !== "" ? value : null;
}
