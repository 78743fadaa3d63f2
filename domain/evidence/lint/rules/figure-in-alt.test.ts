import { expect, it } from "vitest";
import { image } from "#domain/richtext/build.ts";
import {
  buildStatisticEvidence,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";

const mediaId = testId(7);
const known = {
  media: { [mediaId]: { mediaId, url: "/x" } },
  statistics: [buildStatisticEvidence()],
};

it("warns of a number in a description that the caption doesn't bear out", () => {
  const alt = "A chart that ends at 46.5 billion dollars in 2023, with two lines";
  expect(lintBlocks([image({ mediaId, alt, caption: "Trade" })], known).map(say)).toEqual([
    "figureInAlt warns: 46.5 billion dollars",
  ]);
  const caption = ["Trade came to ", citeStatistic("46.5 billion dollars")];
  expect(lintBlocks([image({ mediaId, alt, caption })], known)).toEqual([]);
});
