import { join } from "node:path";
import { getSettings } from "#settings.ts";
import type { Web } from "./ask-web.ts";
import { openSiteFiles, type SiteFiles } from "./site-files.ts";

/** What pressing needs: where web is, where the files lie, and which build is the present one. */
export type PressRoom = { web: Web; files: SiteFiles; build: string };

/** The folder of the pressed site. */
export function getSiteFolder(): string {
  return join(getSettings().PLUMBLINE_DATA, "site");
}

export function openPressRoom(web: Web, build: string): PressRoom {
  return { web, files: openSiteFiles(getSiteFolder()), build };
}
