import { expect, test } from "vitest";
import { readRefusal, writeRefusal } from "./refusal.ts";

const refusal = {
  method: "upload" as const,
  values: {
    title: "Отчёт & co",
    authors: "Орлова, Нина\nBelTA",
    cslType: "interview",
    interviewMedium: "By phone",
    interviewer: "Renn, Tobias",
    publisher: "",
    containerTitle: "",
    doi: "10.1000/182",
    published: "2023-13",
    language: "ru",
    url: "",
    translator: "",
    translatedFrom: "",
    originalNotHeldBecause: "",
    intake: "",
  },
  problems: [{ code: "input.dateInvalid" as const, field: "published" }],
  held: { sha256: "a".repeat(64), fileName: "report.pdf", byteLength: 12 },
  duplicate: null,
};

test("a refused form comes back from its address as it was", () => {
  expect(readRefusal(Object.fromEntries(writeRefusal(refusal)))).toEqual(refusal);
});

test.each(["", "/captures/2"])("it leads to the source that is there already%s", (place) => {
  const path = `/studio/sources/01900000-0000-7000-8000-000000000000${place}`;
  const duplicate = { path, n: place === "" ? null : 2, title: "A", isSameSource: false };
  const told = { ...refusal, duplicate };
  expect(readRefusal(Object.fromEntries(writeRefusal(told)))).toEqual(told);
});

test("an address that somebody wrote by hand gives an empty form", () => {
  const forged = { trouble: '{"problems":[{"code":"toString"}]}', title: "A" };
  expect(readRefusal(forged)).toMatchObject({ problems: [], held: null, values: { title: "A" } });
  expect(readRefusal({ trouble: "{" })).toMatchObject({ problems: [], duplicate: null });
});

test("a link to the same bytes leads into the studio and nowhere else", () => {
  const duplicate = { path: "https://evil.example/", n: 1, title: "A", isSameSource: false };
  const trouble = JSON.stringify({ problems: [], held: null, duplicate });
  expect(readRefusal({ trouble }).duplicate).toBeNull();
});
