import { expect, it } from "vitest";
import { image } from "#domain/richtext/build.ts";
import { lintBlocks, testId } from "#tests/fixtures/linting.ts";

const mediaId = testId(7);
const media = { [mediaId]: { mediaId, url: "/x" } };
const rulesOf = (picture: Parameters<typeof image>[0]) =>
  lintBlocks([image(picture)], { media }).map((finding) => finding.rule);

it("blocks a picture that says neither what it shows nor that it decorates", () => {
  expect(rulesOf({ mediaId })).toEqual(["missingAlt"]);
  expect(rulesOf({ mediaId, alt: "  " })).toEqual(["missingAlt"]);
  expect(rulesOf({ mediaId, alt: "A map" })).toEqual([]);
  expect(rulesOf({ mediaId, decorative: true })).toEqual([]);
});
