import { expect, test } from "vitest";
import type { CitedPassage } from "./public-view.ts";
import { buildStretches, listUnplaced } from "./rules-excerpts.ts";

const words = Array.from({ length: 120 }, (_, at) => `word${at}`).join(" ");
const text = `First line.\n${words}\nLast line 😀 here.`;

/** As the database gives a passage: 160 units on each side. */
function cite(exact: string, id = exact): CitedPassage {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return {
    ...{
      id,
      textLayerId: "1",
      start,
      end,
      exact,
      page: null,
      mediaStartSeconds: null,
      mediaEndSeconds: null,
    },
    before: text.slice(Math.max(0, start - 160), start),
    after: text.slice(end, end + 160),
    ...{ redactionNote: null, reading: null, uses: [] },
  };
}

test("a passage is shown with its paragraph, as far as a little context reaches, cut between words", () => {
  const [stretch] = buildStretches([cite("word60 word61")]);
  expect(stretch).toMatchObject({ isCutBefore: true, isCutAfter: true });
  expect(text.slice(stretch?.start, (stretch?.start ?? 0) + (stretch?.text.length ?? 0))).toBe(
    stretch?.text,
  );
  expect(stretch?.text).toMatch(/^word\d+ .* word60 word61 .* word\d+$/);
  expect(stretch?.text.length).toBeLessThan(340);
  expect(buildStretches([cite("First")])).toMatchObject([
    { start: 0, text: "First line.", isCutBefore: false, isCutAfter: false },
  ]);
  expect(buildStretches([cite("😀")])).toMatchObject([{ text: "Last line 😀 here." }]);
});

test("passages whose surroundings meet stand in one stretch, nothing said twice, and far ones apart", () => {
  const near = buildStretches([cite("word30"), cite("word10 word11"), cite("word10", "inner")]);
  expect(near).toHaveLength(1);
  expect(near[0]?.passages.map(({ id }) => id)).toEqual(["word10 word11", "inner", "word30"]);
  expect(text).toContain(near[0]?.text);
  expect(buildStretches([cite("word10"), cite("word110")])).toHaveLength(2);
});

test("what has no place in the text, or no words any more, stands by itself", () => {
  const region = { ...cite("First"), start: null, end: null };
  const removed = { ...cite("Last"), exact: null, before: null, after: null };
  expect(buildStretches([region, removed])).toEqual([]);
  expect(listUnplaced([region, removed, cite("word1")])).toEqual([region, removed]);
});
