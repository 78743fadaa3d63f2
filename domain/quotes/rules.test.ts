import { expect, test } from "vitest";
import {
  checkRoleHeld,
  findBestVerdict,
  findNearness,
  settleTranslation,
  stripQuotationMarks,
  toVerdictName,
} from "./rules.ts";

test.each([
  ["“We must not.”", "We must not."],
  ["“We must not,”", "We must not"],
  ["«Мы не должны»", "Мы не должны"],
  ['"plain"', "plain"],
  ["without marks", "without marks"],
  ["“one end only", "“one end only"],
  ["“A,” he said. “B.”", "“A,” he said. “B.”"],
  ["“", "“"],
])("%s is quoted as %s", (selected, text) => {
  expect(stripQuotationMarks(selected)).toBe(text);
});

test.each([
  ["verbatim", "paste", "verbatim"],
  ["verbatim", "transcription", "as_noted"],
  ["verbatim_with_declared_edits", "transcription", "as_noted"],
  ["mismatch", "transcription", "mismatch"],
  ["not_found", "upload", "not_found"],
] as const)("%s in a capture by %s is %s", (judged, method, name) => {
  expect(toVerdictName(judged, method)).toBe(name);
});

test.each([
  [null, null, "original"],
  ["official", null, "official_translation"],
  ["agency", null, "agency_translation"],
  ["ours", null, "our_translation"],
  ["agency", "Lost.", "translation_original_not_held"],
  ["official", "Lost.", "translation_original_not_held"],
  ["ours", "Lost.", "translation_original_not_held"],
  ["machine", "Lost.", "machine_translation"],
] as const)(
  "a wording translated %s whose original is missing for %s is %s",
  (status, because, nearness) => {
    expect(findNearness(status, because)).toBe(nearness);
  },
);

test("the best of the verdicts counts, and none is none", () => {
  expect(findBestVerdict(["not_found", "as_noted", "mismatch"])).toBe("as_noted");
  expect(findBestVerdict([])).toBeNull();
});

const plain = {
  language: "en",
  translator: null,
  translatedFrom: null,
  originalNotHeldBecause: null,
  publisher: "Gazette",
};
const translated = {
  ...plain,
  translator: "V. Sergeev",
  translatedFrom: "ru",
  originalNotHeldBecause: "Not found.",
};
const question = {
  translation: null,
  language: "en",
  spokenLanguage: null,
  originalNotHeldBecause: null,
};

test("words of a source that is no translation are the words as spoken", () => {
  expect(settleTranslation({ ...question, source: plain })).toEqual({
    translation: null,
    spokenLanguage: null,
    originalNotHeldBecause: null,
  });
});

test("words of a translated source are its translator's, and its original is as little held", () => {
  expect(settleTranslation({ ...question, source: translated })).toEqual({
    translation: { status: "agency", translator: "V. Sergeev" },
    spokenLanguage: "ru",
    originalNotHeldBecause: "Not found.",
  });
});

test("words that a translated source leaves in the language of the speech aren't its translator's", () => {
  const spoken = { ...question, spokenLanguage: "en" };
  expect(settleTranslation({ ...spoken, source: translated })).toMatchObject({ translation: null });
});

test("words that aren't known to be those spoken are taken for the publisher's translation", () => {
  const given = { ...question, originalNotHeldBecause: "In which language is not stated." };
  expect(settleTranslation({ ...given, source: plain })).toMatchObject({
    translation: { status: "agency", translator: "Gazette" },
    spokenLanguage: null,
  });
  expect(settleTranslation({ ...given, source: { ...plain, publisher: null } })).toHaveProperty(
    "problem",
  );
});

test("what the editor says of a translation goes before what its source says", () => {
  const translation = { status: "official" as const, translator: "Kremlin", translatedFrom: null };
  expect(settleTranslation({ ...question, translation, source: translated })).toMatchObject({
    translation: { status: "official", translator: "Kremlin" },
    spokenLanguage: "ru",
  });
});

test("a translation names its translator, and isn't one into the language of the speech", () => {
  const nameless = { status: "agency" as const, translator: null, translatedFrom: "ru" };
  expect(settleTranslation({ ...question, translation: nameless, source: plain })).toMatchObject({
    problem: { code: "quotes.translatorMissing" },
  });
  const itself = { status: "agency" as const, translator: "A", translatedFrom: "en" };
  expect(settleTranslation({ ...question, translation: itself, source: plain })).toMatchObject({
    problem: { code: "quotes.translatedFromItself" },
  });
  expect(settleTranslation({ ...question, spokenLanguage: "ru", source: plain })).toMatchObject({
    problem: { code: "quotes.translatorMissing" },
  });
});

test("a role was held on the day, where there is one", () => {
  const role = { title: "Minister", from: "2020", to: "2022" };
  expect(checkRoleHeld(role, "2021-05")).toEqual([]);
  expect(checkRoleHeld(role, null)).toEqual([]);
  expect(checkRoleHeld(role, "2023")).toEqual([
    { code: "quotes.roleNotHeld", field: "speaker", values: { role: "Minister", date: "2023" } },
  ]);
});
