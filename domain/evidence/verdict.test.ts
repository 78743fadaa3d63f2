import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishText, russianText } from "#tests/fixtures/verdict-texts.ts";
import { judgeQuote } from "./verdict.ts";

function judge(quoteText: string, passageText: string) {
  return judgeQuote({ quoteText, passageText });
}
function verdictOf(quoteText: string, passageText: string) {
  return judge(quoteText, passageText).verdict;
}
function kindsOf(quoteText: string, passageText: string) {
  return judge(quoteText, passageText).differences.map(({ kind }) => kind);
}

const held =
  "We must not repeat the mistakes of 2014 – said Halvorsen, who may pay 1,300 crowns more than “others” do.";

describe("typography alone is verbatim", () => {
  test.each([
    ["the same words", "We must not repeat the mistakes"],
    ["outer quotation marks", "“We must not repeat the mistakes”"],
    ["a comma of the sentence around", "We must not repeat,"],
    ["a stop of the sentence around", "We must not repeat the mistakes."],
    ["another dash", "mistakes of 2014 — said Halvorsen"],
    ["a dash without spaces", "mistakes of 2014—said Halvorsen"],
    ["a hyphen for a dash", "mistakes of 2014 - said Halvorsen"],
    ["straight quotation marks", 'more than "others" do'],
    ["guillemets", "more than «others» do"],
    ["spaces that don't break", "We\u00a0must\u202fnot repeat"],
    ["a line's end", "We must\nnot repeat"],
    ["soft hyphens", "We must not re\u00adpeat the mis\u00adtakes"],
    ["a zero-width space", "We must\u200b not repeat"],
  ])("%s", (_name, quote) =>
    expect(judge(quote, held)).toMatchObject({ verdict: "verbatim", differences: [] }),
  );

  test.each([
    ["ё and е", "Ещё не всё решено", "Еще не все решено"],
    ["е and ё", "Еще не все решено", "Ещё не всё решено"],
    ["decomposed letters", "Хальворсен и край", "Хальворсен и край".normalize("NFD")],
    ["groups of digits", "1300 тонн", "1\u00a0300 тонн"],
    ["a space before %", "на 6,4% меньше", "на 6,4 % меньше"],
    ["three dots", "Это… мелочь", "Это... мелочь"],
    ["an apostrophe", "the pilots’ union can’t", "the pilots' union can't"],
    ["a word hyphenated at a line's end", "more integration now", "more integra-\ntion now"],
    ["a lost space", "the Union State", "the UnionState"],
  ])("%s", (_name, quote, passage) => expect(verdictOf(quote, passage)).toBe("verbatim"));
});

describe("declared edits", () => {
  const speech =
    "He will not allow it today, he said. Our example, which nobody had foreseen, can motivate other countries. We are integrating.";
  test.each([
    ["an omission", "Our example […] can motivate other countries"],
    ["an omission in dots", "Our example [...] can motivate other countries"],
    ["an omission in angle brackets", "Our example <…> can motivate other countries"],
    ["an omission over sentences", "He will not allow it […] We are integrating"],
    ["words inserted", "Our example [of the Union State], which nobody had foreseen"],
    ["words inserted for a pronoun", "[The minister] will not allow it today"],
    ["words inserted in the middle for a pronoun", "not allow [the plan] today"],
    ["a capital", "[o]ur example, which nobody"],
    ["an ending", "We are integrat[ed]"],
    ["two omissions", "He will not allow it […] Our example […] can motivate"],
  ])("%s", (_name, quote) =>
    expect(judge(quote, speech)).toMatchObject({
      verdict: "verbatim_with_declared_edits",
      differences: [],
    }),
  );

  test("brackets that the source has too are no edits", () => {
    expect(verdictOf("the plan [applause] is good", "And the plan [applause] is good.")).toBe(
      "verbatim",
    );
  });

  test.each([
    ["an omission that swallows the negation", "He will […] allow it today", ["negation"]],
    ["an insertion that replaces the negation", "He will [surely] allow it", ["negation"]],
    ["an inserted negation", "Our example […] can [not] motivate other countries", ["negation"]],
    [
      "an insertion for another first letter",
      "[y]our example, which nobody had foreseen",
      ["words"],
    ],
    [
      "words changed beside an omission",
      "Our example […] must motivate other countries",
      ["modal"],
    ],
    ["segments in another order", "We are integrating […] He will not allow it today", undefined],
  ])("%s is a mismatch", (_name, quote, kinds) => {
    expect(verdictOf(quote, speech)).toBe("mismatch");
    if (kinds !== undefined) expect(kindsOf(quote, speech)).toEqual(kinds);
  });
});

