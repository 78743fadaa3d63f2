import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Quotations of a text as `words | speaker`. */
function read(text: string): string[] {
  return extract(text).quotes.map(({ text: words, speaker }) => `${words} | ${speaker?.text}`);
}

describe("quotation marks", () => {
  test.each([
    ["of two backticks and two apostrophes", "``We will appeal,'' said Anna Berg."],
    ["of two apostrophes", "''We will appeal,'' said Anna Berg."],
    ["single and low", "‚We will appeal,‘ said Anna Berg."],
    ["single and angular", "‹We will appeal,› said Anna Berg."],
    ["glued to the colon", 'Anna Berg said:"We will appeal"'],
    ["glued to the comma", 'Anna Berg said ,"We will appeal" and left.'],
  ])("%s", (_name, text) => {
    expect(read(text)).toEqual(["We will appeal | Anna Berg"]);
  });

  test("of two commas", () => {
    expect(read(',,Мы подадим в суд", — сказала Анна Берг.')).toEqual([
      "Мы подадим в суд | Анна Берг",
    ]);
  });
});

describe("a quotation over several paragraphs", () => {
  test("goes on below words of saying that end the first", () => {
    expect(
      read("«Мы приехали, — говорит Анна Берг.\n\n«Мы работали.\n\n«Мы всё вернули»."),
    ).toEqual(["Мы приехали | Анна Берг", "Мы работали.\n\n«Мы всё вернули | Анна Берг"]);
  });

  test("has the speaker of the line that leads to it", () => {
    expect(read("Анна Берг написала:\n\n«Договор ничтожен.\n\n«Мы подадим в суд».")).toEqual([
      "Договор ничтожен.\n\n«Мы подадим в суд | Анна Берг",
    ]);
  });
});
