import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getSettings } from "#settings.ts";

/** The framework names a style sheet by what is in it, and notes beside each page that it renders itself which those are. */
const note = "server/app/(site)/[lang]/submit/page_client-reference-manifest.js";
const notedPath = "/submit";
const layout = "[project]/app/(site)/[lang]/layout";

let built: readonly string[] | undefined;

/**
 * Addresses of the style sheets of the site's layout, for the pages that are rendered without it. Throws where the build names none. While one develops, what was asked for is built and nothing
 * before: then they are asked for, at `origin`, where web itself is reached.
 */
export async function findSiteStyles(origin: string): Promise<readonly string[]> {
  const { NODE_ENV } = getSettings();
  if (NODE_ENV === "production") {
    built ??= readStyles(join(process.cwd(), ".next", note));
    return built;
  }
  const file = join(process.cwd(), ".next/dev", note);
  if (NODE_ENV === "development" && !existsSync(file)) await fetch(new URL(notedPath, origin));
  return existsSync(file) ? readStyles(file) : [];
}

function readStyles(file: string): string[] {
  const [, json = "{}"] = /\] = (\{.*\});?\s*$/s.exec(readFileSync(file, "utf8")) ?? [];
  const noted: { entryCSSFiles?: Record<string, { path: string }[]> } = JSON.parse(json);
  const styles = noted.entryCSSFiles?.[layout]?.map(({ path }) => `/_next/${path}`) ?? [];
  if (styles.length === 0) throw new Error(`No style sheet of the site is named in ${file}.`);
  return styles;
}
