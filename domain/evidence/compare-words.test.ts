import { expect, test } from "vitest";
import { compareWords } from "./compare-words.ts";

const show = (before: string, after: string) =>
  compareWords(before, after).map(
    ({ kind, text }) => `${{ same: "", removed: "-", added: "+" }[kind]}${text}`,
  );

test("numbers and words are whole", () => {
  expect(show("It came to 46.5 billion.", "It came to 46.7 billion.")).toEqual([
    "It came to ",
    "-46.5",
    "+46.7",
    " billion.",
  ]);
  expect(show("не будет со-финансирования", "не будет софинансирования")).toEqual([
    "не будет ",
    "-со-финансирования",
    "+софинансирования",
  ]);
});

test("either text can be read from the pieces", () => {
  const [before, after] = [
    "We will not sign.\n\nIt grew 5%.",
    "We will sign, perhaps.\nIt grew by 5.5%. 😀",
  ];
  const pieces = compareWords(before, after);
  const side = (without: string) =>
    pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join("");
  expect([side("added"), side("removed")]).toEqual([before, after]);
});

test("texts with nothing in common end soon", () => {
  const of = (word: string) => Array.from({ length: 50_000 }, (_, n) => `${word}${n}`).join(" ");
  expect(compareWords(of("a"), of("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
