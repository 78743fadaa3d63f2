import { z } from "zod";
import type { FetcherMessage, VisitFailureCode } from "#fetcher/protocol.ts";

/** What the fetcher may say. It reads what strangers send: whatever else comes out of it isn't its own word. */
const failureCodes = [
  "address.unreadable",
  "address.tooLong",
  "address.scheme",
  "address.credentials",
  "address.port",
  "address.notPublic",
  "dns.notFound",
  "dns.failed",
  "connect.refused",
  "connect.timeout",
  "connect.unreachable",
  "tls.failed",
  "redirect.tooMany",
  "redirect.loop",
  "redirect.insecure",
  "answer.tooSlow",
  "answer.closedEarly",
  "answer.notHttp",
  "answer.headersTooLarge",
  "body.tooLarge",
  "body.ratio",
  "body.brokenEncoding",
  "leave.refused",
] as const satisfies VisitFailureCode[];

const id = z.string().max(64);
const address = z.string().max(4_000);
const head = z.string().max(200_000);
const count = z.int().nonnegative();

const hop = z.strictObject({
  url: address,
  status: z.int().min(0).max(999).nullable(),
  address: z.string().max(64).nullable(),
});

const answer = z.strictObject({
  ok: z.literal(true),
  requestedUrl: address,
  finalUrl: address,
  hops: z.array(hop).min(1).max(6),
  status: z.int().min(100).max(999),
  httpVersion: z.string().max(8),
  headers: z.array(z.tuple([head, head])),
  requestHead: head,
  responseHead: head,
  redirects: z
    .array(z.strictObject({ url: address, requestHead: head, responseHead: head }))
    .max(5),
  type: z.string().max(200),
  claimedType: head.nullable(),
  bodyBytes: count,
  sentBytes: count,
  isPacked: z.boolean(),
  isCut: z.boolean(),
  fetchedAt: count,
  ms: count,
});

const failure = z.strictObject({
  ok: z.literal(false),
  code: z.enum(failureCodes),
  detail: z.string(),
  hops: z.array(hop).max(6),
  ms: count,
});

const before = z.strictObject({
  url: address,
  status: z.int().min(0).max(999),
  retryAfter: head.nullable(),
});

const message: z.ZodType<FetcherMessage> = z.discriminatedUnion("say", [
  z.strictObject({ say: z.literal("leave"), id, url: address, before: before.nullable() }),
  z.strictObject({
    say: z.literal("piece"),
    id,
    of: z.enum(["body", "sent"]),
    bytes: z.instanceof(Uint8Array),
  }),
  z.strictObject({ say: z.literal("end"), id, end: z.discriminatedUnion("ok", [answer, failure]) }),
]);

/** Null for what is no word of the fetcher's. */
export function readMessage(said: unknown): FetcherMessage | null {
  return message.safeParse(said).data ?? null;
}
