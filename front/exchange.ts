import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "./log.ts";
import type { Destination } from "./paths.ts";

export type FrontOptions = {
  /** The public address, without a slash at the end. */
  publicUrl: string;
  /** Asked at each request: web comes back on another port when it had to be started again. */
  webPort: () => number;
  log: Log;
  /** How long web may be silent before its answer is given up. */
  webTimeoutMs?: number;
};

/** One request and its answer, with what was found out about them on the way. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  /** For the scripts of this one answer. */
  nonce: string;
  path: string;
  /** Path and query. */
  target: string;
  destination: Destination;
};

export function isHead({ request }: Exchange): boolean {
  return request.method === "HEAD";
}
