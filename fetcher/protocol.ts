/** What the fetcher and whoever started it say to each other. The fetcher is told nothing but this, and tells nothing else. */

/** Why nothing could be had. */
export const failures = [
  "address.invalid",
  "address.tooLong",
  "address.scheme",
  "address.port",
  "address.credentials",
  "address.notPublic",
  "dns.notFound",
  "connect.refused",
  "connect.timeout",
  "tls.failed",
  "redirect.tooMany",
  "redirect.loop",
  "redirect.insecure",
  "redirect.nowhere",
  "body.tooLarge",
  "body.ratio",
  "body.brokenEncoding",
  "head.tooLarge",
  "tooSlow",
  "closedEarly",
  "notHttp",
  "leave.refused",
] as const;
export type Failure = (typeof failures)[number];

/** Names and values as they were received, in their order. */
export type Header = [name: string, value: string];

/** One request of a visit. Instants are ISO 8601 in UTC. */
export type Hop = { url: string; status: number; address: string; at: string };

export type Visit = {
  kind: "visit";
  id: number;
  url: string;
  userAgent: string;
  /** By which a server can tell that nothing has changed. */
  etag: string | null;
  lastModified: string | null;
};

/** May the fetcher ask this address now? Asked before every request; how long the answer takes isn't counted. */
export type AskLeave = { kind: "ask"; id: number; url: string };
export type Leave = { kind: "leave"; id: number; isGranted: boolean };

export type Answer = {
  kind: "answer";
  id: number;
  requestedUrl: string;
  finalUrl: string;
  hops: Hop[];
  status: number;
  statusText: string;
  headers: Header[];
  requestHeaders: Header[];
  /** As it came over the line. */
  body: Uint8Array;
  /** Without its encoding; null where it had none. */
  decoded: Uint8Array | null;
};

export type Failed = {
  kind: "failed";
  id: number;
  failure: Failure;
  /** Up to where it came. */
  hops: Hop[];
};

export type ToFetcher = Visit | Leave;
export type FromFetcher = AskLeave | Answer | Failed;

/** Sizes in bytes, times in milliseconds. */
export type Limits = {
  urlChars: number;
  redirects: number;
  bodyBytes: number;
  /** So many times may a body grow when it is unpacked. */
  ratio: number;
  headBytes: number;
  connectMs: number;
  /** Without a byte. */
  silenceMs: number;
  /** Of a whole visit, but for waiting for leave. */
  visitMs: number;
};

export const defaultLimits: Limits = {
  urlChars: 2_000,
  redirects: 5,
  bodyBytes: 50_000_000,
  ratio: 100,
  headBytes: 65_536,
  connectMs: 10_000,
  silenceMs: 15_000,
  visitMs: 45_000,
};
