import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { bold, paragraph } from "#domain/richtext/build.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import { buildDoc, citeStatistic, dollars, testId } from "#tests/fixtures/linting.ts";
import { applyBindings } from "./apply-bindings.ts";
import { lint } from "./lint.ts";
import type { StatisticCandidate } from "./match-candidates.ts";
import { findMeant, planFigures } from "./plan-figures.ts";
import { planQuotations } from "./plan-quotations.ts";
import { emptySnapshot } from "./snapshot.ts";

const options = { language: "en", stage: "draft" } as const;

function candidate(
  number: number,
  value: string,
  overrides: Partial<StatisticCandidate> = {},
): StatisticCandidate {
  return {
    statisticId: testId(number),
    vintageId: testId(number + 100),
    code: `T-${number}`,
    label: "Trade turnover",
    period: "2023",
    figure: { value, low: null, high: null, qualifier: "=", unit: dollars },
    saidBy: null,
    deprecatedBecause: null,
    ...overrides,
  };
}

const figuresOf = (statistics: StatisticCandidate[], ...blocks: DocumentJson[]) => {
  const doc = buildDoc(...blocks);
  return planFigures({ doc, evidence: emptySnapshot, statistics, options }).map(
    ({ from, to, words, statisticId }) => [doc.textBetween(from, to), words, statisticId],
  );
};

describe("findMeant", () => {
  const meant = (text: string, ...statistics: StatisticCandidate[]) => {
    const doc = buildDoc(paragraph(text));
    const finding = lint(doc, emptySnapshot, options).findings.find(
      ({ rule }) => rule === "unsourcedFigure",
    );
    if (!finding) throw new Error(`No figure is open in ${text}`);
    return findMeant(finding, { doc, evidence: emptySnapshot, statistics, options })?.code ?? null;
  };
  const of2019 = candidate(1, "33300000000", { period: "2019" });
  const of2023 = candidate(2, "33300000000", { period: "2023" });
  const percent = { kind: "percent", code: null } as const;

  it("is of two with the value the one whose period the sentence names, and neither where it names none", () => {
    expect(meant("It was 33.3 billion dollars in 2023.", of2019, of2023)).toBe("T-2");
    expect(meant("It was 33.3 billion dollars.", of2019, of2023)).toBeNull();
  });

  it("is the only one with the very value, whatever else the sentence dates", () => {
    expect(meant("In 2021 they recalled the 33.3 billion dollars.", of2019)).toBe("T-1");
  });

  it("is never the same number of something else", () => {
    const ninety = candidate(3, "90", {
      figure: { value: "90", low: null, high: null, qualifier: "=", unit: percent },
    });
    expect(meant("They signed 90 programmes.", ninety)).toBeNull();
  });
});

describe("planFigures", () => {
  it("keeps words that a tab or a line break parts, as a node's words can", () => {
    const statistics = [candidate(1, "54000000000")];
    const doc = buildDoc(paragraph("It was 54\tbillion dollars."));
    const figures = planFigures({ doc, evidence: emptySnapshot, statistics, options });
    expect(figures.map(({ words }) => words)).toEqual(["54 billion dollars"]);
    const { tr } = EditorState.create({ doc });
    expect(() => applyBindings(tr, { figures, quotations: [] }).doc.check()).not.toThrow();
  });

  const prose = paragraph("Trade was 33.3 billion dollars in 2019 and 29.5 billion in 2020.");

  it("binds each figure that one statistic says, with the writer's words, elliptical ones too", () => {
    const statistics = [
      candidate(1, "33300000000", { period: "2019" }),
      candidate(2, "29500000000", { period: "2020" }),
    ];
    const found = figuresOf(statistics, prose);
    expect(found.map(([, , id]) => id)).toEqual([testId(1), testId(2)]);
    for (const [there, words] of found) expect(there).toBe(words);
    expect(found[0]?.[1]).toContain("33.3 billion dollars");
  });

  it("leaves what two statistics say to a person, unless the sentence names the period of one", () => {
    const two = [candidate(1, "33300000000"), candidate(2, "33300000000")];
    expect(figuresOf(two, paragraph("It was 33.3 billion dollars."))).toEqual([]);
    const byYear = [
      candidate(1, "33300000000", { period: "2019" }),
      candidate(2, "33300000000", { period: "2023" }),
    ];
    expect(
      figuresOf(byYear, paragraph("In 2019 it was 33.3 billion dollars.")).map(([, , id]) => id),
    ).toEqual([testId(1)]);
  });

  it.each([
    [
      "of another period than the sentence's",
      candidate(1, "33300000000", { period: "2015" }),
      "In 2019 it was 33.3 billion dollars.",
    ],
    [
      "of another unit",
      candidate(1, "33300000000", {
        figure: { ...candidate(1, "33300000000").figure, unit: { kind: "currency", code: "RUB" } },
      }),
      "It was 33.3 billion dollars.",
    ],
    ["of nearly the same value", candidate(1, "33400000000"), "It was 33.3 billion dollars."],
    [
      "that counts something else",
      candidate(1, "28", {
        figure: { ...candidate(1, "28").figure, unit: { kind: "count", code: "delegations" } },
      }),
      "There were 28 programmes.",
    ],
    [
      "that was disproved",
      candidate(1, "33300000000", { deprecatedBecause: "Counted twice." }),
      "It was 33.3 billion dollars.",
    ],
  ])("binds no statistic %s", (_what, statistic, text) => {
    expect(figuresOf([statistic], paragraph(text))).toEqual([]);
  });

  it("binds rounded words, but to the very value where there is one", () => {
    const [near, exact] = [candidate(1, "33280000000"), candidate(2, "33300000000")];
    const text = paragraph("It was 33.3 billion dollars.");
    expect(figuresOf([near], text).map(([, , id]) => id)).toEqual([testId(1)]);
    expect(figuresOf([near, exact], text).map(([, , id]) => id)).toEqual([testId(2)]);
  });

  it("binds no words that claim more than the source does", () => {
    const rough = candidate(1, "33300000000", {
      figure: { ...candidate(1, "33300000000").figure, qualifier: "~" },
    });
    expect(figuresOf([rough], paragraph("It was 33.3 billion dollars."))).toEqual([]);
    expect(figuresOf([rough], paragraph("It was about 33.3 billion dollars."))).toHaveLength(1);
  });

  it("leaves what is bound as it is", () => {
    expect(
      figuresOf(
        [candidate(1, "46500000000")],
        paragraph("It was ", citeStatistic("46.5 billion dollars")),
      ),
    ).toEqual([]);
  });
});

