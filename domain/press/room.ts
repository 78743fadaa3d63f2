import { join } from "node:path";
import { getSettings } from "#settings.ts";
import type { Web } from "./ask-web.ts";
import { openSiteFiles, type SiteFiles } from "./site-files.ts";

/** What pressing needs: where web is, where the files lie, which build is the present one, and whether there is a CDN that is to forget what has changed. */
export type PressRoom = { web: Web; files: SiteFiles; build: string; hasCdn: boolean };

/** The folder of the pressed site. */
export function getSiteFolder(): string {
  return join(getSettings().PLUMBLINE_DATA, "site");
}

export function openPressRoom(web: Web, build: string): PressRoom {
  const hasCdn = getSettings().PLUMBLINE_PURGE_URL !== undefined;
  return { web, files: openSiteFiles(getSiteFolder()), build, hasCdn };
}
