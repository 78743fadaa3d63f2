import { describe, expect, it } from "vitest";
import { brief, chart, countNodeIds, statistic } from "./build.ts";
import { parseDocument } from "./document.ts";
import { citationRows, listEvidence } from "./list-evidence.ts";
import type { PrintedWords } from "./project-text.ts";

const id = (n: number) => `019a1b2c-3d4e-7f60-8a1b-${String(n).padStart(12, "0")}`;
const points = [
  [id(1), id(11)],
  [id(2), id(12)],
] as const;
const print: PrintedWords = (node) => `value ${String(node.attrs.vintageId).at(-1)}`;
const titled = ["Up to ", statistic({ statisticId: id(1), vintageId: id(11) })];
const build = (attrs: Record<string, unknown> = {}) => {
  const block = chart({ points, title: titled, asOf: "2026-11-12" });
  const json = { ...block, attrs: { ...block.attrs, ...attrs } };
  return parseDocument(brief({ title: "A", blocks: [json] }, countNodeIds()));
};

describe("a chart in a brief", () => {
  it("cites each value that it draws, by its place, before what its title cites", () => {
    const parsed = build();
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const uses = listEvidence(parsed.value, print);
    expect(uses.map(({ kind, plotted, words }) => [kind, plotted, words])).toEqual([
      ["statistic", 0, "value 1"],
      ["statistic", 1, "value 2"],
      ["statistic", undefined, "value 1"],
    ]);
    const rows = citationRows(parsed.value, print);
    expect(
      rows.map(({ statisticId, vintageId, position }) => [statisticId, vintageId, position]),
    ).toEqual([
      [id(1), id(11), 0],
      [id(2), id(12), 1],
      [id(1), id(11), 0],
    ]);
    expect(new Set(rows.map(({ nodeId, position }) => `${nodeId} ${position}`)).size).toBe(3);
  });

  it.each([
    ["no values", { points: [] }],
    ["one statistic twice", { points: [points[0], [id(1), id(12)]] }],
    ["what is no id", { points: [["1", "2"]] }],
    ["three in one", { points: [[id(1), id(2), id(3)]] }],
    ["more than it may", { points: Array.from({ length: 301 }, (_, n) => [id(n), id(n)]) }],
    ["an unknown kind", { chart: "pie" }],
    ["a subtitle of two lines", { subtitle: "a\nb" }],
    ["a day that isn't one", { asOf: "2026-02-30" }],
    ["a second axis", { axis: "right" }],
  ])("is refused with %s", (_, attrs) => {
    expect(build(attrs)).toMatchObject({
      ok: false,
      problems: [{ code: "briefs.documentBadAttribute" }],
    });
  });
});
