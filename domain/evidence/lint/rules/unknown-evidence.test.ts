import { describe, expect, it } from "vitest";
import { image, paragraph, passage, quote, sourceNote, statistic } from "#domain/richtext/build.ts";
import {
  buildPassageEvidence,
  buildStatisticEvidence,
  citeStatistic,
  lintBlocks,
  say,
  testId,
} from "#tests/fixtures/linting.ts";

describe("evidence that is not here", () => {
  it("blocks for every kind of evidence, and for pictures", () => {
    const findings = lintBlocks(
      [
        paragraph(
          citeStatistic("x"),
          passage(testId(9), "words"),
          sourceNote({ sourceId: testId(8) }),
        ),
        quote({ quoteId: testId(5), wordingId: testId(6) }),
        image({ mediaId: testId(7), alt: "A map" }),
      ],
      {},
    );
    expect(findings.map((finding) => `${say(finding)} ${finding.values.kind}`)).toEqual([
      "unknownEvidence blocks: x statistic",
      "unknownEvidence blocks: words passage",
      "unknownEvidence blocks:  sourceNote",
      "unknownEvidence blocks:  quote",
      "unknownEvidence blocks:  image",
    ]);
  });

  it("is also a vintage of another statistic", () => {
    const known = buildStatisticEvidence();
    const other = statistic({ statisticId: testId(99), vintageId: known.vintageId, words: null });
    expect(lintBlocks([paragraph(other)], { statistics: [known] }).map(say)).toEqual([
      "unknownEvidence blocks: 46.5\u00a0billion\u00a0dollars",
    ]);
  });

  it("finds nothing for an id named like a property of every object", () => {
    const json = {
      type: "paragraph",
      content: [
        {
          type: "statistic",
          attrs: {
            statisticId: "constructor",
            vintageId: "constructor",
            words: "x",
            format: null,
            key: false,
            nodeId: null,
          },
        },
      ],
    };
    expect(() => lintBlocks([json], {})).toThrow(RangeError);
  });

  it("is also a source note that names nothing, whatever it says", () => {
    const [finding] = lintBlocks([paragraph("So", sourceNote({ reason: "Told to us." }))]);
    expect(finding).toMatchObject({
      rule: "unknownEvidence",
      severity: "blocks",
      values: { kind: "sourceless" },
    });
  });

  it("is none where all is known", () => {
    expect(
      lintBlocks(
        [paragraph(passage(testId(9), "words")), image({ mediaId: testId(7), alt: "A map" })],
        {
          passages: [buildPassageEvidence()],
          media: { [testId(7)]: { mediaId: testId(7), url: "/x" } },
        },
      ),
    ).toEqual([]);
  });
});
