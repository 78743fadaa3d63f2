import { describe, expect, test } from "vitest";
import { demoDossier } from "./dossier.ts";
import { neutralityBreaches } from "./neutrality.ts";

const countWords = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(demoDossier.sources)("the notes of $key", (source) => {
  const text = source.notes.join("\n\n");

  test("are as long as a note is", () => {
    const words = countWords(text);
    expect(words).toBeGreaterThanOrEqual(40);
    // One article gives some thirty figures, events and speech reports.
    expect(words).toBeLessThanOrEqual(source.key === "view-info-2023" ? 450 : 120);
  });

  test("have quotation marks only around what somebody is quoted as saying", () => {
    const quoted = [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1]);
    const known = demoDossier.quotes
      .filter((quote) => quote.passage.source === source.key)
      .map((quote) => quote.text);
    expect(quoted.toSorted()).toEqual(known.toSorted());
    expect(text.replace(/“[^”]*”/g, "")).not.toMatch(/["“”«»„‘]/);
  });

  test("take no side", () => {
    expect(neutralityBreaches(text)).toEqual([]);
  });
});