describe("planQuotations", () => {
  const wording = {
    wordingId: testId(6),
    quoteId: testId(5),
    text: "The bridge will be open by spring, and it won’t be late.",
  };
  const quotationsOf = (text: string, wordings = [wording]) => {
    const doc = buildDoc(paragraph(text));
    return planQuotations({ doc, evidence: emptySnapshot, wordings, options }).map(
      ({ from, to, ranges, after }) => ({
        there: doc.textBetween(from, to),
        parts: ranges?.map(([start, end]) => wording.text.slice(start, end)) ?? "whole",
        after,
      }),
    );
  };

  it("binds a whole wording, whatever the quotation marks", () => {
    expect(
      quotationsOf('She said: "The bridge will be open by spring, and it won\'t be late."'),
    ).toEqual([
      {
        there: '"The bridge will be open by spring, and it won\'t be late."',
        parts: "whole",
        after: "",
      },
    ]);
  });

  it("binds a part, and sets the comma that isn't the speaker's behind it", () => {
    expect(quotationsOf("“It won’t be late soon,” or “it won’t be late,” she said.")).toEqual([
      { there: "“it won’t be late,”", parts: ["it won’t be late"], after: "," },
    ]);
  });

  it("binds parts joined by […] in the wording's order, not in another", () => {
    expect(quotationsOf("She said: “The bridge […] won’t be late.”")).toMatchObject([
      { parts: ["The bridge", "won’t be late."] },
    ]);
    expect(quotationsOf("She said: “won’t be late […] The bridge is.”")).toEqual([]);
  });

  it.each([
    "“The bridge will not be open by spring,” she said.",
    "“The bridges will be open by spring,” she said.",
    "“ridge will be open by sprin,” she said.",
  ])("does not bind %s: the words differ", (text) => {
    expect(quotationsOf(text)).toEqual([]);
  });

  it("leaves words that two wordings hold to a person", () => {
    expect(
      quotationsOf("“The bridge will be open by spring,” she said.", [
        wording,
        { ...wording, wordingId: testId(7) },
      ]),
    ).toEqual([]);
  });
});

describe("applyBindings", () => {
  it("leaves a draft with no open claim where all were matched, and every other word as it was", () => {
    const doc = buildDoc(
      paragraph(
        "Trade was ",
        bold("33.3 billion dollars"),
        ", or “the bridge will be open by spring,” they wrote.",
      ),
    );
    const known = {
      statistics: [candidate(1, "33300000000")],
      wordings: [
        { wordingId: testId(6), quoteId: testId(5), text: "the bridge will be open by spring" },
      ],
    };
    const question = { doc, evidence: emptySnapshot, options };
    const { tr } = EditorState.create({ doc });
    applyBindings(tr, {
      figures: planFigures({ ...question, statistics: known.statistics }),
      quotations: planQuotations({ ...question, wordings: known.wordings }),
    });
    const bound = tr.doc.lastChild;
    expect(bound?.textContent).toBe("Trade was , or , they wrote.");
    expect(bound?.child(1).marks.map((mark) => mark.type.name)).toEqual(["bold"]);
    const { counts } = lint(tr.doc, emptySnapshot, options);
    expect(counts).toMatchObject({ figures: 1, quotations: 1, bound: 2, unsourced: 0 });
    tr.doc.check();
  });
});
