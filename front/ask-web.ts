import { Agent, type ClientRequest, type IncomingMessage, request as requestWeb } from "node:http";
import { addressOf } from "./address.ts";
import { hasBody, refuseTooLarge, watchBody } from "./bodies.ts";
import type { Exchange, FrontOptions } from "./exchange.ts";
import { forwardedHeaders } from "./headers.ts";
import { endPage, endText, unavailablePage, unreadablePage } from "./pages.ts";
import { passOn } from "./pass-on.ts";
import { serveFile } from "./serve-file.ts";
import { servePage } from "./serve-page.ts";

const webTimeoutMs = 120_000;
/** Where a file stands ready that is only a little old, nobody waits that long. */
const patienceMs = 5_000;
/** Connections are kept: opening one costs as much as some answers. */
const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });

/** Hands a request to web, and web's answer to whoever asked. */
export function askWeb(exchange: Exchange, options: FrontOptions, site: URL): void {
  send(exchange, options, site, true);
}

function send(exchange: Exchange, options: FrontOptions, site: URL, mayRepeat: boolean): void {
  const { request, response } = exchange;
  let isAnswered = false;
  const upstream = requestWeb(toWeb(exchange, options, site), (answered) => {
    isAnswered = true;
    if (exchange.lastGood && (answered.statusCode ?? 502) >= 500) {
      answered.resume();
      options.log.error(
        { requestId: exchange.requestId, status: answered.statusCode },
        "web failed",
      );
      serveFile(exchange, exchange.lastGood);
    } else if (isReadersPage(exchange) && isWholePage(answered)) {
      servePage(exchange, answered, options);
    } else if (exchange.destination === "door" && (answered.statusCode ?? 502) >= 400) {
      answered.resume();
      endPage(exchange.response, 400, unreadablePage(exchange.requestId));
    } else if (isNoAnswer(exchange, answered)) {
      answered.resume();
      endText(exchange.response, 404, "Not found\n");
    } else passOn(exchange, answered);
  });
  const waitMs = options.webTimeoutMs ?? webTimeoutMs;
  upstream.setTimeout(exchange.lastGood ? Math.min(waitMs, patienceMs) : waitMs, () =>
    upstream.destroy(new Error("silent")),
  );
  upstream.on("error", (error) => {
    // Once web answers, the answer itself says whether it came to its end.
    if (isAnswered || response.headersSent || response.destroyed) return;
    if (mayRepeat && upstream.reusedSocket && !hasBody(request)) {
      // A kept connection that web had just closed, as it does when it ends or has waited long enough.
      return send(exchange, options, site, false);
    }
    const reason = "code" in error ? String(error.code) : error.message;
    if (exchange.destination !== "door")
      options.log.warn({ requestId: exchange.requestId, reason }, "web does not answer");
    if (exchange.lastGood) serveFile(exchange, exchange.lastGood);
    else endPage(response, 503, unavailablePage(exchange.requestId));
  });
  response.on("close", () => upstream.destroy());
  sendBody(exchange, upstream);
}

function toWeb(exchange: Exchange, options: FrontOptions, site: URL) {
  const { request, requestId, nonce, target, destination } = exchange;
  return {
    agent,
    // The framework takes a rewrite to 127.0.0.1 for a request to somebody else, and asks itself again.
    host: "localhost",
    port: options.webPort(),
    // Only a whole page can be checked, also when just its headers are asked for.
    method: isReadersPage(exchange) && request.method === "HEAD" ? "GET" : request.method,
    path: target,
    headers: forwardedHeaders(request.headers, {
      destination,
      host: site.host,
      protocol: site.protocol.slice(0, -1),
      requestId,
      path: target,
      address: addressOf(request, { isBehindProxy: site.protocol === "https:" }),
      nonce,
      hasBody: hasBody(request),
    }),
  };
}

function isReadersPage({ destination }: Exchange): boolean {
  return destination === "page" || destination === "door";
}

/** A redirect or a file goes on as it is; what failed becomes our own page, like what isn't clean. */
function isWholePage({ headers, statusCode = 502 }: IncomingMessage): boolean {
  return statusCode >= 500 || (headers["content-type"] ?? "").startsWith("text/html");
}

/**
 * Data, pictures and files are never pages: a page is the framework's way of saying that nobody answers this address. It says so with 200 and
 * its scripts.
 */
function isNoAnswer(exchange: Exchange, { headers, statusCode = 502 }: IncomingMessage) {
  const isFile = !isReadersPage(exchange) && exchange.destination !== "staff";
  return isFile && statusCode < 500 && (headers["content-type"] ?? "").startsWith("text/html");
}

function sendBody(exchange: Exchange, upstream: ClientRequest): void {
  const { request } = exchange;
  if (!hasBody(request)) {
    upstream.end();
    return;
  }
  watchBody(exchange, () => {
    request.unpipe(upstream);
    upstream.destroy();
    if (!exchange.response.headersSent) refuseTooLarge(exchange);
  });
  // Web may answer before it has read everything; the rest is read here, so that the answer is heard.
  upstream.on("close", () => {
    request.unpipe(upstream);
    request.resume();
  });
  request.pipe(upstream);
}
