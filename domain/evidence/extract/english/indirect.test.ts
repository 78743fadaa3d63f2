import { describe, expect, test } from "vitest";
import { extract } from "../extract.ts";

/** Reported speech as `words | speaker`. */
function read(text: string): string[] {
  return extract(text)
    .quotes.filter(({ kind }) => kind === "indirect")
    .map((quote) => `${quote.text} | ${quote.speaker?.text ?? "nobody"}`);
}

describe("reported speech is found with its extent and its speaker", () => {
  test.each([
    ["without “that”", "The ministry said exports fell by 5%.", ["exports fell by 5% | ministry"]],
    [
      "past listener, time and occasion",
      "Anna Berg told a news conference in Paris on Tuesday that exports had fallen.",
      ["exports had fallen | Anna Berg"],
    ],
    [
      "past a circumstance without “that”",
      "The union said in a statement late on Monday the strike would go on.",
      ["the strike would go on | union"],
    ],
    [
      "of a bare plural",
      "Grain traders say the port is closed.",
      ["the port is closed | Grain traders"],
    ],
    [
      "before its attribution",
      "Exports of grain fell by 5% in May, the trade ministry said on Thursday.",
      ["Exports of grain fell by 5% in May | trade ministry"],
    ],
    [
      "before an inverted verb at the sentence's end",
      "There will be an alliance, explained Anna Berg's press secretary.",
      ["There will be an alliance | Anna Berg's press secretary"],
    ],
    [
      "behind a dateline",
      "RIGA, May 3 (Reuters) - Exports of grain fell by 5%, officials said.",
      ["Exports of grain fell by 5% | officials"],
    ],
    [
      "around its attribution",
      "The strike, Anna Berg said, would go on.",
      ["would go on | Anna Berg"],
    ],
    [
      "behind a second verb",
      "Anna Berg welcomed the plan but warned that prices would rise.",
      ["prices would rise | Anna Berg"],
    ],
    [
      "in two clauses, each of its own verb",
      "Anna Berg insisted that the plan was good, and complained that nobody had read it.",
      ["the plan was good | Anna Berg", "nobody had read it | Anna Berg"],
    ],
    [
      "with what a participle adds",
      "Anna Berg said the plan was good, adding that it was cheap.",
      ["the plan was good | Anna Berg", "it was cheap | Anna Berg"],
    ],
    [
      "according to somebody",
      "Prices will rise, according to people familiar with the plan.",
      ["Prices will rise | people familiar with the plan"],
    ],
    [
      "according to which",
      "The council took note of the report of the Harbour Institute, according to which stocks fell in May.",
      ["stocks fell in May | Harbour Institute"],
    ],
    [
      "reported by another",
      "Ivan Holm left. He said it was too early to judge, Interfax reported.",
      ["it was too early to judge | Ivan Holm"],
    ],
    [
      "with words in marks",
      "Anna Berg said buyers were “living off the pile” and would return.",
      ["buyers were “living off the pile” and would return | Anna Berg"],
    ],
    [
      "behind a paragraph that ends in marks",
      "Anna Berg said: “No.”\n\nA source said there was no plan to replace her.",
      ["there was no plan to replace her | source"],
    ],
    [
      "past a listener with a name",
      "Anna Berg told the Northern Times exports had fallen.",
      ["exports had fallen | Anna Berg"],
    ],
    [
      "past “however”",
      "According to one report, however, prices had fallen.",
      ["prices had fallen | one report"],
    ],
    [
      "to the end of a quotation that it holds",
      "Anna Berg said Norland “had no plans. It never had any.”",
      ["Norland “had no plans. It never had any.” | Anna Berg"],
    ],
    [
      "in somebody's view",
      "Anna Berg left. In her view the problem was simple: “Nobody came.”",
      ["the problem was simple | Anna Berg"],
    ],
    [
      "past an aside before “that”",
      "The report notes, in particular, that prices had fallen.",
      ["prices had fallen | report"],
    ],
    [
      "of whom an aside describes",
      "Plamen Holm, 58, a farmer, had denied that he knew the men.",
      ["he knew the men | Plamen Holm"],
    ],
    [
      "of supporters with a clause of their own",
      "The house passed the law, with supporters arguing that it was fair.",
      ["it was fair | supporters"],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["an infinitive", "The minister promised to cut the taxes that were raised last year."],
    ["an object", "The company announced an interim dividend of 12 pence and will pay it in June."],
    ["a question", "Anna Berg asked whether the plan was good."],
    ["what is expected", "The deficit is expected to fall next year."],
    ["what somebody wants of another", "Anna Berg expects the bank to cut rates in May."],
    ["the writer's own words", "I said the plan was good."],
    ["a denied noun", "The police denied media reports that men had been arrested."],
    ["what stands in marks and no more", "Anna Berg said: “The plan was good.”"],
    ["a circumstance", "“It is good,” Anna Berg said when asked whether the plan would go ahead."],
    [
      "where a quotation was made",
      "“It is good,” Anna Berg said in a speech via videolink to the council, a body based in Holm.",
    ],
    [
      "an object behind a comma",
      "Supermac, a maker of boards, reported a net profit of 300,000 dollars.",
    ],
    [
      "whom something is said to",
      "Benched in May, he told manager Ivan Holm: “I cannot play for you.”",
    ],
    ["an object of saying", "The association says a great many things."],
    ["an adjective", "An estimated 17 of 100 households could not pay in May."],
  ])("%s is none", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("what is reported ends at a semicolon", () => {
  test.each([
    [
      "where the writer goes on",
      "The office estimates that the gang made £30m; so far £4.2m has been seized.",
      ["the gang made £30m | office"],
    ],
    [
      "where “that” stands for it",
      "The ministry said that exports had grown by 5%; that was in May.",
      ["exports had grown by 5% | ministry"],
    ],
    [
      "but not where it goes on in the past before the past",
      "The ministry said that exports had grown by 5%; imports had fallen by 3%.",
      ["exports had grown by 5%; imports had fallen by 3% | ministry"],
    ],
    [
      "nor where another “that” takes it up",
      "The ministry said that exports were up; and that imports were down.",
      ["exports were up; and that imports were down | ministry"],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
