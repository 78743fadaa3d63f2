import { expect, test, vi } from "vitest";
import { answerAlways, type DeskActions } from "./answer-always.ts";
import { editorWords } from "./words.ts";

const failing = (error: Error): DeskActions => {
  const fail = vi.fn(async () => {
    throw error;
  });
  return {
    submit: fail,
    returnToDraft: fail,
    keepEarlier: fail,
    makeStatistic: fail,
    makeQuote: fail,
    makePassage: fail,
  };
};
const statistic = {
  target: { kind: "stated" as const, what: "Trade", unit: { kind: "percent" as const } },
  period: "2023",
  nature: "count" as const,
  value: { value: "5", origin: { kind: "none" as const, because: "Told to us." } },
};
const quote = {
  passage: { textLayerId: "t", start: 0, end: 5 },
  speech: "direct" as const,
  speaker: { kind: "nobody" as const },
};

test.each([
  [
    "a server that failed",
    Object.assign(new Error("failed"), { digest: "29871" }),
    /on our side.*29871/,
  ],
  ["no connection", new TypeError("Failed to fetch"), /connection/],
])("%s is told in words, to every act and every dialog", async (_, error, said) => {
  const actions = answerAlways(failing(error), editorWords);
  for (const refusals of [
    await actions.submit("b", 1),
    await actions.returnToDraft("b", 1),
    await actions.keepEarlier("n", "It was meant so."),
  ])
    expect(refusals).toEqual([expect.stringMatching(said)]);
  for (const made of [
    await actions.makeStatistic(statistic),
    await actions.makeQuote(quote),
    await actions.makePassage({ textLayerId: "t", start: 0, end: 5 }),
  ])
    expect(made).toEqual({ ok: false, problems: [{ text: expect.stringMatching(said) }] });
});

test("an answer is handed on as it is", async () => {
  const actions = { ...failing(new Error("not asked")), submit: async () => ["Not yet."] };
  expect(await answerAlways(actions, editorWords).submit("b", 1)).toEqual(["Not yet."]);
});
