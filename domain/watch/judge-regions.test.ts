import { expect, test } from "vitest";
import { judgeRegions } from "./judge-regions.ts";

const region = { id: "p", sha256: "aa", mediaType: "image/png", isFetched: true };
const fateOf = (over: Partial<typeof region>, now: { sha256: string; mediaType: string | null }) =>
  judgeRegions([{ ...region, ...over }], now).passages.map(({ fate }) => fate);

test("the same file is the same, and another one is for a person to read", () => {
  expect(fateOf({}, { sha256: "aa", mediaType: "image/png" })).toEqual(["unchanged"]);
  expect(judgeRegions([region], { sha256: "bb", mediaType: "image/png" })).toEqual({
    passages: [{ id: "p", fate: "unread", found: null, differences: [], fileSha256: "bb" }],
    isOtherKind: false,
  });
});

test("what is no such file any more may be so for a day", () => {
  const now = { sha256: "bb", mediaType: "text/html; charset=utf-8" };
  expect(judgeRegions([region], now)).toMatchObject({ isOtherKind: true });
});

test("of a picture of a page that somebody brought the page itself says nothing", () => {
  const brought = { isFetched: false };
  expect(fateOf(brought, { sha256: "bb", mediaType: "text/html" })).toEqual([]);
  expect(fateOf(brought, { sha256: "bb", mediaType: "image/png" })).toEqual(["unread"]);
});
