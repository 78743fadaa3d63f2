import { expect, test } from "vitest";
import { emptySeries } from "#components/capture/drafts.ts";
import type { FigureDraft } from "#components/capture/room-types.ts";
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

const inSeries: FigureDraft = {
  kind: "figure",
  target: "series",
  series: { id: "s", label: "Trade", detail: "", unit: { kind: "currency", code: "USD" } },
  newSeries: emptySeries,
  what: "",
  unit: { kind: "currency", code: "USD" },
  period: "2023",
  periodKind: "over",
  value: "46.5",
  low: "",
  high: "",
  scale: 9,
  qualifier: "=",
  status: "A",
  nature: "count",
  saidBy: null,
  note: "",
  heedNote: "",
};

test("a figure is sent with why it stands though it may look like a slip, and a doubt comes back to that field", () => {
  const send = (heedNote: string) =>
    toStatisticInput({
      draft: { ...inSeries, heedNote },
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
