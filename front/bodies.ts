import type { IncomingMessage } from "node:http";
import type { Exchange } from "./exchange.ts";
import { endText } from "./pages.ts";

/** A file of 25 MB with the fields beside it (DESIGN.md: what may be uploaded), and room. */
export const bodyBytesMax = 30_000_000;
/** A recording of 300 MB (domain/capture/rules-recordings.ts) with the fields beside it: only the two forms that bring captures may send so much. */
export const uploadBytesMax = 305_000_000;
const uploads = /^\/studio\/sources\/(?:new|[^/]+\/captures)\/upload$/;
/** What the public may write in one form, with what stood in it. */
export const doorBytesMax = 1_000_000;
/** Five files of 25 MB with the fields beside them. */
export const doorFilesBytesMax = 130_000_000;
const doorFiles = /^\/submit(?:\/status)?\/send$/;
/** A browser reads an answer only once it has sent everything; one that sends for ever isn't a browser. */
const drainedBytesMax = 600_000_000;
const drainSecondsMax = 30;

/** How much may be sent to an address. */
export function bodyBytesMaxOf({
  path,
  destination,
}: Pick<Exchange, "path" | "destination">): number {
  if (destination === "door") return doorFiles.test(path) ? doorFilesBytesMax : doorBytesMax;
  return uploads.test(path) ? uploadBytesMax : bodyBytesMax;
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** Refuses what is being sent, as JSON where a script asked for it, and reads on for a while so that the sender hears it. */
export function refuseTooLarge(exchange: Exchange): void {
  const { request, response } = exchange;
  const megabytes = Math.floor(bodyBytesMaxOf(exchange) / 10_000_000) * 10;
  const text = `What was sent is larger than ${megabytes} MB, which is more than is taken.`;
  if ((request.headers.accept ?? "").includes("application/json")) {
    response
      .writeHead(413, { "content-type": "application/json", "cache-control": "no-store" })
      .end(JSON.stringify({ problems: [{ text }] }));
  } else endText(response, 413, `${text}\n`);
  drain(request);
}

function drain(request: IncomingMessage): void {
  let read = 0;
  const timer = setTimeout(() => request.destroy(), drainSecondsMax * 1000);
  request.on("data", (chunk: Buffer) => {
    read += chunk.length;
    if (read > drainedBytesMax) request.destroy();
  });
  request.on("close", () => clearTimeout(timer));
  request.resume();
}

/** Tells as soon as more has come than is taken: a body that comes in chunks doesn't say its length. */
export function watchBody(exchange: Exchange, onTooLarge: () => void): void {
  const { request } = exchange;
  const bytesMax = bodyBytesMaxOf(exchange);
  let read = 0;
  const count = (chunk: Buffer) => {
    read += chunk.length;
    if (read <= bytesMax) return;
    request.off("data", count);
    onTooLarge();
  };
  request.on("data", count);
}
