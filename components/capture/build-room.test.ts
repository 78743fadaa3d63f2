import { expect, test } from "vitest";
import { toFigureProposal, toPlace, toProposals } from "./build-room.ts";

const text = "Trade stood at 33.3 billion dollars in 2019, and in 2022 at 45. It grew by a third.";
const sentences = [
  { start: 0, end: 63 },
  { start: 64, end: text.length },
];
const room = { text, blocks: [{ start: 0, end: text.length }], sentences };

function read(
  words: string,
  value: string,
  unit: { kind: "currency" | "ratio"; code: string | null },
) {
  const start = text.indexOf(words);
  const place = toPlace({ id: "f", start, end: start + words.length }, room);
  const figure = {
    value,
    low: null,
    high: null,
    qualifier: "=" as const,
    unit,
    status: "A" as const,
  };
  return toFigureProposal({ ...figure, period: null, attributedTo: null }, place, room);
}

const dollars = { kind: "currency" as const, code: "USD" };

test("a value is offered as its text writes it", () => {
  expect(read("33.3 billion dollars", "33300000000", dollars)).toMatchObject({
    value: "33.3",
    scale: 9,
    label: "33.3\u00a0billion\u00a0dollars",
  });
});

test("an elliptical figure has the scale that its digits ask for", () => {
  expect(read("45", "45000000000", dollars)).toMatchObject({ value: "45", scale: 9, sentence: 0 });
});

test("what words say without digits is called as they say it", () => {
  const third = read("a third", "0.333333", { kind: "ratio", code: null });
  expect(third).toMatchObject({ value: "0.333333", scale: 0, label: "a third", sentence: 1 });
});

test("a stated figure is called by the words around it, with a gap where it stands", () => {
  expect(read("33.3 billion dollars", "33300000000", dollars).what).toMatch(
    /^Trade stood at … in 2019/,
  );
  expect(read("a third", "0.333333", { kind: "ratio", code: null }).what).toBe("It grew by ….");
});

test.each([
  ["1,200 tonnes", "1200", "1200", 0],
  ["1 200,5 tonnes", "1200.5", "1200.5", 0],
  ["2.5 million tonnes", "2500000", "2.5", 6],
  ["1.5 billion", "1500000000", "1.5", 9],
  ["12 thousand", "12000", "12", 3],
  ["half a million", "500000", "500", 3],
])("%s is %s, offered as %s at 10^%i", (words, base, value, scale) => {
  const place = toPlace(
    { id: "f", start: 0, end: words.length },
    { text: words, blocks: [], sentences: [] },
  );
  const figure = { value: base, low: null, high: null, qualifier: "=" as const, unit: dollars };
  const read = toFigureProposal(
    { ...figure, status: "A", period: null, attributedTo: null },
    place,
    { text: words, blocks: [], sentences: [] },
  );
  expect(read).toMatchObject({ value, scale });
});

const speech =
  "The agency wrote on 29 December 2023. “We signed on 4 November 2021,” he said on 9 May 2023. “All is done,” he said.";
const speechRoom = {
  text: speech,
  blocks: [{ start: 0, end: speech.length }],
  sentences: [speech.indexOf("“We"), speech.indexOf("“All"), speech.length].map((end, n, ends) => ({
    start: ends[n - 1] ?? 0,
    end,
  })),
  days: ["29 December 2023", "4 November 2021", "9 May 2023"].map((words, n) => ({
    start: speech.indexOf(words),
    end: speech.indexOf(words) + words.length,
    value: ["2023-12-29", "2021-11-04", "2023-05-09"][n] ?? "",
  })),
};

test.each([
  ["We signed on 4 November 2021", "2023-05-09"],
  ["All is done", ""],
])("%s was said on the day beside it in its sentence: “%s”", (words, day) => {
  const start = speech.indexOf(words);
  const span = { start, end: start + words.length };
  const proposed = { kind: "direct" as const, speaker: null, cue: null, text: words, ...span };
  const view = { id: "q", kind: "quote" as const, engine: "1", ...span, proposed, decided: null };
  expect(toProposals([view], speechRoom)).toMatchObject([{ day }]);
});

test("what the extractor isn't sure of comes with its proposal", () => {
  const quote = { text: "We signed", start: 39, end: 48, kind: "direct" as const, cue: "said" };
  const speaker = { text: "he", start: 72, end: 74, role: null };
  const view = { id: "q", engine: "rules-1", start: 39, end: 48, decided: null };
  const proposed = { ...quote, speaker, confidence: 0.95, speakerConfidence: 0.4 };
  const [proposal] = toProposals([{ ...view, kind: "quote", proposed }], { ...room, days: [] });
  expect(proposal?.doubts).toEqual(["speaker"]);
  expect(read("a third", "0.333333", { kind: "ratio", code: null }).doubts).toEqual([]);
});
