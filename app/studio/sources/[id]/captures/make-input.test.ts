import { expect, test } from "vitest";
import { draftFigure } from "#components/capture/drafts.ts";
import { buildFigureProposal } from "#tests/fixtures/figure-proposal.ts";
import { toDecimal, toFormField, toStatisticInput } from "./make-input.ts";

test.each([
  ["1,234", "en", "1234"],
  ["1,200.5", "en", "1200.5"],
  ["−46.5", "en", "-46.5"],
  ["", "en", null],
  ["1,234", "ru", "1,234"],
  ["45,123", "be-tarask", "45,123"],
  ["1,234.5", "ru", "1234.5"],
  ["1,234,567", "ru", "1234567"],
  ["1 234.5", "ru", "1234.5"],
])("%s, typed of a text in %s, is sent as %s", (typed, language, sent) => {
  expect(toDecimal(typed, language)).toBe(sent);
});

test("a figure is sent with why it stands though it may look like a slip, and a doubt comes back to that field", () => {
  const draft = draftFigure(buildFigureProposal(), { speakers: new Map(), seriesBefore: null });
  const send = (heedNote: string) =>
    toStatisticInput({
      draft: { ...draft, heedNote },
      textLayerId: "t",
      span: { start: 0, end: 4 },
      proposalId: "p",
      isEdited: false,
      language: "en",
    }).statistic.heed;
  expect(send("")).toEqual({ note: "" });
  expect(send("It is so.")).toEqual({ note: "It is so." });
  expect(toFormField("heed.note")).toBe("heedNote");
  expect(toFormField("value.note")).toBe("note");
});
