import { getSettings } from "#settings.ts";
import packageJson from "../../package.json" with { type: "json" };
import { type Fetched, type Fetcher, type FetchFailure, openFetcher } from "./fetcher-process.ts";
import {
  defaultManners,
  endTurn,
  type Manners,
  readRetryAfter,
  type Taken,
  takeTurn,
} from "./host-turns.ts";
import { findRobots, keepRobots, mayAsk, readRobots, robotName, robotsUrlOf } from "./robots.ts";

/** Beyond the fetcher's own: the site asks machines to stay away; nobody could say whether it does; it wants to be left alone for now. */
export type VisitFailure = FetchFailure | "robots.denied" | "robots.unknown" | "host.busy";

type Hops = Fetched["hops"];

export type Visited =
  | {
      kind: "answered";
      requestedUrl: string;
      finalUrl: string;
      status: number;
      statusText: string;
      /** As they were received, in their order. */
      headers: readonly (readonly [string, string])[];
      requestHeaders: readonly (readonly [string, string])[];
      /** Without the encoding that they came in. */
      bytes: Uint8Array;
      /** As they came over the line. */
      rawBytes: Uint8Array;
      hops: Hops;
    }
  /** A server that was told by which it could tell says that nothing has changed. */
  | { kind: "unchanged" }
  | { kind: "failed"; failure: VisitFailure; hops: Hops };

export type AddressQuestion = {
  url: string;
  /** Of an earlier answer. */
  etag?: string | null;
  lastModified?: string | null;
  /** Somebody of the staff has said why this page is asked for though its site asks machines to stay away: whoever calls has written that down. */
  overridesRobots?: boolean;
};

export type VisitOptions = { fetcher?: Fetcher; manners?: Manners };

let shared: Fetcher | undefined;

/** The fetcher of this process. */
function getFetcher(): Fetcher {
  shared ??= openFetcher({ loopback: getSettings().PLUMBLINE_FETCH_LOOPBACK });
  return shared;
}

/** Lets go of the fetcher, for who stops. */
export function closeFetcher(): void {
  shared?.stop();
  shared = undefined;
}

/**
 * Asks an address of the public internet, and what it redirects to, five times at most: as a good guest among any number of workers. What a site asks of machines is obeyed; a
 * host is asked by one of us at a time, some seconds apart, and left alone when it says so or fails. Bytes are 50 MB at most when unpacked. Never throws for what an
 * address does; waits for its turn for minutes, so it is for workers alone.
 */
export async function visitAddress(
  asked: AddressQuestion,
  options: VisitOptions = {},
): Promise<Visited> {
  const guest = new Guest(options);
  try {
    return await guest.visit(asked);
  } finally {
    await guest.leave({ isFailure: false, retryAfterMs: null });
  }
}

/** One visit's manners: it holds the turn of one host at a time. */
class Guest {
  readonly #fetcher: Fetcher;
  readonly #manners: Manners;
  #host: string | null = null;
  #refusedFor: VisitFailure | null = null;

  constructor({ fetcher = getFetcher(), manners = defaultManners }: VisitOptions) {
    this.#fetcher = fetcher;
    this.#manners = manners;
  }

  async visit({
    url,
    etag = null,
    lastModified = null,
    overridesRobots = false,
  }: AddressQuestion): Promise<Visited> {
    const fetched = await this.#ask(
      { url, etag, lastModified },
      async (next) => overridesRobots || (await this.#isWelcome(next)),
    );
    if (fetched.kind === "failed") {
      const failure =
        fetched.failure === "leave.refused"
          ? (this.#refusedFor ?? "leave.refused")
          : fetched.failure;
      return { kind: "failed", failure, hops: fetched.hops };
    }
    if (fetched.status === 304) return { kind: "unchanged" };
    const {
      requestedUrl,
      finalUrl,
      status,
      statusText,
      headers,
      requestHeaders,
      hops,
      body,
      decoded,
    } = fetched;
    return {
      ...{
        kind: "answered",
        requestedUrl,
        finalUrl,
        status,
        statusText,
        headers,
        requestHeaders,
        hops,
      },
      ...{ bytes: decoded ?? body, rawBytes: body },
    };
  }

  async #ask(
    asked: { url: string; etag: string | null; lastModified: string | null },
    isWelcome: (url: string) => Promise<boolean>,
  ): Promise<Fetched> {
    const fetched = await this.#fetcher.visit(
      { ...asked, userAgent: toUserAgent() },
      async (url) => {
        await this.leave({ isFailure: false, retryAfterMs: null });
        return (await isWelcome(url)) && (await this.#enter(url));
      },
    );
    await this.leave(judgeTaken(fetched));
    return fetched;
  }

  /** Whether a site lets machines ask this. For what it asks of them it is asked first. */
  async #isWelcome(url: string): Promise<boolean> {
    const { origin } = new URL(url);
    let robots = await findRobots(origin);
    if (!robots) {
      const fetched = await this.#ask(
        { url: robotsUrlOf(url), etag: null, lastModified: null },
        async () => true,
      );
      robots = readRobots(
        fetched.kind === "answer"
          ? { status: fetched.status, bytes: fetched.decoded ?? fetched.body }
          : null,
      );
      // A host that isn't there says no more of it, but that is for its own page to say.
      if (fetched.kind === "failed" && isNowhere(fetched.failure)) return true;
      await keepRobots(origin, robots);
    }
    if (mayAsk(robots, url)) return true;
    this.#refusedFor = robots.isKnown ? "robots.denied" : "robots.unknown";
    return false;
  }

  async #enter(url: string): Promise<boolean> {
    const { host } = new URL(url);
    if (await takeTurn(host, this.#manners)) {
      this.#host = host;
      return true;
    }
    this.#refusedFor = "host.busy";
    return false;
  }

  /** Gives the host back that was asked last, if any. */
  async leave(taken: Taken): Promise<void> {
    const host = this.#host;
    this.#host = null;
    if (host !== null) await endTurn(host, taken, this.#manners);
  }
}

function isNowhere(failure: FetchFailure): boolean {
  return /^(?:address|dns|connect|tls)\./.test(failure);
}

/** 429 and 503 ask to be left alone; what a host doesn't answer is a failure of its. */
function judgeTaken(fetched: Fetched): Taken {
  if (fetched.kind === "failed") {
    const isFailure = /^(?:connect\.|tooSlow|closedEarly)/.test(fetched.failure);
    return { isFailure, retryAfterMs: null };
  }
  const { status, headers } = fetched;
  const value = headers.find(([name]) => name.toLowerCase() === "retry-after")?.[1] ?? null;
  return {
    isFailure: status === 429 || status >= 500,
    retryAfterMs: readRetryAfter(value, new Date()),
  };
}

/** Who asks, and whom to write to. */
function toUserAgent(): string {
  const { publicUrl, PLUMBLINE_CONTACT: contact } = getSettings();
  return `${robotName}/${packageJson.version} (+${publicUrl}/about${contact ? `; ${contact}` : ""})`;
}
