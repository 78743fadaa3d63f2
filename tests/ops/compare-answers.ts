import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Answered } from "#tests/setup/ask-raw.ts";
import { type Case, pages, type ServerName } from "./deployed-cases.ts";

/** Of a file's answer, all that a browser or a cache goes by. The ETag is each server's own. */
const compared = [
  ...["content-type", "content-encoding", "content-length", "content-range", "vary"],
  ...["cache-control", "cdn-cache-control", "cache-tag", "last-modified", "allow", "location"],
  ...["content-security-policy", "referrer-policy", "access-control-allow-origin"],
  ...["x-content-type-options", "permissions-policy", "cross-origin-opener-policy"],
  "strict-transport-security",
];
/** What a 304 has of these isn't read by anybody. */
const bodyHeaders = ["content-type", "content-encoding", "content-length"];

/** What is wrong with an answer: with what is written down, or where it isn't as the front's. */
export function compareAnswers(
  each: Case,
  answered: Answered,
  asFront: Answered,
  name: ServerName,
): string[] {
  const problems: string[] = [];
  const { status, headers } = answered;
  const expected = each.statusOf?.[name] ?? each.status;
  if (status !== expected) return [`${status} in place of ${expected}`];
  if (status === 400 || each.statusOf) return [];
  // nginx says all of a 416 twice, for it finds out when all is said.
  if (status === 416)
    return headers["content-range"] === asFront.headers["content-range"] ? [] : ["which part?"];
  const hasBody = status !== 304;
  for (const header of compared) {
    const [is, be] = [headers, asFront.headers].map((each) => withoutNonce(each[header]));
    if (is === be || (!hasBody && bodyHeaders.includes(header))) continue;
    // Caddy doesn't say how long what is compressed is.
    if (name === "caddy" && header === "content-length" && is === undefined) continue;
    problems.push(`${header} is ${is} in place of ${be}`);
  }
  if (each.from === "file" && hasBody) problems.push(...compareBody(each, answered));
  if (each.from === "live" && !read(answered).includes("live")) problems.push("it isn't live");
  // The API promises what it is.
  if (each.path.startsWith("/api/") && headers.etag !== asFront.headers.etag)
    problems.push(`ETag is ${headers.etag} in place of ${asFront.headers.etag}`);
  if (each.from === "file" && !headers.etag && status !== 410) problems.push("it has no ETag");
  return problems;
}

function withoutNonce(header: string | string[] | undefined): string | undefined {
  return header?.toString().replace(/nonce-[^']+/, "nonce");
}

function compareBody({ path, method, text }: Case, answered: Answered): string[] {
  const expected = text ?? pages[path]?.text ?? "";
  const body = read(answered);
  if (method === "HEAD") return answered.body.length === 0 ? [] : ["it has a body"];
  return body === expected ? [] : [`it says ${body.slice(0, 60)}`];
}

function read({ headers, body }: Answered): string {
  if (body.length === 0) return "";
  if (headers["content-encoding"] === "br") return brotliDecompressSync(body).toString();
  return (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
}
