import { expect, it } from "vitest";
import { image } from "#domain/richtext/build.ts";
import {
  buildStatisticEvidence,
  buildWordingEvidence,
  citeInline,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";

const mediaId = testId(7);
const known = {
  media: { [mediaId]: { mediaId, url: "/x" } },
  statistics: [buildStatisticEvidence()],
  wordings: [buildWordingEvidence()],
};

const findingsIn = (alt: string, caption: Parameters<typeof image>[0]["caption"]) =>
  lintBlocks([image({ mediaId, alt, caption })], known).map(say);

it("blocks on a number in a description that the caption doesn't bear out", () => {
  const alt = "A chart that ends at 46.5 billion dollars in 2023, with two lines";
  const finding = "claimInAlt blocks: 46.5 billion dollars";
  expect(findingsIn(alt, "Trade")).toEqual([finding]);
  expect(findingsIn(alt, ["Trade came to ", citeStatistic("46.5 billion dollars")])).toEqual([]);
});

it("blocks on a number in words, but not on what merely counts", () => {
  expect(findingsIn("A chart of ninety billion dollars", "Trade")).toEqual([
    "claimInAlt blocks: ninety billion dollars",
  ]);
  expect(findingsIn("Two people before three flags", "Talks")).toEqual([]);
});

it("blocks on a quotation that the caption doesn't carry, bound", () => {
  const alt = "A banner: “The bridge will be open by spring.”";
  const finding = "claimInAlt blocks: The bridge will be open by spring.";
  expect(findingsIn(alt, "A banner")).toEqual([finding]);
  expect(findingsIn(alt, ["A banner: ", citeInline()])).toEqual([]);
});
