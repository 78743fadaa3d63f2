import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "./log.ts";
import type { Destination } from "./paths.ts";
import type { SiteFile, SiteFiles } from "./site-files.ts";
import type { PressWatch } from "./watch-press.ts";

export type FrontOptions = {
  /** The public address, without a slash at the end. */
  publicUrl: string;
  /** Asked at each request: web comes back on another port when it had to be started again. */
  webPort: () => number;
  log: Log;
  /** The pressed site, and what is known of its age. Without it everything is asked of web. */
  site?: {
    files: Pick<SiteFiles, "find" | "peek">;
    watch: Pick<PressWatch, "isStale"> & Partial<Pick<PressWatch, "ask">>;
  };
  /** What the build made for browsers. Without it web is asked. */
  built?: { find: SiteFiles["find"] };
  /** How long web may be silent before its answer is given up. */
  webTimeoutMs?: number;
};

/** One request and its answer, with what was found out about them on the way. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  /** For the scripts of this one answer; "" for all but the studio's. */
  nonce: string;
  path: string;
  /** Path and query. */
  target: string;
  destination: Destination;
  /** The pressed file that answers where web can't, though something has changed since. */
  lastGood: SiteFile | null;
};

export function isHead({ request }: Pick<Exchange, "request">): boolean {
  return request.method === "HEAD";
}
