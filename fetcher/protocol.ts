/**
 * What the fetcher and whoever started it say to each other, over the channel between them. Types only: the parent believes nothing that it is told before it
 * has looked at it (domain/fetching/messages.ts).
 */

/** Why a visit came to nothing. What each says to a person stands in messages/en/fetching.ts. */
export type VisitFailureCode =
  | "address.unreadable"
  | "address.tooLong"
  | "address.scheme"
  | "address.credentials"
  | "address.port"
  | "address.notPublic"
  | "dns.notFound"
  | "dns.failed"
  | "connect.refused"
  | "connect.timeout"
  | "connect.unreachable"
  | "tls.failed"
  | "redirect.tooMany"
  | "redirect.loop"
  | "redirect.insecure"
  | "answer.tooSlow"
  | "answer.closedEarly"
  | "answer.notHttp"
  | "answer.headersTooLarge"
  | "body.tooLarge"
  | "body.ratio"
  | "body.brokenEncoding"
  | "leave.refused";

/** Times in milliseconds, sizes in bytes. */
export type VisitLimits = {
  /** The whole visit, but for waiting for leave. */
  totalMs: number;
  resolveMs: number;
  /** For one address of a host, and once more for TLS. */
  connectMs: number;
  /** From the request to the end of the answer's headers. */
  headMs: number;
  /** Between two pieces of a body. */
  idleMs: number;
  redirectsMax: number;
  headBytesMax: number;
  /** Unpacked. */
  bodyBytesMax: number;
  /** A packed body grows to at most so many times its size… */
  ratioMax: number;
  /** …once it is larger than this: a small page of little but blanks is no bomb. */
  ratioFreeBytes: number;
};

export type VisitRequest = {
  /** Names the visit in all that is said of it. */
  id: string;
  url: string;
  userAgent: string;
  /** Of the header Accept; anything where absent. */
  accept?: string;
  /** What an earlier answer said of itself: the server may answer 304 and send nothing. */
  conditional?: { etag?: string; lastModified?: string };
  /** A body is read so far and no further, and that is no failure. */
  cutAfterBytes?: number;
  /** May be set lower than they are, never higher. */
  limits?: Partial<VisitLimits>;
};

/** One request that was made, or tried: status and address are null as far as it didn't get to them. */
export type Hop = { url: string; status: number | null; address: string | null };

/** A request that was answered by another address: start lines and headers of both, as of an answer. */
export type Redirect = { url: string; requestHead: string; responseHead: string };

/** How the hop before went, for whoever gives leave for the next: its host is free again. */
export type HopBefore = { url: string; status: number; retryAfter: string | null };

export type VisitAnswer = {
  ok: true;
  requestedUrl: string;
  finalUrl: string;
  /** In their order; the last is the answer's. */
  hops: Hop[];
  status: number;
  httpVersion: string;
  /** Names and values as received, in their order; each byte one character (Latin-1). */
  headers: [name: string, value: string][];
  /** Start lines and headers of the last exchange with their line breaks and the blank line at the end, as they stand in a WARC record (Latin-1). */
  requestHead: string;
  responseHead: string;
  /** The exchanges before, in their order: each led to the next, the last to `finalUrl`. */
  redirects: Redirect[];
  /** By the body's content: what the server claims only tells texts apart. */
  type: string;
  /** The Content-Type header, as received. */
  claimedType: string | null;
  /** Bytes of the body as unpacked, and as they were sent (without the chunks' frames); both are handed over before, in pieces. */
  bodyBytes: number;
  sentBytes: number;
  /** Whether the body was sent packed: then it is handed over both ways. */
  isPacked: boolean;
  /** Whether there was more than `cutAfterBytes`. */
  isCut: boolean;
  /** When the last request was sent, in milliseconds since 1970. */
  fetchedAt: number;
  /** What the visit took, but for waiting for leave. */
  ms: number;
};

export type VisitFailure = {
  ok: false;
  code: VisitFailureCode;
  /** What the system said, for the log: "CERT_HAS_EXPIRED". */
  detail: string;
  hops: Hop[];
  ms: number;
};

export type VisitEnd = VisitAnswer | VisitFailure;

export type ParentMessage =
  | { say: "visit"; visit: VisitRequest }
  /** The answer to a question for leave. */
  | { say: "leave"; id: string; granted: boolean };

export type FetcherMessage =
  /** Before each hop: may this address be asked now? Nothing is sent to its host before the answer. */
  | { say: "leave"; id: string; url: string; before: HopBefore | null }
  | { say: "piece"; id: string; of: "body" | "sent"; bytes: Uint8Array }
  | { say: "end"; id: string; end: VisitEnd };
