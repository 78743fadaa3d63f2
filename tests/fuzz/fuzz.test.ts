import { describe, expect, it } from "vitest";
import { fixtureArticle } from "#tests/fixtures/article.ts";
import { findExtractionFault } from "./check-extraction.ts";
import { families, makeHostileText } from "./hostile-texts.ts";
import { shrink } from "./shrink.ts";

const sources = [fixtureArticle.text] as const;
const textsPerFamily = 25;

describe.each(families)("hostile texts of %s", (family) => {
  const cases = Array.from({ length: textsPerFamily }, (_, seed) => ({
    seed,
    family,
    units: 50 + 40 * seed,
  }));

  it("are read without a fault: each span is its slice, and twice gives the same", () => {
    for (const each of cases) {
      const text = makeHostileText(each, sources);
      const options = each.seed % 2 === 0 ? {} : { publishedOn: "2024-05-02" };
      expect(findExtractionFault(text, options, true), JSON.stringify(text)).toBeNull();
    }
  });

  it("are the same for the same seed, and others for another", () => {
    const [first, second] = cases.slice(-2).map((each) => makeHostileText(each, sources));
    expect(first).toBe(
      makeHostileText(
        { seed: textsPerFamily - 2, family, units: 50 + 40 * (textsPerFamily - 2) },
        sources,
      ),
    );
    expect(second).not.toBe(first);
  });
});

it("a text that breaks something is shortened to what breaks it", () => {
  const text = `${"a".repeat(500)}“${"b".repeat(300)}7${"c".repeat(100)}`;
  expect(shrink(text, (part) => part.includes("“") && part.includes("7"))).toBe("“7");
});
