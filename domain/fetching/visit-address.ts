import { studioDb } from "#db/client.ts";
import type { Problem } from "#domain/result.ts";
import { getContact } from "#domain/settings/queries.ts";
import type { Hop, VisitLimits } from "#fetcher/protocol.ts";
import type { FetchFailureCode } from "#messages/en/fetching.ts";
import { getSettings } from "#settings.ts";
import manifest from "../../package.json" with { type: "json" };
import { openCourse, type Refusal } from "./course.ts";
import { type Fetched, type Fetcher, openFetcher } from "./fetcher.ts";
import { findRules, judgeByRules, keepRules } from "./robots.ts";
import { readRobotsAnswer, robotsBytesMax, toUserAgent } from "./rules.ts";
import { findSlot } from "./visit-slots.ts";

export type VisitWish = {
  url: string;
  /** What an earlier answer said of itself (its headers ETag and Last-Modified, as received): where nothing has changed, the answer is a 304 without a body. */
  conditional?: { etag?: string; lastModified?: string };
  /** Whether a member of staff has said why this page is to be fetched whatever robots.txt says; of other hosts that it leads to it says nothing. Whoever sets it has checked that they may, and writes it to the audit. */
  overridesRobots?: boolean;
  /** How long to wait for turns, in all; 60 where absent. A page somebody waits for needs at least twice the pause: robots.txt comes before it. */
  patienceSeconds?: number;
  /** Of the header Accept; anything where absent. */
  accept?: string;
  /** May be tighter than the fetcher's own (fetcher/limits.ts), never looser. */
  limits?: Partial<VisitLimits>;
};

export type VisitOutcome =
  | { ok: true; value: Fetched & { robots: "obeyed" | "overridden" } }
  | {
      ok: false;
      /** One, in words for a person. */
      problems: Problem[];
      failure: {
        code: FetchFailureCode;
        /** For the log, not for a person: what the system said ("CERT_HAS_EXPIRED"). */
        detail: string;
        /** The requests that were made, or tried, in their order; an address that was refused comes last, with nulls. */
        hops: Hop[];
        /** With "host.notNow": before this a further visit has no turn. Null with every other code. */
        until: Date | null;
      };
    };

export type Visitor = (wish: VisitWish) => Promise<VisitOutcome>;

/** `pace` is a part of 1: tests don't leave hosts alone for as long as the product does. */
type VisitorTools = { fetcher: Fetcher; pace: number };

const usualPatienceSeconds = 60;

let usual: VisitorTools | null = null;

/**
 * Fetches what lies at an address, as one visit: follows at most five redirects, asks public addresses only, obeys robots.txt, asks no host before its turn (one request at a
 * time over all workers, five seconds from the end of one to the next, longer after failures or when the server asks for it) and says honestly who asks.
 *
 * Any status that a server answers with is a success, also 404, 429 and 503: `value.status` says which, and `value.headers`, `requestHead`, `responseHead`, `body` (unpacked) and
 * `sentBody` (packed as it was sent; null where it wasn't) are what a WARC record needs. `value.type` is told by the content. Everything else comes back as a problem with a code of
 * messages/en/fetching.ts; only a database that is away throws. Nothing is written but the bookkeeping of hosts and robots.txt (db/schema/fetching.ts), nothing is audited and no right is
 * asked for: whoever calls has done so. Not to be called inside a transaction, for it waits.
 *
 * May be called many times at once: four at a time are let ask and receive, for each holds its body in memory, up to 100 MB. Whoever goes on holding what it brought does so within
 * `holdAnswers`. For the worker: the process that calls it runs a fetcher until half a minute after the last visit.
 */
export const visitAddress: Visitor = async (wish) => {
  usual ??= {
    fetcher: openFetcher({ loopbackPorts: getSettings().PLUMBLINE_FETCH_LOOPBACK }),
    pace: 1,
  };
  return await openVisitor(usual)(wish);
};

/** Ends the fetcher at once, if one runs: when this process stops. */
export function closeFetcher(): void {
  usual?.fetcher.close();
  usual = null;
}

/** `visitAddress` by means of one's own: for tests. */
export function openVisitor({ fetcher, pace }: VisitorTools): Visitor {
  /** By origin: visits that need the same robots.txt at once wait for one request. */
  const asking = new Map<string, Promise<string | Refusal>>();

  return async (wish) => {
    const userAgent = toUserAgent({
      version: manifest.version,
      publicUrl: getSettings().publicUrl,
      contact: await getContact(studioDb()),
    });
    const patienceMs = (wish.patienceSeconds ?? usualPatienceSeconds) * 1000;
    const patientUntil = performance.now() + patienceMs;
    const { overridesRobots: isOverridden = false } = wish;
    const askRules = async (url: URL) =>
      isOverridden && url.host === new URL(wish.url).host
        ? null
        : await judge(url, { userAgent, patientUntil });
    const course = openCourse({ askRules, patientUntil, pace, room: findSlot() });
    const { url, conditional, accept, limits } = wish;
    const request = { url, userAgent, conditional, accept, limits };
    const end = await fetcher.visit(request, course.askLeave);
    await course.end(end);
    if (end.ok)
      return { ok: true, value: { ...end, robots: isOverridden ? "overridden" : "obeyed" } };
    const refusal = end.code === "leave.refused" ? course.refusal() : null;
    return fail(end, refusal ?? { code: end.code, until: null });
  };

  type Asker = { userAgent: string; patientUntil: number };

  async function judge(url: URL, asker: Asker): Promise<Refusal | null> {
    const rules = (await findRules(url.origin)) ?? (await askOnce(url.origin, asker));
    if (typeof rules !== "string") return rules;
    const verdict = judgeByRules(rules, url);
    return verdict === "allowed" ? null : { code: `robots.${verdict}`, until: null };
  }

  async function askOnce(origin: string, asker: Asker): Promise<string | Refusal> {
    const asked = asking.get(origin) ?? askForRules(origin, asker);
    asking.set(origin, asked);
    try {
      return await asked;
    } finally {
      asking.delete(origin);
    }
  }

  async function askForRules(origin: string, asker: Asker): Promise<string | Refusal> {
    const { userAgent, patientUntil } = asker;
    const course = openCourse({ askRules: async () => null, patientUntil, pace });
    const request = { url: `${origin}/robots.txt`, userAgent, cutAfterBytes: robotsBytesMax };
    const end = await fetcher.visit(request, course.askLeave);
    await course.end(end);
    const refusal = course.refusal();
    if (refusal !== null) return refusal;
    const answer = readRobotsAnswer(
      end.ok ? { status: end.status, text: end.body.toString("utf8") } : { code: end.code },
    );
    if (!answer.isKnown) return { code: "robots.unreachable", until: null };
    await keepRules(origin, answer.rules);
    // A plain host's mostly lies at its https one, which the page is about to lead to.
    const at = new URL(end.ok ? end.finalUrl : request.url);
    if (at.pathname === "/robots.txt" && at.origin !== origin)
      await keepRules(at.origin, answer.rules);
    return answer.rules;
  }
}

function fail(
  { detail, hops }: { detail: string; hops: Hop[] },
  { code, until }: Refusal,
): Extract<VisitOutcome, { ok: false }> {
  const seconds =
    until === null ? 0 : Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  const values = code === "host.notNow" ? { values: { seconds } } : {};
  return { ok: false, problems: [{ code, ...values }], failure: { code, detail, hops, until } };
}
