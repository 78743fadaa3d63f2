import { expect, test } from "vitest";
import { type HeldRegion, judgeRegions } from "./judge-regions.ts";

const region: HeldRegion = {
  ...{ id: "p", sha256: "aa", mediaType: "image/png", textSha256: null, isFetched: true },
};
type Now = { sha256: string; mediaType: string | null; textSha256?: string | null };
const judge = (over: Partial<HeldRegion>, { textSha256 = null, ...now }: Now) =>
  judgeRegions([{ ...region, ...over }], { ...now, textSha256 });
const fateOf = (over: Partial<HeldRegion>, now: Now) =>
  judge(over, now).passages.map(({ fate }) => fate);

test("the same file is the same, and another one is for a person to read", () => {
  expect(fateOf({}, { sha256: "aa", mediaType: "image/png" })).toEqual(["unchanged"]);
  expect(judge({}, { sha256: "bb", mediaType: "image/png" })).toEqual({
    passages: [{ id: "p", fate: "unread", found: null, differences: [], fileSha256: "bb" }],
    isOtherKind: false,
  });
});

test("what is no such file any more may be so for a day", () => {
  const now = { sha256: "bb", mediaType: "text/html; charset=utf-8" };
  expect(judge({}, now)).toMatchObject({ isOtherKind: true });
});

test("of a picture of a page that somebody brought the page itself says nothing", () => {
  const brought = { isFetched: false };
  expect(fateOf(brought, { sha256: "bb", mediaType: "text/html" })).toEqual([]);
  expect(fateOf(brought, { sha256: "bb", mediaType: "image/png" })).toEqual(["unread"]);
});

test("a report that is made anew for whoever asks is the same as long as its text is", () => {
  const report = { mediaType: "application/pdf", textSha256: "t1" };
  const now = { sha256: "bb", ...report };
  expect(fateOf(report, now)).toEqual(["unchanged"]);
  expect(fateOf(report, { ...now, textSha256: "t2" })).toEqual(["unread"]);
  expect(fateOf({ ...report, textSha256: null }, { ...now, textSha256: null })).toEqual(["unread"]);
  expect(fateOf(report, { ...now, mediaType: "text/html" })).toEqual(["unread"]);
});
