import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

/** Quotations of a text as `kind | words | speaker | role`. */
function read(text: string): string[] {
  return extract(text).quotes.map((quote) =>
    [
      quote.kind,
      quote.text,
      quote.speaker?.text ?? "nobody",
      quote.speaker?.role ?? "no role",
    ].join(" | "),
  );
}

describe("a direct quotation has the speaker its sentence gives it", () => {
  test.each([
    [
      "before, with a verb of saying",
      "The Prime Minister of Norland, Anna Berg, said: “We have signed the treaty today.”",
      "direct | We have signed the treaty today. | Anna Berg | Prime Minister of Norland",
    ],
    [
      "before, with a colon alone",
      "Norlandic Foreign Minister Anna Berg was in good spirits: “We have signed the treaty today.”",
      "direct | We have signed the treaty today. | Anna Berg | Norlandic Foreign Minister",
    ],
    [
      "behind, turned round",
      "“We have signed the treaty today,” said Anna Berg, director of the Harbour Institute.",
      "direct | We have signed the treaty today | Anna Berg | director of the Harbour Institute",
    ],
    [
      "behind, in the order of speech",
      '"We have signed the treaty today," Anna Berg said.',
      "direct | We have signed the treaty today | Anna Berg | no role",
    ],
    [
      "behind an opening mark that should close",
      "“We have signed the treaty today “says Anna Berg, director of the Harbour Institute.",
      "direct | We have signed the treaty today | Anna Berg | director of the Harbour Institute",
    ],
    [
      "behind a mark that stands before its comma",
      "“We have signed the treaty today”, said Anna Berg.",
      "direct | We have signed the treaty today | Anna Berg | no role",
    ],
    [
      "with a phrase between verb and mark",
      "Speaking in Minsk, Anna Berg told reporters on Friday: “We have signed the treaty today.”",
      "direct | We have signed the treaty today. | Anna Berg | no role",
    ],
    [
      "of an organisation",
      "“We have signed the treaty today,” the Foreign Ministry said.",
      "direct | We have signed the treaty today | Foreign Ministry | no role",
    ],
    [
      "in Russian, behind",
      "«Мы подписали договор сегодня», – заявил министр иностранных дел Иван Берёзов.",
      "direct | Мы подписали договор сегодня | Иван Берёзов | министр иностранных дел",
    ],
    [
      "in Russian, before",
      "Посол Норландии Иван Берёзов отметил: «Мы подписали договор сегодня».",
      "direct | Мы подписали договор сегодня | Иван Берёзов | Посол Норландии",
    ],
    [
      "according to somebody",
      "По словам Ивана Берёзова, «товарооборот растёт каждый год».",
      "partial | товарооборот растёт каждый год | Ивана Берёзова | no role",
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("the writer's words in the middle part one quotation in two", () => {
    expect(read("“We have signed,” said Anna Berg, “and we will go on.”")).toEqual([
      "direct | We have signed | Anna Berg | no role",
      "direct | and we will go on. | Anna Berg | no role",
    ]);
    expect(read("«Выполнено много, – сказал Иван Берёзов. – Это итог».")).toEqual([
      "direct | Выполнено много | Иван Берёзов | no role",
      "direct | Это итог | Иван Берёзов | no role",
    ]);
  });

  test("a pronoun, a surname and a role mean the person named before", () => {
    const text =
      "Finance Minister Anna Berg came to Minsk. “The budget is ready,” she said. “The rest will follow,” the minister added. Berg concluded: “We are done with it.”";
    expect(read(text).map((line) => line.split(" | ").slice(2).join(" | "))).toEqual([
      "Anna Berg | Finance Minister",
      "Anna Berg | Finance Minister",
      "Anna Berg | Finance Minister",
    ]);
  });

  test("a quotation that goes on behind its attribution keeps the speaker", () => {
    const text = "“The budget is ready,” Anna Berg said on Friday. “We sent it to parliament.”";
    expect(read(text).at(1)).toBe("direct | We sent it to parliament. | Anna Berg | no role");
  });

  test("two speakers of one sentence keep their own words", () => {
    const text =
      "Anna Berg said: “The budget is ready.” Ivan Holm replied: “It is not ready at all.”";
    expect(read(text).map((line) => line.split(" | ")[2])).toEqual(["Anna Berg", "Ivan Holm"]);
  });
});

describe("words of saying belong to the quotation they stand with", () => {
  const speakers = (text: string): string[] =>
    extract(text)
      .quotes.filter((quote) => quote.kind !== "indirect")
      .map((quote) => `${quote.text} | ${quote.cue} | ${quote.speaker?.text ?? "nobody"}`);

  test.each([
    [
      "a verb that names takes even two words",
      "Anna Berg described the talks as “difficult”, and said she was “cautiously optimistic”.",
      ["difficult | described | Anna Berg", "cautiously optimistic | said | Anna Berg"],
    ],
    [
      "what follows a closed sentence doesn't",
      "A joint statement said the parties had “agreed to continue the talks”. According to Anna Berg, it rained.",
      ["agreed to continue the talks | said | joint statement"],
    ],
    [
      "a verb that adds keeps the subject",
      "“No date has been set,” a Foreign Ministry spokesman confirmed, adding that they were “in no hurry”.",
      [
        "No date has been set | confirmed | Foreign Ministry spokesman",
        "in no hurry | adding | Foreign Ministry spokesman",
      ],
    ],
    [
      "plain words may be the subject",
      "“Really?” replied one reader.",
      ["Really? | replied | one reader"],
    ],
    [
      "a sentence about one person leads to a quotation of its own",
      "Anna Berg shrugged. “Where would I go?”",
      ["Where would I go? | null | Anna Berg"],
    ],
    [
      "an aside between subject and verb is passed over",
      "Anna Berg, speaking in the harbour, said: “We came early.”",
      ["We came early. | said | Anna Berg"],
    ],
    [
      "an age is no obstacle",
      "“We are tired,” said Olga Petrova, 34, a teacher.",
      ["We are tired | said | Olga Petrova"],
    ],
  ])("%s", (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe("a slogan is a quotation without a speaker", () => {
  test.each([
    "A crowd with slogans “We will not leave our town” and “No to the new road” stood there, said Anna Berg.",
    "Люди вышли с плакатами «Мы не отдадим наш город» и «Нет новой дороге».",
  ])("%s", (text) => {
    const quotes = extract(text).quotes.filter((quote) => quote.kind === "direct");
    expect(quotes.map((quote) => quote.speaker)).toEqual([null, null]);
    expect(quotes.map((quote) => quote.cue?.slice(0, 6))).not.toContain(undefined);
  });
});

describe("marks around a name, a title or a word held at a distance make no quotation", () => {
  test.each([
    "The alleged “absorption” of the country did not happen.",
    "The so-called “people's council” met.",
    "He smiled “for the camera” and left.",
    "The “iron gate” policy, as critics call it, cost much.",
    "Analysts of the think tank “Strategy” believe in it.",
    "The term “soft border” stands nowhere.",
    "The newspaper “Daily Harbour News” came out late.",
    "The film “A Long Way to the Sea” opened.",
    "A petition called “Save Our Boats” gathered 900 names.",
    "She leads a campaign named ‘Light the Pier’.",
    "Компания «Белая река» и газета «Вечерний Минск» сообщили о сделке.",
    "ОАО «Завод «Прогресс» открыло цех.",
    "It is 5' 6\" tall and the '90s are over.",
    "The countries' leaders and the ministers' deputies met.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("no mark loses the rest of the text", () => {
  const rest = "\n“This one is complete and sound,” said Anna Berg.";
  const expected = "direct | This one is complete and sound | Anna Berg | no role";

  test.each([
    "An “open mark without end.",
    'A straight " mark.',
    "A » turned mark «.",
    "A ” closing mark.",
    "„Low mark, never closed.",
    "An apostrophe ' alone and ‘another.",
  ])("%s", (stray) => {
    expect(read(stray + rest)).toContain(expected);
  });

  test.each([
    ["“We have signed the treaty today”", "curly"],
    ['"We have signed the treaty today"', "straight"],
    ["„We have signed the treaty today“", "German"],
    ["„We have signed the treaty today”", "Polish"],
    ["«We have signed the treaty today»", "guillemets"],
    ["»We have signed the treaty today«", "turned guillemets"],
    ["”We have signed the treaty today”", "Swedish"],
    ["‘We have signed the treaty today’", "single"],
    ["'We have signed the treaty today'", "typewriter single"],
  ])("%s (%s)", (quoted) => {
    expect(read(`Anna Berg said: ${quoted}.`)).toEqual([
      "direct | We have signed the treaty today | Anna Berg | no role",
    ]);
  });

  test("a quotation inside a quotation belongs to the outer one", () => {
    expect(read("«Мы строим «дорогу дружбы» и мост», – сказал Иван Берёзов.")).toHaveLength(1);
    expect(read("Anna Berg said: “They shouted ‘go home’ at us all day.”")).toHaveLength(1);
  });

  test("a quotation over several paragraphs opens each with a mark and is one", () => {
    const quotes = extract("Anna Berg said: “We came early.\n\n“We left late in the day.”").quotes;
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.text).toMatch(/^We came early.*late in the day\.$/s);
  });
});

describe("marks that a sloppy source leaves out or sets apart", () => {
  test.each([
    [
      "a closing mark is missing before the attribution",
      "“We came early, she said, “and we left late.” Anna Berg agreed.",
      ["We came early", "and we left late."],
    ],
    [
      "blanks stand inside straight marks",
      '▪️" We waited for a day and nobody came " - said Anna Berg',
      ["We waited for a day and nobody came"],
    ],
    [
      "single marks open each paragraph",
      "‘We came early,’ said Anna Berg. ‘It was cold.\n\n‘We left late.’",
      ["We came early", "It was cold.\n\n‘We left late."],
    ],
    [
      "a closing mark is missing before who said it, at the paragraph's end",
      '"Nobody reads the notes, the old clerk added.',
      ["Nobody reads the notes"],
    ],
    ["a lone mark between blanks opens nothing", 'He saw a " mark and went home.', []],
  ])("%s", (_, text, expected) => {
    const direct = extract(text).quotes.filter((quote) => quote.kind !== "indirect");
    expect(direct.map((quote) => quote.text)).toEqual(expected);
  });
});

describe("reported speech without marks is found with its speaker", () => {
  test.each([
    [
      "Anna Berg said that the treaty would be signed in May.",
      "indirect | the treaty would be signed in May | Anna Berg | no role",
    ],
    [
      "According to Finance Minister Anna Berg, trade grew by five per cent.",
      "indirect | trade grew by five per cent | Anna Berg | Finance Minister",
    ],
    [
      "Trade grew by five per cent, the Foreign Ministry said on Tuesday.",
      "indirect | Trade grew by five per cent | Foreign Ministry | no role",
    ],
    [
      "Товарооборот вырос на пять процентов, сообщил посол Иван Берёзов.",
      "indirect | Товарооборот вырос на пять процентов | Иван Берёзов | посол",
    ],
    [
      "По словам Ивана Берёзова, договор подпишут в мае.",
      "indirect | договор подпишут в мае | Ивана Берёзова | no role",
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});
