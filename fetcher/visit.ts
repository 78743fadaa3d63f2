import { type Allowed, vetUrl } from "./addresses.ts";
import { type Asked, ask } from "./ask.ts";
import {
  type Answer,
  defaultLimits,
  type Failed,
  type Header,
  type Hop,
  type Limits,
  type Visit,
} from "./protocol.ts";
import { Refusal } from "./refusal.ts";
import { type Lookup, lookupBySystem, resolvePublic } from "./resolve.ts";

export type VisitOptions = {
  /** Asked before every request; false ends the visit. */
  leave: (url: string) => Promise<boolean>;
  allowed?: Allowed;
  limits?: Partial<Limits>;
  lookup?: Lookup;
};

/**
 * One visit to an address: it is asked for, and so is where it redirects to. Every address is vetted as it is written, by every address that its name has, and by the
 * one that was connected to; none is asked for without leave.
 */
export async function visit(asked: Visit, options: VisitOptions): Promise<Answer | Failed> {
  const hops: Hop[] = [];
  try {
    return await follow(asked, options, hops);
  } catch (error) {
    if (error instanceof Refusal)
      return { kind: "failed", id: asked.id, failure: error.failure, hops };
    throw error;
  }
}

async function follow(asked: Visit, options: VisitOptions, hops: Hop[]): Promise<Answer> {
  const { leave, allowed = new Set(), lookup = lookupBySystem } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const clock = new VisitClock(limits.visitMs);
  try {
    let url = vetUrl(asked.url, limits, allowed);
    for (;;) {
      const isGranted = await clock.pauseFor(leave(url.href));
      if (!isGranted) throw new Refusal("leave.refused");
      const resolved = await clock.within(resolvePublic(url, lookup, allowed));
      const at = new Date().toISOString();
      const headers = toRequestHeaders(asked, hops.length === 0);
      const answer = await ask({ url, resolved, headers, limits, allowed, signal: clock.signal });
      hops.push({ url: url.href, status: answer.status, address: answer.address, at });
      const next = findRedirect(answer, url);
      if (next === null) return toAnswer(asked, url, answer, hops);
      url = vetRedirect(next, url, { limits, allowed, hops });
    }
  } finally {
    clock.stop();
  }
}

function toRequestHeaders({ userAgent, etag, lastModified }: Visit, isFirst: boolean): Header[] {
  return [
    ["User-Agent", userAgent],
    ["Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"],
    ["Accept-Language", "en,ru;q=0.8,*;q=0.5"],
    ["Accept-Encoding", "gzip, br"],
    ...(isFirst && etag !== null ? [["If-None-Match", etag] satisfies Header] : []),
    ...(isFirst && lastModified !== null
      ? [["If-Modified-Since", lastModified] satisfies Header]
      : []),
  ];
}

const redirects = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads; null where it is one. */
function findRedirect({ status, headers }: Asked, from: URL): string | null {
  if (!redirects.has(status)) return null;
  const location = headers.find(([name]) => name.toLowerCase() === "location")?.[1] ?? "";
  if (location === "" || !URL.canParse(location, from.href)) throw new Refusal("redirect.nowhere");
  return new URL(location, from.href).href;
}

function vetRedirect(
  next: string,
  from: URL,
  { limits, allowed, hops }: { limits: Limits; allowed: Allowed; hops: readonly Hop[] },
): URL {
  const url = vetUrl(next, limits, allowed);
  if (from.protocol === "https:" && url.protocol !== "https:")
    throw new Refusal("redirect.insecure");
  const bare = (href: string) => href.replace(/#.*$/s, "");
  if (hops.some((hop) => bare(hop.url) === bare(url.href))) throw new Refusal("redirect.loop");
  if (hops.length > limits.redirects) throw new Refusal("redirect.tooMany");
  return url;
}

function toAnswer({ id, url: requestedUrl }: Visit, url: URL, answer: Asked, hops: Hop[]): Answer {
  const { status, statusText, headers, requestHeaders, body, decoded } = answer;
  return {
    ...{ kind: "answer", id, requestedUrl, finalUrl: url.href, hops, status, statusText },
    ...{ headers, requestHeaders, body, decoded },
  };
}

/** Time runs but while the visit waits for leave. */
class VisitClock {
  readonly #aborting = new AbortController();
  #leftMs: number;
  #startedAt = performance.now();
  #timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.#leftMs = ms;
    this.#timer = setTimeout(() => this.#aborting.abort(), ms);
  }

  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  async pauseFor<T>(work: Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    this.#leftMs -= performance.now() - this.#startedAt;
    const value = await work;
    this.#startedAt = performance.now();
    this.#timer = setTimeout(() => this.#aborting.abort(), Math.max(0, this.#leftMs));
    return value;
  }

  /** For work that can't be broken off. */
  async within<T>(work: Promise<T>): Promise<T> {
    const late = new Promise<never>((_, reject) => {
      const end = () => reject(new Refusal("tooSlow"));
      if (this.signal.aborted) end();
      else this.signal.addEventListener("abort", end, { once: true });
    });
    return await Promise.race([work, late]);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
