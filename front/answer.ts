import { randomUUID } from "node:crypto";
import { type IncomingMessage, request as requestWeb, type ServerResponse } from "node:http";
import { cleanPage } from "#domain/press/clean.ts";
import { chooseEncoding, compressPage, isCompressible, streamCompressed } from "./compress.ts";
import { answeredHeaders, everyAnswer, forwardedHeaders, publicPolicy } from "./headers.ts";
import type { Log } from "./log.ts";
import { faultyPage, unavailablePage } from "./pages.ts";
import { type Destination, destinationOf, isInternal } from "./paths.ts";

export type FrontOptions = { publicUrl: string; webPort: number; log: Log };

const pageBytesMax = 20_000_000;

type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  path: string;
  destination: Destination;
};

/** Answers one request of the public: checks its host, asks web, cleans what is a page, and writes one line to the log. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: FrontOptions,
): void {
  const startedAt = performance.now();
  const requestId = randomUUID();
  const path = pathOf(request.url);
  const destination = destinationOf(path);
  const site = new URL(options.publicUrl);
  for (const [name, value] of Object.entries(everyAnswer(site.protocol === "https:"))) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.setHeader("x-request-id", requestId);
  response.on("close", () => {
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    options.log.info({
      requestId,
      // Only a whole page can be checked, also when just its headers are asked for.
      method: destination === "page" && request.method === "HEAD" ? "GET" : request.method,
      path: loggedPath(path),
      status: response.statusCode,
      ms,
    });
  });
  if (isInternal(path)) return end(response, 404, "Not found\n");
  if (destination !== "health" && request.headers.host !== site.host) {
    return redirect(request, response, new URL(request.url ?? "/", options.publicUrl).href);
  }
  askWeb({ request, response, requestId, path, destination }, options, site);
}

/** An address as sent, without its query; "/" where it isn't a path. */
function pathOf(url: string | undefined): string {
  const path = (url ?? "/").split(/[?#]/, 1)[0] ?? "/";
  return path.startsWith("/") ? path : "/";
}

/** Links that are secrets stay out of the log. */
function loggedPath(path: string): string {
  return path.replace(/^(\/studio\/(?:welcome|invitation)\/).+$/, "$1…");
}

function redirect(request: IncomingMessage, response: ServerResponse, to: string): void {
  if (request.method !== "GET" && request.method !== "HEAD")
    return end(response, 421, "Wrong host\n");
  response.writeHead(308, { location: to }).end();
}

function end(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
    .end(text);
}

function endPage(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": publicPolicy,
      ...(status === 503 ? { "retry-after": "30" } : {}),
    })
    .end(html);
}

function askWeb(exchange: Exchange, options: FrontOptions, site: URL): void {
  const { request, response, requestId, destination } = exchange;
  const upstream = requestWeb(
    {
      // The framework takes a rewrite to 127.0.0.1 for a request to somebody else, and asks itself again.
      host: "localhost",
      port: options.webPort,
      method: request.method,
      path: request.url?.startsWith("/") ? request.url : exchange.path,
      headers: forwardedHeaders(request.headers, {
        isStaff: destination === "staff" || destination === "api",
        host: site.host,
        protocol: site.protocol.slice(0, -1),
        requestId,
        path: request.url ?? exchange.path,
        address: request.socket.remoteAddress,
      }),
    },
    (answered) => {
      if (destination === "page" && isHtml(answered)) return servePage(exchange, answered, options);
      passOn(exchange, answered);
    },
  );
  upstream.on("error", (error) => {
    if (response.destroyed) return;
    if (response.headersSent) {
      response.destroy();
      return;
    }
    options.log.warn(
      { requestId, code: "code" in error ? String(error.code) : "unknown" },
      "web does not answer",
    );
    endPage(response, 503, unavailablePage(requestId));
  });
  response.on("close", () => upstream.destroy());
  request.pipe(upstream);
}

function isHtml(answered: IncomingMessage): boolean {
  return (answered.headers["content-type"] ?? "").startsWith("text/html");
}

function passOn({ request, response, destination }: Exchange, answered: IncomingMessage): void {
  const headers = answeredHeaders(answered.headers);
  const status = answered.statusCode ?? 502;
  if (destination === "asset") headers["cache-control"] ??= "public, max-age=3600";
  if (destination !== "staff") delete headers["set-cookie"];
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const plain =
    !answered.headers["content-encoding"] && isCompressible(answered.headers["content-type"]);
  if (plain) headers.vary = "accept-encoding";
  if (
    !plain ||
    encoding === null ||
    request.method === "HEAD" ||
    status === 204 ||
    status === 304
  ) {
    response.writeHead(status, headers);
    answered.pipe(response);
    return;
  }
  delete headers["content-length"];
  response.writeHead(status, { ...headers, "content-encoding": "gzip" });
  streamCompressed(answered, response, () => undefined);
}

function servePage(exchange: Exchange, answered: IncomingMessage, options: FrontOptions): void {
  const { request, response, requestId } = exchange;
  const chunks: Buffer[] = [];
  let length = 0;
  answered.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > pageBytesMax) answered.destroy(new Error("page too large"));
    else chunks.push(chunk);
  });
  answered.on("error", () => endPage(response, 503, unavailablePage(requestId)));
  answered.on("end", async () => {
    const page = cleanPage(Buffer.concat(chunks).toString("utf8"), { scripts: ["/reader.js"] });
    if (!page.ok) {
      options.log.error(
        { requestId, path: exchange.path, reason: page.reason },
        "page refused by the cleaner",
      );
      return endPage(response, 500, faultyPage(requestId));
    }
    const status = page.status ?? answered.statusCode ?? 502;
    const encoding = chooseEncoding(request.headers["accept-encoding"]);
    const body = await compressPage(page.html, encoding);
    const headers = answeredHeaders(answered.headers);
    for (const name of ["set-cookie", "content-length", "link", "etag"]) delete headers[name];
    response.writeHead(status, {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-length": body.length,
      "content-security-policy": publicPolicy,
      "referrer-policy": "strict-origin-when-cross-origin",
      "cache-control": status === 200 ? "public, max-age=0, must-revalidate" : "no-store",
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
}
