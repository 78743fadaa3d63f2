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

describe("a mark that nothing closes", () => {
  test.each([
    [
      "ends before the sentence in which another voice is quoted",
      'The minister said: "We will not go. The plan was dropped. The mayor said "we are ready" and left.',
      ["We will not go. The plan was dropped. | minister", "we are ready | mayor"],
    ],
    [
      "is no quotation where it doesn't plainly begin",
      'He called it "a mess. The union said "we will strike" on Friday. The mayor said "no way".',
      ["we will strike | union", "no way | mayor"],
    ],
    [
      "ends before its own words of saying",
      "“We will not go, said Ann Lee. The mayor said “we are ready” and left.",
      ["We will not go | Ann Lee", "we are ready | mayor"],
    ],
  ])("%s", (_name, text, expected) => {
    const quotes = extract(text).quotes.filter(({ kind }) => kind !== "indirect");
    expect(quotes.map(({ text: words, speaker }) => `${words} | ${speaker?.text}`)).toEqual(
      expected,
    );
  });
});

describe("single marks within single marks", () => {
  test.each([
    ["'The 'quiet' season is over,' said Ann Lee.", ["The 'quiet' season is over | Ann Lee"]],
    [
      "Ann Lee said: 'It was a 'hard' year and 'nobody' helped us.'",
      ["It was a 'hard' year and 'nobody' helped us. | Ann Lee"],
    ],
    [
      "'It's the workers' fault,' said Ann Lee, 'and rock 'n' roll is dead.'",
      ["It's the workers' fault | Ann Lee", "and rock 'n' roll is dead. | Ann Lee"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("what is quoted within another's words may begin with a small letter", () => {
    expect(read("“The mayor told me ‘we are ready’ and left,” said Ann Lee.")).toEqual([
      "The mayor told me ‘we are ready’ and left | Ann Lee",
      "we are ready | mayor",
    ]);
  });
});
