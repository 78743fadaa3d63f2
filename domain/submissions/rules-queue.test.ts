import { expect, test } from "vitest";
import { readQueueQuery, wholeQueue, writeQueueQuery } from "./rules-queue.ts";

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readQueueQuery((name) => params.get(name) ?? "");
};

test.each([
  ["", wholeQueue],
  ["filter=spam", { ...wholeQueue, filter: "spam" }],
  [
    "filter=waiting&kind=challenge&q=grain+in+March&only=wrote",
    { filter: "waiting", kind: "challenge", words: "grain in March", only: "wrote" },
  ],
  ["kind=&q=&only=", wholeQueue],
  ["filter=other", null],
  ["kind=other", null],
  ["only=other", null],
])("an address that asks %j is read, and written the same again", (query, expected) => {
  const found = read(query);
  expect(found).toEqual(expected);
  if (found) expect(read(String(new URLSearchParams(writeQueueQuery(found))))).toEqual(found);
});
