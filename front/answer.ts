import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { askWeb } from "./ask-web.ts";
import { bodyBytesMaxOf, hasBody, refuseTooLarge } from "./bodies.ts";
import { chooseEncoding } from "./compress.ts";
import type { Exchange, FrontOptions } from "./exchange.ts";
import { everyAnswer } from "./headers.ts";
import { endText } from "./pages.ts";
import { allowedMethods, destinationOf, isInternal, loggedPath, parseTarget } from "./paths.ts";
import { serveFile } from "./serve-file.ts";

/** Answers requests of the public: refuses what nobody should ask, sends other hosts to the public address, hands the rest to web; one line in the log for each. */
export function createAnswer(options: FrontOptions) {
  const site = new URL(options.publicUrl);
  const always = Object.entries(everyAnswer(site.protocol === "https:")).flatMap(([name, value]) =>
    value === undefined ? [] : [name, String(value)],
  );
  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = randomUUID();
    const common = [...always, "x-request-id", requestId];
    const ready = findReady(request, options, site);
    if (ready) {
      const { path, file } = ready;
      logAtEnd({ request, response, requestId }, path, options);
      return serveFile({ request, response, path, destination: destinationOf(path) }, file, common);
    }
    for (let at = 0; at < common.length; at += 2)
      response.setHeader(common[at] ?? "", common[at + 1] ?? "");
    const parsed = parseTarget(request.url);
    const destination = parsed ? destinationOf(parsed.path) : "page";
    // When somebody sent something in is known to nobody (DESIGN.md §2.13).
    if (destination !== "door")
      logAtEnd({ request, response, requestId }, loggedPath(parsed?.path ?? "?"), options);
    if (!parsed) return endText(response, 400, "This is no address of ours.\n");
    const nonce = destination === "staff" ? randomBytes(16).toString("base64") : "";
    const exchange: Exchange = {
      ...{ request, response, requestId, nonce, ...parsed, destination },
      lastGood: null,
    };
    if (!refuse(exchange, site, options.publicUrl)) void answerFromSite(exchange, options, site);
  };
}

/**
 * The file that answers a plain request, where it is at hand: what is asked for most, and for which nothing else need be found out. Only what was found for
 * some request before is at hand, so its address is one that may have a file.
 */
function findReady(
  { method, url = "", headers }: IncomingMessage,
  options: FrontOptions,
  site: URL,
) {
  if (!options.site || (method !== "GET" && method !== "HEAD")) return null;
  if (headers.host !== site.host || headers.range !== undefined) return null;
  if (headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined)
    return null;
  const { files, watch } = options.site;
  const file = files.peek(url, chooseEncoding(headers["accept-encoding"]));
  return file && !watch.isStale(url) ? { path: url, file } : null;
}

/** A pressed file that is as new as what it is made from; everything else is asked of web. */
async function answerFromSite(exchange: Exchange, options: FrontOptions, site: URL): Promise<void> {
  const accepted = exchange.request.headers.range
    ? null
    : chooseEncoding(exchange.request.headers["accept-encoding"]);
  if (exchange.destination === "asset") {
    const built = await options.built?.find(exchange.path, accepted);
    if (built) return serveFile(exchange, built);
  }
  if (mayBeFile(exchange) && options.site) {
    const { files, watch } = options.site;
    const file = await files.find(exchange.path, accepted);
    if (file && !watch.isStale(exchange.path)) return serveFile(exchange, file);
    exchange.lastGood = file;
  }
  askWeb(exchange, options, site);
}

/** What is asked with a query is made for it, and so is each form of the door. */
function mayBeFile({ destination, path, target }: Exchange): boolean {
  return !["staff", "door", "health"].includes(destination) && path === target;
}

/** Of data: any site's script may read it, and say what it holds already. */
const readByAnySite = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "if-none-match",
  "access-control-max-age": "86400",
};

/** Answers what web needn't be asked for. Whether it did. */
function refuse(exchange: Exchange, site: URL, publicUrl: string): boolean {
  const { request, response, path, target, destination } = exchange;
  const isReading = request.method === "GET" || request.method === "HEAD";
  const methods = allowedMethods(destination);
  if (isInternal(path)) endText(response, 404, "Not found\n");
  else if (destination !== "health" && request.headers.host?.toLowerCase() !== site.host) {
    if (isReading) response.writeHead(308, { location: `${publicUrl}${target}` }).end();
    else endText(response, 421, "Wrong host\n");
  } else if (destination === "api" && request.method === "OPTIONS") {
    response.writeHead(204, readByAnySite).end();
  } else if (!methods.includes(request.method ?? "")) {
    response.setHeader("allow", methods.join(", "));
    endText(response, 405, "This address can't be asked for that.\n");
  } else if (!isReading && isFromElsewhere(request, site)) {
    endText(response, 403, "Another site sent this. Open the page itself and try again.\n");
  } else if (isReading && hasBody(request)) {
    // Two readings of where such a request ends are how one is smuggled past a front.
    response.setHeader("connection", "close");
    endText(response, 400, "A request to read something has no body.\n");
  } else if (Number(request.headers["content-length"] ?? 0) > bodyBytesMaxOf(exchange)) {
    refuseTooLarge(exchange);
  } else return false;
  return true;
}

/**
 * A browser says from which site's page it sends. Web asks too, and refuses also who says nothing; here it is refused in plain words, and before
 * anything is read.
 */
function isFromElsewhere({ headers }: IncomingMessage, site: URL): boolean {
  const fetchSite = headers["sec-fetch-site"];
  if (fetchSite !== undefined && fetchSite !== "same-origin") return true;
  return headers.origin !== undefined && headers.origin !== site.origin;
}

function logAtEnd(
  { request, response, requestId }: Pick<Exchange, "request" | "response" | "requestId">,
  path: string,
  { log }: FrontOptions,
): void {
  if (!log.isLevelEnabled("info")) return;
  const startedAt = performance.now();
  response.on("close", () => {
    log.info({
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      // Whoever asked went away, or was too slow.
      ...(response.writableFinished ? {} : { cut: true }),
    });
  });
}
