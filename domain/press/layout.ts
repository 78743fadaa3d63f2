/**
 * How the pressed site lies on the disk, for whoever writes it (the press) and whoever serves it (the front; nginx and Caddy by deploy/). Pure,
 * imports nothing.
 *
 *   pages/briefs/a-slug/@  -> ../../../objects/9f/9f86d0….html      what an address leads to: switched by one rename
 *   objects/9f/9f86d0….html/body.html, body.html.br, body.html.gz   by the hash of the bytes, never changed
 *   objects/4e/4e0740….html-410/gone.html, …                        of a page that was withdrawn
 */
export const pagesFolder = "pages";
export const objectsFolder = "objects";
/** The last part of an address never looks like it. */
export const pointerName = "@";

/** What may be pressed, by the ending of its file. */
const mediaTypes = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  ico: "image/x-icon",
  ics: "text/calendar; charset=utf-8",
  woff2: "font/woff2",
} as const;

export type Ending = keyof typeof mediaTypes;

/** A page that is there, or one that says that it was. */
export type PressedStatus = 200 | 410;

export type PressedObject = { sha256: string; ending: Ending; status: PressedStatus };

/** The ending for a content type; null for what isn't pressed. */
export function endingOf(contentType: string): Ending | null {
  const asked = bare(contentType).replace("application/javascript", "text/javascript");
  const known = Object.entries(mediaTypes).find(([, type]) => bare(type) === asked);
  return known ? (known[0] as Ending) : null;
}

function bare(contentType: string): string {
  return (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

export function mediaTypeOf(ending: Ending): string {
  return mediaTypes[ending];
}

/** Whether smaller twins are made of it: pictures and fonts are small already. */
export function isCompressible(ending: Ending): boolean {
  return mediaTypes[ending].includes("charset") || ending === "svg";
}

/** Only plain addresses are files: letters, digits and . _ ~ - between single slashes, none of them a dot alone, 200 characters in all. */
const pressable = /^\/(?:(?!\.{1,2}(?:\/|$))[\w.~-]{1,120}(?:\/(?=.)|$))*$/;

export function isPressable(path: string): boolean {
  return path.length <= 200 && pressable.test(path);
}

/** The pointer of an address, under the site's folder, with slashes. The address is pressable. */
export function pointerOf(path: string): string {
  return `${pagesFolder}${path === "/" ? "" : path}/${pointerName}`;
}

/** The name of an object's folder: it alone says hash, type and status. */
export function nameOf({ sha256, ending, status }: PressedObject): string {
  return `${sha256}.${ending}${status === 200 ? "" : `-${status}`}`;
}

/** An object by the name of its folder; null where it is none. */
export function readName(name: string): PressedObject | null {
  const [, sha256, ending, status = "200"] =
    /^([0-9a-f]{64})\.([a-z0-9]+)(?:-(410))?$/.exec(name) ?? [];
  if (sha256 === undefined || ending === undefined || !(ending in mediaTypes)) return null;
  return { sha256, ending: ending as Ending, status: Number(status) as PressedStatus };
}

/** An object's folder, under the site's. */
export function objectOf(name: string): string {
  return `${objectsFolder}/${name.slice(0, 2)}/${name}`;
}

/**
 * The file of an object or one of its twins. A page that was withdrawn has a name of its own: who serves the folder as it is can't read the object's name,
 * and must not answer with it as with one that is there.
 */
export function bodyOf(
  { ending, status }: Omit<PressedObject, "sha256">,
  encoding: Encoding | null,
): string {
  return `${status === 200 ? "body" : "gone"}.${ending}${encoding ? endings[encoding] : ""}`;
}

export type Encoding = "br" | "gzip";
const endings = { br: ".br", gzip: ".gz" };

/**
 * When a file is said to have been changed, in seconds: not a time but made from its hash. Servers that make an ETag of time and size (nginx, Caddy) so make
 * the same on every machine, and another for a page that changed twice within a second without a change of size.
 */
export function stampOf(sha256: string, encoding: Encoding | null): number {
  return Number.parseInt(sha256.slice(0, 7), 16) * 4 + [null, "br", "gzip"].indexOf(encoding);
}