describe("a difference names its kind", () => {
  test.each([
    ["a digit", "the mistakes of 2015", ["numeral"]],
    ["a number's size", "who may pay 13,000 crowns", ["numeral"]],
    ["a negation left out", "We must repeat the mistakes of 2014", ["negation"]],
    ["a negation added", "who may not pay 1,300 crowns", ["negation"]],
    ["a name", "mistakes of 2014 – said Henriksen, who may pay", ["name"]],
    ["a modal", "who must pay 1,300 crowns", ["modal"]],
    ["a comparative", "1,300 crowns less than", ["comparative"]],
    ["a word", "We must not repeat the triumphs of 2014", ["words"]],
    ["a word left out", "who may pay crowns more than others", ["numeral"]],
    ["case alone", "we must not repeat the mistakes", ["words"]],
    ["punctuation", "said Halvorsen who may pay", ["words"]],
  ])("%s", (_name, quote, kinds) => {
    expect(verdictOf(quote, held)).toBe("mismatch");
    expect(kindsOf(quote, held)).toEqual(kinds);
  });

  test.each([
    [
      "половину на треть",
      "треть средств может дать государство",
      "половину средств может дать государство",
      ["numeral"],
    ],
    ["миллион на миллиард", "48,5 миллиона крон", "48,5 миллиарда крон", ["numeral"]],
    ["не", "Мы не должны повторять ошибок", "Мы должны повторять ошибок", ["negation"]],
    ["приставка", "это возможно сделать", "это невозможно сделать", ["negation"]],
    ["имя", "заявила Ингрид Хальворсен", "заявила Ингрид Расмуссен", ["name"]],
    ["долг", "может дать государство", "должно дать государство", ["modal"]],
    ["степень", "на 6% меньше прежнего", "на 6% больше прежнего", ["comparative"]],
  ])("%s", (_name, passage, quote, kinds) => expect(kindsOf(quote, passage)).toEqual(kinds));

  test("with the words and offsets of both sides", () => {
    const quote = "the mistakes of 2015";
    const [difference] = judge(quote, held).differences;
    expect(difference).toMatchObject({ kind: "numeral", quoted: "2015", held: "2014" });
    expect(quote.slice(difference?.quoteStart, difference?.quoteEnd)).toBe("2015");
    expect(held.slice(difference?.passageStart, difference?.passageEnd)).toBe("2014");
  });

  test("a question that became a statement", () => {
    expect(kindsOf("Shall we pay.", "Shall we pay? I doubt it.")).toEqual(["words"]);
    expect(verdictOf("Shall we pay", "Shall we pay? I doubt it.")).toBe("verbatim");
    expect(verdictOf("Shall we pay?”", "Shall we pay? I doubt it.")).toBe("verbatim");
  });

  test("digits never run together", () =>
    expect(verdictOf("from 12 to 30", "from 1 2 to 30")).toBe("mismatch"));
});

describe("what isn't there is not found", () => {
  test.each([
    ["", held],
    ["“ ”", held],
    ["[…]", held],
    ["[inserted]", held],
    ["We must not repeat", ""],
    ["A sentence about quite other things that nobody here has ever said", held],
    ["Правление проголосует 14 мая", held],
  ])("%j", (quote, passage) =>
    expect(judge(quote, passage)).toEqual({ verdict: "not_found", differences: [], place: null }),
  );

  test("no sentence of one text is found in the other paragraphs of it", () => {
    for (const text of [englishText, russianText]) {
      const [first = "", ...others] = text.split("\n\n");
      for (const sentence of first.split(/(?<=\.) /)) {
        expect(verdictOf(sentence, others.join("\n\n"))).toBe("not_found");
      }
    }
  });
});

/** Sentences without sense from the words of a text, by a fixed sequence. */
function scramble(text: string, sentences: number): string[] {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[state % words.length];
  };
  return Array.from({ length: sentences }, () => `${Array.from({ length: 14 }, next).join(" ")}.`);
}

describe("a speech of many pages", () => {
  const sentences = scramble(englishText, 400);
  const passage = `${russianText}\n\n${sentences.join(" ")}\n\n${russianText}`;

  test("is verbatim as it stands", () =>
    expect(verdictOf(sentences.join(" "), passage)).toBe("verbatim"));

  test("with one digit changed and one sentence left out says so, and nothing else", () => {
    const changed = sentences
      .map((sentence, index) => (index === 150 ? `${sentence} 31` : sentence))
      .filter((_sentence, index) => index !== 250);
    const { verdict, differences } = judge(changed.join(" "), passage);
    expect(verdict).toBe("mismatch");
    expect(differences[0]).toMatchObject({ kind: "numeral", quoted: "31", held: "" });
    const leftOut = differences
      .slice(1)
      .map(({ held: words }) => words)
      .join(" ");
    expect(`${leftOut} `).toContain(
      `${sentences[250]?.slice(0, -1)}`.split(" ").slice(3, 6).join(" "),
    );
    expect(leftOut.length).toBeLessThan((sentences[250]?.length ?? 0) + 5);
  });
});

test("the place is where the quotation stands", () => {
  const { place } = judge("nobody should pretend that this is a small matter", englishText);
  expect(englishText.slice(place?.start, place?.end)).toBe(
    "nobody should pretend that this is a small matter",
  );
});

test("a quotation in a source of which a fifth of the letters differ is a mismatch at the right place", () => {
  const noisy = englishText.replace(/[a-z]/g, (letter, at: number) =>
    at % 5 === 0 ? "x" : letter,
  );
  const quote =
    "The engineers have found that the northern wall will need 1,300 tonnes more stone than the survey had allowed for";
  const { verdict, place } = judge(quote, noisy);
  expect(verdict).toBe("mismatch");
  expect(Math.abs((place?.start ?? 0) - englishText.indexOf(quote))).toBeLessThan(5);
});

test("any two texts get an answer whose offsets lie inside them", () => {
  const pieces = fc.constantFrom(
    "a",
    "not ",
    "5",
    " ",
    "[",
    "]",
    "…",
    "«",
    "\u00ad",
    "é",
    "e\u0301",
    "😀",
    ".",
    "-",
    "\n",
    "Не ",
    "[…]",
    "[x]",
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, texts, (quoteText, passageText) => {
      const { differences, place, verdict } = judge(quoteText, passageText);
      expect(differences.length > 0).toBe(verdict === "mismatch");
      if (verdict === "not_found") expect(place).toBeNull();
      for (const found of differences) {
        expect(quoteText.slice(found.quoteStart, found.quoteEnd)).toBe(found.quoted);
        expect(passageText.slice(found.passageStart, found.passageEnd)).toBe(found.held);
        expect(found.quoteEnd <= quoteText.length && found.passageEnd <= passageText.length).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});
