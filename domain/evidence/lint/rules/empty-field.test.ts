import { expect, it } from "vitest";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { buildSnapshot, buildStatisticEvidence, citeStatistic } from "#tests/fixtures/linting.ts";
import { lint } from "../lint.ts";

const emptyFields = (parts: Pick<Parameters<typeof brief>[0], "title" | "standfirst">) => {
  const doc = briefSchema.nodeFromJSON(brief({ ...parts, blocks: [paragraph("")] }));
  const evidence = buildSnapshot({ statistics: [buildStatisticEvidence()] });
  return lint(doc, evidence, { language: "en", stage: "draft" })
    .findings.filter((finding) => finding.rule === "emptyField")
    .map((finding) => finding.values.field);
};

it("blocks an empty title and an empty standfirst, and no other empty block", () => {
  expect(emptyFields({ title: "  ", standfirst: "" })).toEqual(["title", "standfirst"]);
  expect(emptyFields({ title: "A", standfirst: "B" })).toEqual([]);
});

it("takes a title that is a figure and nothing else", () => {
  expect(emptyFields({ title: citeStatistic(), standfirst: "B" })).toEqual([]);
});
