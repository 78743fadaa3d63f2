import { z } from "zod";
import { type Ending, isPressable, mediaTypeOf, type PressedObject } from "./layout.ts";

/** How the pressed site lies in an export, from which any host of files can serve it. Pure. */
export const manifestName = "manifest.json";
export const notFoundName = "404.html";
/** What is being written lies here until all of it is there. */
export const unfinishedName = ".unfinished";

const manifestFile = z.object({
  /** What it is the answer to, under the public URL. */
  address: z.string(),
  /** Where it lies in the export, with slashes. */
  path: z.string().refine(isPlace),
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});
const manifest = z.object({
  format: z.literal("plumbline-export-1"),
  publicUrl: z.string(),
  /** The newest change that the pages have seen. */
  change: z.number(),
  files: z.array(manifestFile),
});

export type ManifestFile = z.infer<typeof manifestFile>;
export type Manifest = z.infer<typeof manifest>;

/** A manifest of ours; null for what is none. */
export function readManifest(text: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The same site gives the same bytes. */
export function writeManifest({ publicUrl, change, files }: Omit<Manifest, "format">): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const written: Manifest = { format: "plumbline-export-1", publicUrl, change, files: sorted };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** Where the answer to an address lies: a page as index.html of a folder, a file with an ending under its own name, data without one as index.json. */
export function placeOf(address: string, ending: Ending): string {
  const path = address.slice(1);
  const hasEnding = ending === "html" ? /\.html$/.test(path) : /[^/]\.[a-z0-9]{1,10}$/i.test(path);
  if (hasEnding) return path;
  return `${path}${path === "" ? "" : "/"}index.${ending}`;
}

/** Whether it names something in the export, and nothing outside of it. */
function isPlace(path: string): boolean {
  const isOurs = path === manifestName || path.split("/", 1)[0] === unfinishedName;
  return isPressable(`/${path}`) && path !== "" && !isOurs;
}

/** A file of an export, before its bytes are at hand. */
export type PlannedFile = { address: string; path: string; object: PressedObject };

export function planFile(address: string, object: PressedObject): PlannedFile {
  return { address, path: placeOf(address, object.ending), object };
}

export function describeFile({ address, path, object }: PlannedFile, bytes: number): ManifestFile {
  return { address, path, mediaType: mediaTypeOf(object.ending), sha256: object.sha256, bytes };
}

/** Two addresses of which both can't lie in one folder: in the same place, or one where the other needs a folder. Null where there are none. */
export function findClash(
  planned: readonly { address: string; path: string }[],
): { one: string; other: string } | null {
  const taken = new Map([manifestName, unfinishedName].map((path) => [path, `/${path}`]));
  for (const { address, path } of planned) {
    const other = taken.get(path);
    if (other !== undefined) return { one: other, other: address };
    taken.set(path, address);
  }
  for (const { address, path } of planned) {
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
      const one = taken.get(path.slice(0, at));
      if (one !== undefined) return { one, other: address };
    }
  }
  return null;
}
