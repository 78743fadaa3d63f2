import { expect, test } from "vitest";
import { readSourceFields } from "./source-fields.ts";

const read =
  (fields: Record<string, string>) =>
  (name: string): string =>
    fields[name] ?? "";

const imported = {
  author: [{ family: "Orlova", given: "Nina", literal: "N. Orlova" }, { literal: "BelTA" }],
  editor: [{ literal: "An Editor" }],
  "container-title": "The Ledger",
  volume: "3",
  DOI: "10.1000/182",
};
const asShown = {
  authors: "Orlova, Nina\r\nBelTA",
  containerTitle: "The Ledger",
  doi: "10.1000/182",
};

test("what a form shows and nobody touches stays to the letter, and what it doesn't ask about stays", () => {
  expect(readSourceFields(read(asShown), imported).csl).toEqual(imported);
});

test("of an interview the form asks how it was held and who noted it, of other works it leaves both", () => {
  const noted = { medium: "By post", interviewer: [{ family: "Arden", given: "Lise" }] };
  const typed = { interviewMedium: "By phone", interviewer: "First, Ida" };
  const now = { medium: "By phone", interviewer: [{ family: "First", given: "Ida" }] };
  const readAs = (cslType: string) => readSourceFields(read({ ...typed, cslType }), noted).csl;
  expect(readAs("interview")).toEqual(now);
  expect(readAs("report")).toEqual(noted);
});

test("what is changed is changed, and what is emptied goes", () => {
  const { csl } = readSourceFields(
    read({ ...asShown, authors: "Petrov, Pyotr", containerTitle: " ", doi: "" }),
    imported,
  );
  expect(csl).toEqual({
    author: [{ family: "Petrov", given: "Pyotr" }],
    editor: imported.editor,
    volume: "3",
  });
});

test("a kind of work that is none is left unsaid", () => {
  expect(readSourceFields(read({ cslType: "rumour" }))).not.toHaveProperty("cslType");
  expect(readSourceFields(read({ cslType: "report" }))).toMatchObject({ cslType: "report" });
});
