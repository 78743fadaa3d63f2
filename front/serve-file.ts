import { mediaTypeOf } from "#domain/press/layout.ts";
import { type Exchange, isHead } from "./exchange.ts";
import { filePolicy, policyOf } from "./headers.ts";
import type { SiteFile } from "./site-files.ts";

/** What never changes under its address: its name is its hash. */
const immutable = /^\/(?:_next\/static|media|accent)\//;
/** Kept by shared caches for a minute, and served by them for weeks while nobody answers. */
const sharedCaching = "max-age=60, stale-while-revalidate=604800, stale-if-error=2592000";

/** What of an exchange a file's answer is made of. */
type Asked = Pick<Exchange, "request" | "response" | "path" | "destination">;

/**
 * Answers with a pressed file: whole, a part of it, or that whoever asks has it already. `common` are the headers of every answer, names and values in turn,
 * where they aren't set yet.
 */
export function serveFile(asked: Asked, file: SiteFile, common: readonly string[] = []): void {
  const { request, response } = asked;
  const headers = [...common, ...headersOf(asked, file)];
  if (file.status === 200 && isHeld(request.headers["if-none-match"], file.sha256)) {
    response.writeHead(304, headers).end();
    return;
  }
  const part = file.encoding === null && file.status === 200 ? partOf(asked, file) : null;
  const size = file.body.length;
  if (part === "none") {
    response.writeHead(416, [...headers, "content-range", `bytes */${size}`]).end();
    return;
  }
  const [from, to] = part ?? [0, size - 1];
  const body = part ? file.body.slice(from, to + 1) : file.body;
  headers.push("content-type", mediaTypeOf(file.ending), "content-length", String(body.length));
  if (part) headers.push("content-range", `bytes ${from}-${to}/${size}`);
  response.writeHead(part ? 206 : file.status, headers);
  if (isHead(asked)) response.end();
  else response.end(body, "latin1");
}

/** Names and values in turn: Node takes them as they are, where an object is taken apart first. */
function headersOf({ path, destination }: Asked, file: SiteFile): string[] {
  const isForEver = immutable.test(path);
  const headers = [
    "etag",
    // Of the words themselves, as the API promises; in an encoding, other bytes than that: weak.
    `${file.encoding ? "W/" : ""}"${file.sha256}"`,
    "vary",
    "accept-encoding",
    "cache-control",
    isForEver ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
    "cdn-cache-control",
    isForEver ? "max-age=31536000" : sharedCaching,
    // By it a shared cache is told to let go of this address.
    "cache-tag",
    path,
    "content-security-policy",
    file.ending === "html" ? policyOf(path) : filePolicy,
  ];
  if (file.ending === "html") headers.push("referrer-policy", "strict-origin-when-cross-origin");
  if (destination === "api")
    headers.push("access-control-allow-origin", "*", "access-control-expose-headers", "etag");
  if (file.encoding) headers.push("content-encoding", file.encoding);
  else headers.push("accept-ranges", "bytes");
  return headers;
}

/** RFC 9110, 13.1.2. In which encoding it is held doesn't matter: the words are the same. */
function isHeld(ifNoneMatch: string | undefined, sha256: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === "*" || ifNoneMatch.includes(`"${sha256}"`);
}

/** The part that is asked for, first and last byte; null for the whole, "none" where the file doesn't reach so far. Several at once are answered with the whole. */
function partOf({ request }: Asked, { sha256, body }: SiteFile): [number, number] | "none" | null {
  const { range, "if-range": ifRange } = request.headers;
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (ifRange !== undefined && ifRange !== `"${sha256}"`) return null;
  const size = body.length;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < from) return null;
  return from < size && from <= to ? [from, to] : "none";
}
