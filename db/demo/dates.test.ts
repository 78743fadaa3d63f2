import { expect, test } from "vitest";
import { parseEdtf } from "#domain/evidence/edtf.ts";
import { normaliseText } from "#domain/evidence/normalise.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { demoDossier } from "./dossier.ts";

const { sources, people, quotes, events, programmes, statistics } = demoDossier;

test("every date is one that the domain reads", () => {
  const dates = [
    ...sources.map((one) => one.published),
    ...people.flatMap((one) => one.roles).flatMap((role) => [role.from, role.to]),
    ...quotes.map((one) => one.date),
    ...events.map((one) => one.date),
    ...programmes.map((one) => one.period),
  ].filter((date) => date !== null);
  expect(dates.filter((date) => parseEdtf(date) === null)).toEqual([]);
});

test("every period is written as the domain would write it", () => {
  for (const { period } of statistics) expect(parsePeriod(period)?.text).toBe(period);
});

test("notes are normal already, so that a passage stands where it was written", () => {
  for (const { notes } of sources) {
    const text = notes.join("\n\n");
    expect(normaliseText(text)).toBe(text);
  }
});
