import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { Encoding, Ending, PressedObject } from "#domain/press/layout.ts";
import type { SiteFile } from "./site-files.ts";

const suffixes = { br: ".br", gzip: ".gz" };

/**
 * The scripts and styles that the build made for browsers, with their twins (bin/build.ts), by their addresses: sent from the disk, as small as they get, without
 * asking web. `folder` is the build's `static`; nothing is found where it isn't there, or holds another build by now.
 */
export function openBuiltFiles(folder: string) {
  const files = new Map<string, PressedObject & { file: string }>();
  for (const name of globSync("**/*.{js,css}", { cwd: folder })) {
    const file = join(folder, name);
    const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
    const path = `/_next/static/${name.replaceAll(sep, "/")}`;
    files.set(path, { sha256, ending: endingOf(name), status: 200, file });
  }

  async function find(path: string, accepted: Encoding | null): Promise<SiteFile | null> {
    const known = files.get(path);
    if (!known) return null;
    const { file, ...object } = known;
    for (const encoding of accepted ? [accepted, null] : [null]) {
      const body = await readFile(`${file}${encoding ? suffixes[encoding] : ""}`).catch(() => null);
      if (body) return { ...object, encoding, body };
    }
    return null;
  }

  return { find };
}

function endingOf(name: string): Ending {
  return extname(name) === ".css" ? "css" : "js";
}
