import { describe, expect, test } from "vitest";
import { extract } from "../extract.ts";

/** Quotations in marks as `words | speaker`. */
function read(text: string): string[] {
  return extract(text)
    .quotes.filter(({ kind }) => kind !== "indirect")
    .map((quote) => `${quote.text} | ${quote.speaker?.text ?? "nobody"}`);
}

describe("a quotation's speaker is whoever is the subject of its verb", () => {
  test.each([
    [
      "“We left early,” said a spokesman for the port authority.",
      "spokesman for the port authority",
    ],
    ["“We left early,” said one resident, who asked not to be named.", "one resident"],
    [
      "“We left early,” a senior official at the ministry told Reuters.",
      "senior official at the ministry",
    ],
    ["“We left early,” Berg, 54, a farmer from Holm, said.", "Berg"],
    ["“We left early,” Anna Berg, who heads the union, told reporters on Friday.", "Anna Berg"],
    [
      "“We left early,” the company's chief executive, Anna Berg, said in a statement.",
      "Anna Berg",
    ],
    ["The operator, Nordsund Lines, said crews had “left early”.", "Nordsund Lines"],
    ["“We left early,” Berg's lawyer said.", "Berg's lawyer"],
    ["“We left early!” thundered the bishop.", "bishop"],
    ["“We left early,” says the vicar, the Rev Anna Berg, over tea.", "Anna Berg"],
    [
      "However, Councillor Anna Berg shot back by suggesting the change should wait because it was for “people of some means”.",
      "Anna Berg",
    ],
    ["Anna Berg noted with a shrug, “You are late!”", "Anna Berg"],
    ["Anna Berg attacked the plan as a “mess”.", "Anna Berg"],
    ["He left, but his successor, Anna Berg, said it was “done years ago”.", "Anna Berg"],
    ["In a letter to Reuters, the bank warned that the rules were “not fit for use”.", "bank"],
    ["The roads were “lost in hours”, as Anna Berg claims.", "Anna Berg"],
    ["Anna Berg (“We left as soon as we could”) was away.", "Anna Berg"],
    ["For Anna Berg, the delay is “a slap in the face”.", "Anna Berg"],
    ["The editor told me, “Go home.”", "editor"],
    ["“We left early,” Deputy Harbour Minister Anna Berg of Norland said.", "Anna Berg"],
    ["“We left early,” said Tom Okafor KC.", "Tom Okafor"],
    ["“We left early,” President Chen Yu-fen told parliament.", "Chen Yu-fen"],
    ["“We left early,” NATO Secretary General Anna Berg said.", "Anna Berg"],
    ["“We left early,” Rep. Charles Berg of Norland said.", "Charles Berg"],
    ["“We left early,” residents say.", "residents"],
    ["“We left early,” the agency quoted Anna Berg as saying.", "Anna Berg"],
    ["“We left early,” Anna Berg calls from the house.", "Anna Berg"],
    ["Its organiser, a nurse called Anna Berg, said crews had “left early”.", "Anna Berg"],
    ["The plan, in Anna Berg's own words, is “good enough for now”.", "Anna Berg"],
    ["“Who left early?” asked the union's spokeswoman, Anna Berg.", "Anna Berg"],
    ["“We left early,” said the mayor, Anna Berg.", "Anna Berg"],
    ["“We left early” – press secretary Anna Berg", "Anna Berg"],
    ["My colleagues like to say “we left early”.", "My colleagues"],
    ["The mayor sees it differently. “We left early,” he says.", "mayor"],
    ["Professor Holm, your report says that crews “left early”.", "your report"],
    ["“We left early,” Anna Berg greeted the guests.", "Anna Berg"],
    ["“We left early,” Anna Berg shot back.", "Anna Berg"],
    ["“We left early,” said the Chief Geologist, Dr Anna Berg.", "Anna Berg"],
    ["The union's spokesman spoke on Monday. The union said crews had “left early”.", "union"],
    [
      "In a note to members, Anna Berg, who founded the club, wrote that Norland “will stay in town” and that nobody would be sold.",
      "Anna Berg",
    ],
    [
      "Anna Berg rarely drank. She seldom complained, saying that she'd “seen the other side of it”.",
      "Anna Berg",
    ],
    ["Anna Berg is 70. She'd often say, “We left early.”", "Anna Berg"],
    ["The mayor said the poll – 340 replies, half of them late – was “a waste of paper”.", "mayor"],
    ["A towel on the fence still reads: “We left early”.", "nobody"],
    ["“We left early,” thundered Anna Berg.", "Anna Berg"],
    ["“We left early,” he used to say. But nobody was named.", "nobody"],
    ["“We left early,” according to a statement by the union.", "statement by the union"],
    ["A union leader who was arrested on Monday said: “We left early.”", "union leader"],
    ["In a statement the harbour authority said: “We left early.”", "harbour authority"],
    [
      "Anna Berg came to the harbour. Her deputy, asked about it, replied: “We left early.”",
      "Her deputy",
    ],
  ])("%s", (text, speaker) => {
    expect(read(text).map((line) => line.split(" | ")[1])).toEqual([speaker]);
  });
});

