import type { IncomingMessage } from "node:http";
import { cleanPage } from "#domain/press/clean.ts";
import { isPressable } from "#domain/press/layout.ts";
import { chooseEncoding, compressPage } from "./compress.ts";
import { type Exchange, type FrontOptions, isHead } from "./exchange.ts";
import { answeredHeaders, policyOf } from "./headers.ts";
import { endPage, faultyPage, unavailablePage } from "./pages.ts";
import { serveFile } from "./serve-file.ts";

const pageBytesMax = 20_000_000;

/** A reader's page: taken whole, cleaned, compressed. One that failed or can't be cleaned is our own page, with the number under which the log has it. */
export function servePage(exchange: Exchange, answered: IncomingMessage, options: FrontOptions) {
  const { response, requestId, path, destination } = exchange;
  const refuse = (reason: string) => {
    const of = destination === "door" ? {} : { requestId, path };
    options.log.error({ ...of, reason }, "page refused");
    if (exchange.lastGood) serveFile(exchange, exchange.lastGood);
    else endPage(response, 500, faultyPage(requestId));
  };
  readWhole(answered).then(
    async (html) => {
      const failed = answered.statusCode === undefined || answered.statusCode >= 500;
      if (failed) return refuse(`web answered ${answered.statusCode}`);
      const scripts = destination === "door" ? ["/reader.js", "/submit.js"] : ["/reader.js"];
      const page = cleanPage(html, { scripts });
      if (!page.ok) return refuse(page.reason);
      const { moved } = page.marks;
      if (moved !== undefined) return redirect(exchange, moved);
      const status = page.status ?? answered.statusCode ?? 502;
      if (page.marks.under !== undefined && status === 200 && mayBePressed(exchange))
        options.site?.watch.ask?.(exchange.path);
      await send(exchange, page.html, status, answered);
    },
    (error) => {
      if (response.destroyed) return;
      options.log.warn({ requestId, reason: String(error.message) }, "web broke off");
      if (exchange.lastGood) serveFile(exchange, exchange.lastGood);
      else endPage(response, 503, unavailablePage(requestId));
    },
  );
}

/** Not what a query made, nor a form, nor what has a file already. */
function mayBePressed({ destination, path, target, lastGood }: Exchange): boolean {
  return destination === "page" && path === target && lastGood === null && isPressable(path);
}

/** An address that a thing had and lost leads to the one that it has; a query goes along. */
function redirect({ response, target }: Exchange, moved: string): void {
  const query = target.indexOf("?");
  const location = `${moved}${query < 0 ? "" : target.slice(query)}`;
  response.writeHead(308, { location, "cache-control": "no-store", "content-length": 0 }).end();
}

async function readWhole(answered: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answered) {
    length += chunk.length;
    if (length > pageBytesMax) throw new Error("page too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function send(
  exchange: Exchange,
  html: string,
  status: number,
  answered: IncomingMessage,
): Promise<void> {
  const { request, response } = exchange;
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const body = await compressPage(html, encoding);
  const isDoor = exchange.destination === "door";
  const headers = answeredHeaders(answered.headers, exchange);
  for (const name of ["link", "etag", "accept-ranges"]) delete headers[name];
  response.writeHead(status, {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "content-length": body.length,
    "content-security-policy": policyOf(exchange.path),
    // A form that hides where it is comes from the origin "null", which we refuse.
    "referrer-policy": isDoor ? "same-origin" : "strict-origin-when-cross-origin",
    "cache-control": cacheControlOf(exchange, status),
    vary: "accept-encoding",
    ...(encoding ? { "content-encoding": encoding } : {}),
  });
  response.end(isHead(exchange) ? undefined : body);
}

/** A form may be gone back to with all that was typed; what answers one that was sent is kept nowhere. */
function cacheControlOf({ destination, request }: Exchange, status: number): string {
  if (status !== 200) return "no-store";
  if (destination !== "door") return "public, max-age=0, must-revalidate";
  return request.method === "POST" ? "no-store" : "private, no-cache";
}
