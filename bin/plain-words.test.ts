import { expect, test } from "vitest";
import { explain, explainInstalling } from "./plain-words.mjs";

test.each([
  ["npm error code ENOTFOUND", /^npm can't reach its registry/],
  ["npm error code EHOSTUNREACH", /^npm can't reach its registry/],
  ["npm: spawn npm ENOENT", /^npm isn't found/],
  ["npm error Error: EACCES: permission denied, mkdir '/x'", /^This folder/],
  ["npm error ENOSPC: no space left on device, write", /^The disk is full/],
])("what npm says (%s) is told with its cause, and what to do", (text, words) => {
  expect(explainInstalling(text)).toMatch(words);
  expect(explainInstalling(text)).toContain(text);
});

test.each([
  ["EACCES: permission denied, mkdir '/x'", /^This folder/],
  ["initdb failed (1). could not write: No space left on device", /^The disk is full/],
])("a start that fails for this machine's disk (%s) says so", (text, words) => {
  expect(explain(text)).toMatch(words);
});

test.each(["EHOSTUNREACH", "ENETUNREACH", "ECONNRESET", "ECONNREFUSED", "EACCES", "ETIMEDOUT"])(
  "a database that isn't reached (%s) is no fault of npm's registry, nor of the folder",
  (code) => {
    const text = `The Postgres that DATABASE_URL names can't be reached at db:5432: connect ${code} 10.0.0.1:5432.`;
    expect(explain(text)).toBe(text);
  },
);
