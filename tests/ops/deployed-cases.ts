import type { Ending, PressedStatus } from "#domain/press/layout.ts";

type Page = { text: string; ending: Ending; status?: PressedStatus };

const endings: Ending[] = [
  ...(["html", "json", "xml", "csv", "css", "js", "txt", "svg"] as const),
  ...(["png", "jpg", "webp", "ico", "woff2"] as const),
];

/** What is pressed. */
export const pages: Record<string, Page> = {
  "/": { text: "home ".repeat(200), ending: "html" },
  "/briefs/a": { text: "a brief ".repeat(200), ending: "html" },
  "/briefs/a/history": { text: "its history ".repeat(200), ending: "html" },
  "/briefs/gone": { text: "it was withdrawn ".repeat(99), ending: "html", status: 410 },
  "/api/v1/briefs/a": { text: '{"a": 1}'.repeat(99), ending: "json" },
  "/_next/static/a~b.css": { text: "p { color: red } ".repeat(99), ending: "css" },
  "/media/abc": { text: "not told by its address", ending: "webp" },
  "/odd": { text: '{"not": "told by its address"}'.repeat(99), ending: "json" },
  ...Object.fromEntries(
    endings.map((ending) => [`/file.${ending}`, { text: `${ending} `.repeat(99), ending }]),
  ),
};

/** Addresses that web answers with 200 when it is asked. */
export const fakePages = new Set(["/briefs/a", "/briefs/lost", "/", "/studio/live"]);

export type ServerName = "front" | "nginx" | "caddy";

export type Case = {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  status: number;
  /** Of servers that say it in another way, and have no business with what it is about. */
  statusOf?: Partial<Record<ServerName, number>>;
  /** From the disk, without asking web; or from web. */
  from?: "file" | "live";
  /** Where it isn't the whole page. */
  text?: string;
  /** Asks again, with If-None-Match made out of the first answer's ETag. */
  again?: (etag: string) => string;
};

const brief = pages["/briefs/a"]?.text ?? "";
const br = { "accept-encoding": "gzip, deflate, br, zstd" };
const gzip = { "accept-encoding": "gzip, deflate" };
const file = (
  path: string,
  headers: Record<string, string> = {},
  more: Partial<Case> = {},
): Case => ({
  path,
  headers,
  status: 200,
  from: "file",
  ...more,
});
const elsewhere = (path: string, status: number, more: Partial<Case> = {}): Case => ({
  path,
  status,
  ...more,
});
const part = (range: string, status: number, text: string) =>
  file("/briefs/a", { range, ...br }, { status, text });

export const cases: Case[] = [
  // Encodings.
  ...["/", "/briefs/a", "/api/v1/briefs/a", "/_next/static/a~b.css"].flatMap((path) =>
    [{}, br, gzip].map((headers) => file(path, headers)),
  ),
  file("/briefs/a", { "accept-encoding": "br;q=0, gzip" }),
  file("/briefs/a", { "accept-encoding": "gzip;q=0" }),
  file("/briefs/a", { "accept-encoding": "identity" }),
  file("/briefs/a", { "accept-encoding": "GZIP" }),
  ...endings.map((ending) => file(`/file.${ending}`, br)),
  file("/odd", gzip),
  file("/media/abc"),
  file("/briefs/a", {}, { method: "HEAD" }),
  file("/briefs/a", gzip, { method: "HEAD" }),
  file("/api/v1/briefs/a", { origin: "https://elsewhere.example" }),
  // Held already.
  ...[{}, br, gzip].map((headers) =>
    file("/briefs/a", headers, { status: 304, again: (etag) => etag }),
  ),
  file("/briefs/a", br, { status: 304, again: (etag) => `"other", W/${etag.replace("W/", "")}` }),
  file("/briefs/a", {}, { status: 304, method: "HEAD", again: (etag) => etag }),
  file("/briefs/a", br, { again: () => '"other"' }),
  file("/briefs/a", { "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" }),
  // Parts.
  part("bytes=0-8", 206, brief.slice(0, 9)),
  part("bytes=10-", 206, brief.slice(10)),
  part("bytes=-7", 206, brief.slice(-7)),
  part("bytes=99999-", 416, ""),
  part("lines=0-1", 200, brief),
  file("/briefs/a", { range: "bytes=0-8", "if-range": '"other"' }, { text: brief }),
  // Withdrawn.
  ...[{}, br, gzip].map((headers) => file("/briefs/gone", headers, { status: 410 })),
  file("/briefs/gone", br, { status: 410, again: (etag) => etag || "*" }),
  file("/briefs/gone", { range: "bytes=0-8" }, { status: 410 }),
  // The front's.
  elsewhere("/briefs/a?page=2", 200, { from: "live" }),
  elsewhere("/briefs/a?", 200, { from: "live" }),
  elsewhere("/briefs/none", 404, { from: "live" }),
  elsewhere("/briefs/lost", 200, { from: "live" }),
  elsewhere("/studio/live", 200, { from: "live" }),
  elsewhere("/studio/live", 200, { from: "live", headers: br }),
  elsewhere("/briefs/a", 405, { method: "POST", body: "x=1" }),
  elsewhere("/briefs/a", 405, { method: "DELETE" }),
  elsewhere("/briefs/a", 405, { method: "OPTIONS" }),
  elsewhere("/studio/live", 200, {
    from: "live",
    method: "POST",
    body: "x=1",
    headers: { origin: "http://monitor.example" },
  }),
  elsewhere("/studio/live", 403, {
    method: "POST",
    body: "x=1",
    headers: { origin: "https://elsewhere.example" },
  }),
  elsewhere("/briefs/a", 308, { headers: { host: "elsewhere.example" }, statusOf: { caddy: 200 } }),
  // Addresses written so as to be read in two ways.
  elsewhere("/../briefs/a", 400),
  elsewhere("/briefs/../briefs/a", 400),
  elsewhere("/briefs/./a", 400),
  elsewhere("/briefs/%2e%2e/briefs/a", 400),
  elsewhere("/briefs/%2E/a", 400),
  elsewhere("/briefs%2fa", 400),
  elsewhere("/briefs/..%2f..%2fobjects", 400),
  elsewhere("/briefs/a%00", 400),
  elsewhere("/briefs\\a", 400),
  elsewhere("/briefs/a%zz", 400),
  elsewhere("//briefs/a", 404),
  elsewhere("/briefs//a", 404),
  elsewhere("/briefs/a/", 404),
  elsewhere("/briefs/%61", 404),
  elsewhere("/BRIEFS/a", 404),
  // The folder itself.
  ...["/@", "/@/body.html", "/briefs/a/@", "/briefs/a/@/body.html", "/briefs/a/@/body.html.br"].map(
    (path) => elsewhere(path, 404, { from: "live" }),
  ),
  ...["/briefs/a/body.html", "/briefs/a/body.html.br", "/briefs/gone/gone.html", "/gone.html"].map(
    (path) => elsewhere(path, 404, { from: "live" }),
  ),
  ...["/pages/briefs/a", "/pages/briefs/a/@/body.html", "/objects", "/objects/"].map((path) =>
    elsewhere(path, 404, { from: "live" }),
  ),
];
