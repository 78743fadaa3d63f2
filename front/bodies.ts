import type { IncomingMessage } from "node:http";
import type { Exchange } from "./exchange.ts";
import { endText } from "./pages.ts";

/** A file of 25 MB with the fields beside it (DESIGN.md: what may be uploaded), and room. */
export const bodyBytesMax = 30_000_000;
/** A browser reads an answer only once it has sent everything; one that sends for ever isn't a browser. */
const drainedBytesMax = 300_000_000;
const drainSecondsMax = 30;

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/** Refuses what is being sent, as JSON where a script asked for it, and reads on for a while so that the sender hears it. */
export function refuseTooLarge({ request, response }: Exchange): void {
  const text = "What was sent is larger than 30 MB, which is more than is taken.";
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
export function watchBody(request: IncomingMessage, onTooLarge: () => void): void {
  let read = 0;
  const count = (chunk: Buffer) => {
    read += chunk.length;
    if (read <= bodyBytesMax) return;
    request.off("data", count);
    onTooLarge();
  };
  request.on("data", count);
}
