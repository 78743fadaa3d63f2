import { expect, test } from "vitest";
import {
  bold,
  brief,
  bulletList,
  type Inline,
  image,
  paragraph,
  statistic,
} from "#domain/richtext/build.ts";
import { testId } from "#tests/fixtures/linting.ts";
import { isTypoFix } from "./typo-fix.ts";

const write = (...content: Inline[]) =>
  brief({ title: "What it is worth", blocks: [paragraph(...content)] });

const mended: [string, string][] = [
  ["The goverment met.", "The government met."],
  ["They recieved the letter", "They received the letter"],
  ["the the board met", "the board met"],
  ["It grew , slowly.", "It grew, slowly."],
  ["Вчера правительсво собралось.", "Вчера правительство собралось."],
  ["It met in 2023 and it was a sucess.", "It met in 2023 and it was a success."],
];
test.each(mended)("“%s” → “%s” mends a typing error", (before, after) => {
  expect(isTypoFix(write(before), write(after))).toBe(true);
});

const changed: [what: string, before: string, after: string][] = [
  ["digits", "It met in 2022.", "It met in 2023."],
  ["a number in words", "Three ministers came.", "Four ministers came."],
  ["a magnitude", "It cost five million.", "It cost five billion."],
  ["a per cent sign", "It grew by 5%.", "It grew by 5."],
  ["a minus", "It changed by 5 points.", "It changed by −5 points."],
  ["a currency", "It cost $5.", "It cost €5."],
  ["a name", "Ivanov came.", "Petrov came."],
  ["a name in the middle", "Then Minsk agreed.", "Then Moscow agreed."],
  ["a name that is added", "The talks failed.", "The talks in Minsk failed."],
  ["a month", "It met in March.", "It met in April."],
  ["a month in Russian", "Встреча была 5 мая.", "Встреча была 5 июня."],
  ["a day of the week in Russian", "Это было в среду.", "Это было в пятницу."],
  ["a relative day", "It met yesterday.", "It met today."],
  ["a negation put in", "It was signed.", "It was not signed."],
  ["a negation taken out", "They did not agree.", "They did agree."],
  ["a contracted negation", "They can agree.", "They can't agree."],
  ["a negating prefix", "It is lawful.", "It is unlawful."],
  ["a negation in Russian", "Он согласился.", "Он не согласился."],
  ["a modal", "It must be signed.", "It may be signed."],
  ["a comparison", "It was more than before.", "It was less than before."],
  ["words between quotation marks", "The “common house” stands.", "The “commons house” stands."],
  ["words between guillemets", "Этот «общий дом» стоит.", "Этот «общий дым» стоит."],
  ["a quotation that is taken out", "The “house” stands.", "The house stands."],
];
test.each(changed)("%s is no typing error", (_, before, after) => {
  expect(isTypoFix(write(before), write(after))).toBe(false);
  expect(isTypoFix(write(after), write(before))).toBe(false);
});

test("what marks a text doesn't change it", () => {
  expect(isTypoFix(write("It was signed."), write("It was ", bold("signed"), "."))).toBe(true);
});

test("a word that a block begins with is no name because it is capital", () => {
  const list = (...items: string[]) => brief({ title: "Steps", blocks: [bulletList(...items)] });
  expect(isTypoFix(list("Teh board"), list("Board"))).toBe(true);
});

test("a capital first word may be a name, so mending it is a clarification", () => {
  expect(isTypoFix(write("Teh board met."), write("The board met."))).toBe(false);
});

test("numbers that change places are no typing error, whether in one text or two", () => {
  expect(isTypoFix(write("5 then 7"), write("7 then 5"))).toBe(false);
  const two = (a: string, b: string) =>
    brief({ title: "Two", blocks: [paragraph(a), paragraph(b)] });
  expect(isTypoFix(two("Exports: 5.", "Imports: 7."), two("Exports: 7.", "Imports: 5."))).toBe(
    false,
  );
});

test("another picture, or another number in its description, is no typing error", () => {
  const show = (mediaId: string, alt: string) =>
    brief({ title: "Seen", blocks: [image({ mediaId, alt })] });
  const shown = show(testId(1), "Three ships in the harbor");
  expect(isTypoFix(shown, show(testId(1), "Three ships in the harbour"))).toBe(true);
  expect(isTypoFix(shown, show(testId(1), "Four ships in the harbor"))).toBe(false);
  expect(isTypoFix(shown, show(testId(2), "Three ships in the harbor"))).toBe(false);
});

test("evidence that comes, goes or is replaced by words is no typing error of the words around it", () => {
  const cited = statistic({ statisticId: testId(1), vintageId: testId(2), words: "5 billion" });
  expect(isTypoFix(write("It came to ", cited), write("It came to 5 billion"))).toBe(false);
});

test("a text that was written anew is no typing error", () => {
  const words = (from: number) =>
    Array.from({ length: 6_000 }, (_, n) => `word${String.fromCharCode(97 + ((n + from) % 26))}`);
  expect(isTypoFix(write(words(0).join(" ")), write(words(7).reverse().join(" ")))).toBe(false);
});
