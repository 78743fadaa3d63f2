import { isLoopbackAddress, isPublicAddress } from "./addresses.ts";
import { type OnPiece, readBody } from "./body.ts";
import { Clock, within } from "./clock.ts";
import { dial } from "./dial.ts";
import { type Exchange, exchange } from "./exchange.ts";
import { tightenLimits } from "./limits.ts";
import type {
  Hop,
  HopBefore,
  Redirect,
  VisitAnswer,
  VisitEnd,
  VisitLimits,
  VisitRequest,
} from "./protocol.ts";
import { findAddresses, type Resolve } from "./resolve.ts";
import { sniffType } from "./sniff.ts";
import { Stop } from "./stop.ts";
import { type LoopbackPorts, type Vetted, vetAddress } from "./vet.ts";

/** What a visit needs of whoever makes it. */
export type Surroundings = {
  except: LoopbackPorts;
  resolve: Resolve;
  /** Whether this address may be asked now. May take as long as it likes: that isn't the visit's time. */
  askLeave: (url: string, before: HopBefore | null) => Promise<boolean>;
  onPiece: OnPiece;
  /** Certificates to trust in place of Node's own, as PEM: for tests. */
  trust?: string[];
};

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Asks an address and follows where it leads. Each hop is vetted anew, as an address, as what its name resolves to and as what is connected to, and needs leave of its
 * own. Never throws: what goes wrong is the visit's end.
 */
export async function visit(request: VisitRequest, surroundings: Surroundings): Promise<VisitEnd> {
  const limits = tightenLimits(request.limits);
  const clock = new Clock(limits.totalMs);
  const hops: Hop[] = [];
  try {
    clock.run();
    return await follow({ request, limits, clock, hops, ...surroundings });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, code: error.code, detail: error.detail, hops, ms: clock.ms };
  } finally {
    clock.pause();
  }
}

type Course = Surroundings & {
  request: VisitRequest;
  limits: VisitLimits;
  clock: Clock;
  hops: Hop[];
};

async function follow(course: Course): Promise<VisitAnswer> {
  const { request, limits, clock, hops, except } = course;
  let target = vetAddress(request.url, except);
  const requestedUrl = target.url.href;
  const seen = new Set<string>();
  const led: Redirect[] = [];
  let before: HopBefore | null = null;
  for (;;) {
    if (seen.has(target.url.href)) throw new Stop("redirect.loop");
    if (seen.size > limits.redirectsMax) throw new Stop("redirect.tooMany");
    seen.add(target.url.href);
    const hop: Hop = { url: target.url.href, status: null, address: null };
    hops.push(hop);
    await waitForLeave(course, hop.url, before);
    const answer = await askOne(course, target, hop);
    const { response } = answer;
    hop.status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (!redirects.has(hop.status) || location === undefined)
      return {
        requestedUrl,
        ...(await finish(course, answer)),
        redirects: led,
        ms: clock.ms,
      };
    response.destroy();
    const { requestHead, responseHead } = answer;
    led.push({ url: hop.url, requestHead, responseHead });
    before = { url: hop.url, status: hop.status, retryAfter: readRetryAfter(answer) };
    target = vetRedirect(target, location, course);
  }
}

function readRetryAfter({ response }: Exchange): string | null {
  return response.headers["retry-after"] ?? null;
}

function vetRedirect(from: Vetted, location: string, { except }: Course): Vetted {
  // Node reads headers as Latin-1; those who write other letters into this one write UTF-8.
  const text = Buffer.from(location, "latin1").toString("utf8");
  const target = vetAddress(text, except, from.url);
  if (from.isSecure && !target.isSecure) throw new Stop("redirect.insecure");
  return target;
}

async function waitForLeave({ askLeave, clock }: Course, url: string, before: HopBefore | null) {
  clock.pause();
  if (!(await askLeave(url, before))) throw new Stop("leave.refused");
  clock.run();
}

async function askOne(course: Course, target: Vetted, hop: Hop): Promise<Exchange> {
  const { request, limits, clock, resolve, trust } = course;
  const mayOpen = target.isExcepted ? isLoopbackAddress : isPublicAddress;
  const { signal } = clock;
  const addresses = await within(
    { signal, ms: limits.resolveMs, code: "dns.failed" },
    async (either) => await findAddresses(target.host, { resolve, mayOpen, signal: either }),
  );
  const call = { mayOpen, connectMs: limits.connectMs, signal, trust };
  const { socket, address } = await dial(target, addresses, call);
  hop.address = address;
  const close = () => socket.destroy();
  signal.addEventListener("abort", close, { once: true });
  socket.once("close", () => signal.removeEventListener("abort", close));
  return await exchange(socket, target.url, request, { limits, signal });
}

async function finish(course: Course, answer: Exchange) {
  const { request, limits, clock, hops, onPiece } = course;
  const { response, headers, requestHead, responseHead, sentAt } = answer;
  const { sample, ...body } = await readBody(response, {
    limits,
    cutAfterBytes: request.cutAfterBytes,
    signal: clock.signal,
    onPiece,
  });
  const claimedType = response.headers["content-type"] ?? null;
  return {
    ok: true as const,
    finalUrl: hops.at(-1)?.url ?? "",
    hops,
    status: response.statusCode ?? 0,
    httpVersion: response.httpVersion,
    headers,
    requestHead,
    responseHead,
    type: await sniffType(sample, claimedType),
    claimedType,
    ...body,
    fetchedAt: sentAt,
  };
}
