import { expect, test } from "vitest";
import { readMessage } from "./messages.ts";

const answer = {
  ok: true,
  requestedUrl: "https://a.com/",
  finalUrl: "https://a.com/",
  hops: [{ url: "https://a.com/", status: 200, address: "8.8.8.8" }],
  status: 200,
  httpVersion: "1.1",
  headers: [["Server", "x"]],
  requestHead: "",
  responseHead: "",
  redirects: [],
  type: "text/html",
  claimedType: null,
  bodyBytes: 1,
  sentBytes: 1,
  isPacked: false,
  isCut: false,
  fetchedAt: 1,
  ms: 1,
};
const failure = { ok: false, code: "tls.failed", detail: "CERT_HAS_EXPIRED", hops: [], ms: 1 };

test("what the fetcher says is understood", () => {
  for (const said of [
    { say: "leave", id: "1", url: "https://a.com/", before: null },
    { say: "piece", id: "1", of: "body", bytes: Buffer.from("x") },
    { say: "end", id: "1", end: answer },
    { say: "end", id: "1", end: failure },
  ])
    expect(readMessage(said)).toEqual(said);
});

test.each([
  ["nothing", null],
  ["another word", { say: "run", id: "1", command: "rm" }],
  ["more than it may", { say: "leave", id: "1", url: "https://a.com/", before: null, extra: 1 }],
  ["a text in place of bytes", { say: "piece", id: "1", of: "body", bytes: "x" }],
  ["a code that there isn't", { say: "end", id: "1", end: { ...failure, code: "made.up" } }],
  ["no hop", { say: "end", id: "1", end: { ...answer, hops: [] } }],
  ["a status of its own", { say: "end", id: "1", end: { ...answer, status: 7 } }],
])("%s is no word of the fetcher's", (_what, said) => {
  expect(readMessage(said)).toBeNull();
});
