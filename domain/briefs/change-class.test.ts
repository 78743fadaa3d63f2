import { describe, expect, test } from "vitest";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { allowedClasses, nothingRevised } from "./change-class.ts";
import type { ChangeClass, VersionContent } from "./version-content.ts";

const write = (words: string) => brief({ title: "A title", blocks: [paragraph(words)] });
const before: VersionContent = { ...correctedVersion, document: write("It were signed in 2020.") };
const classes = (
  next: Partial<VersionContent>,
  changes: Partial<typeof nothingRevised> = {},
): ChangeClass[] =>
  allowedClasses(before, { ...before, ...next }, { ...nothingRevised, ...changes });

const typoAndAll = ["typo", "clarification", "update", "correction"];
const clarificationAndAll = ["clarification", "update", "correction"];
const changed = ["update", "correction"];

test("what was never published is a first publication", () => {
  expect(allowedClasses(null, before, nothingRevised)).toEqual(["first"]);
});

test("a mended typing error may be filed as one", () => {
  expect(classes({ document: write("It was signed in 2020.") })).toEqual(typoAndAll);
});

test.each([
  "It were not signed in 2020.",
  "It were signed in 2021.",
  "It were signed in Minsk in 2020.",
])("“%s” is a clarification at least", (words) => {
  expect(classes({ document: write(words) })).toEqual(clarificationAndAll);
});

test("another name above it is a clarification at least", () => {
  const authors = [...before.brief.authors, { name: "C. Colleague" }];
  expect(classes({ brief: { ...before.brief, authors } })).toEqual(clarificationAndAll);
});

describe("changed evidence is an update or a correction", () => {
  const [first, second, ...others] = before.evidence;
  const swap = (index: number, change: object) =>
    before.evidence.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
  const statisticAt = before.evidence.findIndex(({ kind }) => kind === "statistic");
  const derivedAt = before.evidence.findIndex(({ kind }) => kind === "derivation");
  const quoteAt = before.evidence.findIndex(({ kind }) => kind === "quote");

  test.each<[string, Partial<VersionContent>]>([
    ["another vintage", { evidence: swap(statisticAt, { vintageId: "other" }) }],
    ["another run", { evidence: swap(derivedAt, { runId: "other" }) }],
    ["another wording", { evidence: swap(quoteAt, { wordingId: "other" }) }],
    ["another day of the speech", { evidence: swap(quoteAt, { saidOn: "2001" }) }],
    ["another speaker", { evidence: swap(quoteAt, { speaker: null }) }],
    ["one citation less", { citations: before.citations.slice(1) }],
    [
      "other printed words",
      { citations: before.citations.map((one) => ({ ...one, printed: "x" })) },
    ],
  ])("%s", (_, next) => {
    expect(classes(next)).toEqual(changed);
  });

  test("a quotation whose state was revised, though its text is the same", () => {
    expect(classes({}, { isQuoteRevised: true })).toEqual(changed);
  });

  test("renumbering is no change", () => {
    if (!first || !second) throw new Error("The fixture has evidence.");
    const evidence = [{ ...second, number: 1 }, { ...first, number: 2 }, ...others];
    const citations = before.citations.map((one) => ({
      ...one,
      entry: one.entry === 1 ? 2 : one.entry === 2 ? 1 : one.entry,
    }));
    expect(classes({ evidence, citations })).toEqual(typoAndAll);
  });
});

test("evidence in another order is a clarification at least: “5, then 7” isn't “7, then 5”", () => {
  expect(classes({ citations: [...before.citations].reverse() })).toEqual(clarificationAndAll);
});

test("what we had wrong is a correction, whatever else changed", () => {
  expect(classes({}, { hasOurError: true })).toEqual(["correction"]);
  expect(classes({ citations: [] }, { hasOurError: true, isQuoteRevised: true })).toEqual([
    "correction",
  ]);
});