describe("words in marks within reported speech are the reporter's", () => {
  test.each([
    [
      "The ministry said in a statement that it had “heard the message” and would act.",
      ["heard the message | ministry"],
    ],
    ["The “old way” was over, Anna Berg said.", ["old way | Anna Berg"]],
    [
      "Anna Berg said the plan was bad, adding that it was “full of holes”.",
      ["full of holes | Anna Berg"],
    ],
    ["Anna Berg, who called it a “bad plan”, left.", ["bad plan | Anna Berg"]],
    ["The plan, described by Anna Berg as “full of holes”, failed.", ["full of holes | Anna Berg"]],
    ["Critics called the results “ugly” and left.", ["ugly | Critics"]],
    ["Critics condemned the “reckless” plan.", ["reckless | Critics"]],
    ["Anna Berg promised on Friday to “clear the way” for it.", ["clear the way | Anna Berg"]],
    ["Berg's claim that it was “safe” convinced few. Anna Berg left.", ["safe | Anna Berg"]],
    ["She described the tenor of the minister's speeches as “vague”.", ["vague | nobody"]],
    ["Anna Berg said that the ship “Blue Star” had sailed.", []],
    [
      "A painted board has gone up. It says: “Thank you all.” Anna Berg left.",
      ["Thank you all. | nobody"],
    ],
    ["Anna Berg recalled that they were a union, reports “Gazeta”.", []],
    ["The union welcomed the “Green Harbour Deal” and left.", []],
    ["That meeting produced the “spirit of the old harbour” and little else.", []],
    ["She told the “hijackers”, all of them, to go home.", []],
    ["The band played “Far From Home” and followed it with “Hail the Sea.”", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a quotation without words of saying is that of the voice around it", () => {
  test.each([
    [
      "the paragraph before",
      "Anna Berg said the plan was bad.\n\n“It will ruin us.”",
      ["It will ruin us. | Anna Berg"],
    ],
    [
      "several paragraphs back",
      "“It is bad,” Anna Berg said.\n\n“It will ruin us.”\n\n“We will not have it.”",
      ["It is bad | Anna Berg", "It will ruin us. | Anna Berg", "We will not have it. | Anna Berg"],
    ],
    [
      "the next paragraph, where nobody spoke before",
      "“It will ruin us.”\n\n“We will not have it,” said Anna Berg.",
      ["It will ruin us. | Anna Berg", "We will not have it | Anna Berg"],
    ],
    [
      "a paragraph that ends in a colon",
      "Anna Berg was blunt:\n\n“It will ruin us.”",
      ["It will ruin us. | Anna Berg"],
    ],
    [
      "short words that stand alone",
      "“It is bad,” said Anna Berg. “Very bad.”",
      ["It is bad | Anna Berg", "Very bad. | Anna Berg"],
    ],
    [
      "the person whom the sentence before is about",
      "A council spokesman came out. “We want to get it right,” he said.",
      ["We want to get it right | council spokesman"],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test.each([
  ["Anna Berg smiled. “Never.”", ["Never. | Anna Berg"]],
  [
    "“My phone rang at six.” That is all Anna Berg will say.",
    ["My phone rang at six. | Anna Berg"],
  ],
])("a short sentence of its own is that of whoever stands beside it: %s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

describe("a later name or noun means whoever was named first", () => {
  const last = (text: string): string | undefined => read(text).at(-1)?.split(" | ")[1];

  test.each([
    ["a surname", "Anna Berg came. “We left early,” Minister Berg said.", "Anna Berg"],
    ["a given name", "Anna Berg came. “We left early,” Anna said.", "Anna Berg"],
    [
      "a body's short name",
      "Nordsund Lines Ltd lost money. “We left early,” Nordsund said.",
      "Nordsund Lines",
    ],
    [
      "“the company”",
      "Nordsund Lines Ltd said it lost money. Banks were named. “We left early,” the company said.",
      "Nordsund Lines",
    ],
    [
      "“the official”",
      "A White House official came. A senior White House official said little. “We left early,” the official said.",
      "senior White House official",
    ],
    ["“it”", "The trade ministry said prices rose. “We left early,” it said.", "trade ministry"],
    [
      "“they”",
      "Company spokesmen said prices rose. “We left early,” they said.",
      "Company spokesmen",
    ],
    [
      "“he”, of a man without a name",
      "A council spokesman said prices rose. “We left early,” he added.",
      "council spokesman",
    ],
    [
      "“Mr” of a name that was a woman's",
      "Anna Berg came with her husband. “We left early,” Mr Berg said.",
      "Berg",
    ],
    [
      "a name in -a that may be anybody's",
      "Interior Minister Moldomusa Kong spoke of Ivan Holm. He left. “We left early,” he said.",
      "Moldomusa Kong",
    ],
  ])("%s", (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});

test("what stands between the halves of a sentence quoted is no word of saying by its look alone", () => {
  expect(read("“We left early,” Anna Berg wrote in her first report, “and came late.”")).toEqual([
    "We left early | Anna Berg",
    "and came late. | Anna Berg",
  ]);
});

describe("nobody says", () => {
  test.each([
    ["None of these reports mentions the “missing millions” that auditors found.", []],
    [
      "A sign on the door said “Closed until further notice”.",
      ["Closed until further notice | nobody"],
    ],
    ["The crowd waved placards that read “No more lies”.", ["No more lies | nobody"]],
    ["On the gate hangs a card which reads: ‘Mind the geese’.", ["Mind the geese | nobody"]],
    ["Anna Berg, ‘the voice of the north’, sang on Friday.", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("marks", () => {
  test.each([
    [
      "an apostrophe behind a plural closes nothing where a mark does later",
      "Anna Berg said it was 'the drivers' own fault' and left.",
      ["the drivers' own fault | Anna Berg"],
    ],
    [
      "a mark behind a plural closes where nothing else does",
      "Anna Berg praised ‘the old drivers’ at the workers’ canteen.",
      ["the old drivers | Anna Berg"],
    ],
    [
      "an apostrophe for what is left out opens and closes nothing",
      "‘The workers’ club played rock ’n’ roll in the ’90s,’ said Anna Berg. ‘We gave ’em beer.’",
      [
        "The workers’ club played rock ’n’ roll in the ’90s | Anna Berg",
        "We gave ’em beer. | Anna Berg",
      ],
    ],
    [
      "words of saying at the end of what nothing closes",
      "“We left early,” said Anna Berg. “Nobody asked us, she added.",
      ["We left early | Anna Berg", "Nobody asked us | Anna Berg"],
    ],
    [
      "a call right behind a word of saying within straight marks",
      "\"The officer shouted 'Drop it!' twice,\" said Anna Berg.",
      ["The officer shouted 'Drop it!' twice | Anna Berg", "Drop it! | officer"],
    ],
    [
      "one word of naming for two",
      "Anna Berg called the plan ‘half-baked’, and the answer ‘a joke’.",
      ["half-baked | Anna Berg", "a joke | Anna Berg"],
    ],
    [
      "an apostrophe behind a plural closes nothing",
      "‘It is the workers’ fault. They sold us,’ said Anna Berg.",
      ["It is the workers’ fault. They sold us | Anna Berg"],
    ],
    [
      "short words at the head of a paragraph are no title of what stood in the one before",
      "Anna Berg won the game.\n\n“Never again,” she said.",
      ["Never again | Anna Berg"],
    ],
    [
      "typewriter's single marks are marks",
      "'We left early,' said Anna Berg. 'It was cold.'",
      ["We left early | Anna Berg", "It was cold. | Anna Berg"],
    ],
    [
      "a straight mark that is missing before the attribution",
      '"We left early, Anna Berg said. "It was cold."',
      ["We left early | Anna Berg", "It was cold. | Anna Berg"],
    ],
    [
      "a sentence that nothing closes ends with its paragraph",
      "“We left early,” said Anna Berg. “Nobody wanted to stay.\n\nThe sides signed.",
      ["We left early | Anna Berg", "Nobody wanted to stay. | Anna Berg"],
    ],
    [
      "within marks, “I” is who speaks and “they” nobody",
      "Anna Berg said: “I told them, ‘Go home.’ They write, ‘We stay.’ It helps nobody.”",
      [
        "I told them, ‘Go home.’ They write, ‘We stay.’ It helps nobody. | Anna Berg",
        "Go home. | Anna Berg",
        "We stay. | nobody",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
