/** Data under the address of the page that shows it. */
const dataFile =
  /^\/indicators\/[^/]+\.(?:csv|json|xlsx|zip|svg|png)$|^\/(?:briefs|statistics|sources|quotes|people|subjects|timeline)\/(?:[^/]+\/(?:v|captures)\/)?[^/]+\.json$/;

/** Who answers an address: web for staff (cookies pass), web as it is, a file of ours, or web through the cleaner; "door" are the pages by which the public sends something in. */
export type Destination = "staff" | "asset" | "api" | "media" | "page" | "door" | "health";

/** In any language, and however it is spelt; under "send" what has files with it. */
const door = /^\/+(?:[a-z]{2}\/+)?submit(?:\/+status)?(?:\/+send)?\/*$/;

const assets =
  /^\/(?:_next\/static\/|fonts\/|accent\/)|^\/(?:(?:reader|submit)\.js|favicon\.(?:ico|svg)|icon\.svg|robots\.txt|site\.webmanifest)$/;

export function destinationOf(path: string): Destination {
  if (path === "/healthz" || path === "/readyz") return "health";
  if (path === "/studio" || path.startsWith("/studio/")) return "staff";
  if (path === "/api" || path.startsWith("/api/") || path === "/oembed" || dataFile.test(path))
    return "api";
  if (path.startsWith("/media/")) return "media";
  if (assets.test(path)) return "asset";
  if (door.test(decode(path))) return "door";
  return "page";
}

/** Only the studio is written to, and what the public sends in; everything else is read. */
export function allowedMethods(destination: Destination): readonly string[] {
  if (destination === "staff") return ["GET", "HEAD", "POST", "PUT"];
  return destination === "door" ? ["GET", "HEAD", "POST"] : readMethods;
}

const readMethods = ["GET", "HEAD"] as const;

/** Paths of the framework itself that nobody outside has business with: its services, and pages as data for its router. */
export function isInternal(path: string): boolean {
  const read = decode(path);
  return (/^\/+_next\//.test(read) && !path.startsWith("/_next/static/")) || /\.rsc$/i.test(read);
}

/** No control character, no blank, no backslash. */
const addressable = /^[!-[\]-~\u0080-\uffff]*$/;

/** What a request asks for, as path and query. Null where it is no address that a browser would send: such are made to be read in two ways. */
export function parseTarget(url: string | undefined): { path: string; target: string } | null {
  const target = (url ?? "").replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  const path = target.split("?", 1)[0] ?? "";
  if (!path.startsWith("/")) return null;
  if (!addressable.test(path) || /%(?:5c|2f|00)/i.test(path)) return null;
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return null;
  if (/%(?![0-9a-f]{2})/i.test(path) || !isUtf8(path)) return null;
  return { path, target };
}

/** A path as the log may keep it: without the links that are secrets, however they are written. */
export function loggedPath(path: string): string {
  return decode(path)
    .slice(0, 500)
    .replace(/^(\/+studio\/+(?:welcome|invitation|preview)\/+).+$/is, "$1…");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isUtf8(path: string): boolean {
  return decode(path) !== path || !path.includes("%");
}
