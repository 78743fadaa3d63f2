import { describe, expect, test } from "vitest";
import { type Answered, judgeAnswer } from "./judge-answer.ts";

const text = [
  "Trade between the two countries reached 46.5 billion dollars in 2023, the ministry said.",
  "The programme has 28 parts, of which 25 are carried out, and the commission is to report in June.",
  ..."A long account of the talks follows here, with names and places and the hour of each meeting."
    .split(" ")
    .map((word, at) => `Paragraph ${at} tells of ${word} and of what was said about it that day.`),
].join("\n\n");
const start = text.indexOf("46.5 billion dollars");
const held = {
  text,
  language: "en",
  bound: [{ text, passages: [{ id: "p", start, end: start + 20 }] }],
};
const url = "https://news.example/economy/2024/trade-rises";

const answer = (over: Partial<Answered>): Answered => ({
  requestedUrl: url,
  finalUrl: url,
  status: 200,
  title: "Trade rises",
  text,
  ...over,
});
const judge = (over: Partial<Answered>, sibling?: string | null) =>
  judgeAnswer(held, answer(over), sibling).outcome;

test("the same text is the same", () => {
  expect(judgeAnswer(held, answer({}))).toMatchObject({
    outcome: "ok",
    wantsSibling: false,
    passages: [{ id: "p", fate: "unchanged" }],
  });
});

test("of pictures the bytes are compared, and one that became a page is none any more", () => {
  const picture = { text: "", language: "en", bound: [] };
  const answered = answer({ text: "", title: null });
  const judgePicture = (over: Partial<Answered>) => judgeAnswer(picture, { ...answered, ...over });
  expect(judgePicture({ isHeld: true })).toMatchObject({ outcome: "ok", wantsSibling: false });
  expect(judgePicture({ isHeld: false }).outcome).toBe("ok_changed_elsewhere");
  expect(judgePicture({ isHeld: true, status: 404 }).outcome).toBe("gone");
  expect(judgePicture({ text: "This page was not found.", title: "Not found" }).outcome).toBe(
    "soft_404",
  );
});

test.each<[string, Partial<Answered>, string]>([
  ["another paragraph", { text: text.replace("25 are", "26 are") }, "ok_changed_elsewhere"],
  ["the passage", { text: text.replace("46.5", "48.5") }, "passage_changed"],
  [
    "the passage's paragraph taken out",
    { text: text.replace(/^.*46\.5.*$/m, "") },
    "passage_missing",
  ],
  ["404", { status: 404, text: "" }, "gone"],
  ["410", { status: 410, text: null }, "gone"],
  ["402", { status: 402 }, "paywalled"],
  ["403", { status: 403 }, "blocked"],
  ["429", { status: 429 }, "blocked"],
  ["451", { status: 451 }, "blocked"],
  ["500", { status: 500, text: "Internal error" }, "unreachable"],
  [
    "503 with a door before it",
    { status: 503, title: "Just a moment...", text: "Checking your browser" },
    "blocked",
  ],
])("%s", (_, over, outcome) => {
  expect(judge(over)).toBe(outcome);
});

describe("what can't be read says nothing of its passages", () => {
  test.each<[string, Partial<Answered>]>([
    ["no text could be had", { title: null, text: null }],
    ["it has no words", { text: " \n" }],
  ])("%s", (_, over) => {
    for (const sibling of [undefined, null, "Quite another page. ".repeat(99)])
      expect(judgeAnswer(held, answer(over), sibling)).toEqual({
        ...{ outcome: "unreachable", passages: [], wantsSibling: false, isDoubtful: false },
      });
  });

  test("nor of a source of which nothing is bound", () => {
    const unbound = { ...held, bound: [] };
    expect(judgeAnswer(unbound, answer({ text: null }), null).outcome).toBe("unreachable");
  });
});

describe("200, and not the page", () => {
  test.each<[string, Partial<Answered>, string]>([
    [
      "a notice",
      { title: "Page not found", text: "The page you are looking for does not exist." },
      "soft_404",
    ],
    [
      "a notice in Russian",
      { title: "Ошибка 404", text: "Страница не найдена. Перейдите на главную." },
      "soft_404",
    ],
    [
      "the front page",
      { finalUrl: "https://news.example/", title: "News", text: "Today's news. ".repeat(300) },
      "soft_404",
    ],
    [
      "the section",
      { finalUrl: "https://news.example/economy/", title: "Economy", text: "Prices. ".repeat(500) },
      "soft_404",
    ],
    [
      "a door",
      { title: "Attention Required!", text: "Please complete the captcha to go on." },
      "blocked",
    ],
    [
      "a door in Russian",
      { title: "DDoS-Guard", text: "Проверка браузера перед переходом на сайт." },
      "blocked",
    ],
    [
      "a site at work",
      { title: "Our site", text: "The site is under maintenance and will be back soon." },
      "unreachable",
    ],
    [
      "a site at work, in Russian",
      { title: "Портал", text: "На сайте ведутся технические работы. Портал временно недоступен." },
      "unreachable",
    ],
    [
      "cookies to be agreed to",
      { title: "Before you continue", text: "Accept all cookies or choose which." },
      "blocked",
    ],
    [
      "a page made by scripts",
      { title: "News", text: "You need to enable JavaScript to run this app." },
      "blocked",
    ],
    [
      "a page made by scripts, in Russian",
      { title: "Новости", text: "Для работы сайта включите JavaScript в браузере." },
      "blocked",
    ],
    [
      "a notice with a word on cookies",
      { title: "Page not found", text: "Not found. We value your privacy: accept all cookies." },
      "soft_404",
    ],
    ["a subscription", { text: "Subscribe to continue reading this article." }, "paywalled"],
  ])("%s", (_, over, outcome) => {
    expect(judge(over)).toBe(outcome);
  });

  test("what begins as it did, and then asks for money", () => {
    const rest = text.slice(text.indexOf("\n\nParagraph 3"), text.indexOf("\n\nParagraph 12"));
    expect(judge({ text: `${rest}\n\nTo continue reading, subscribe now.` })).toBe("paywalled");
    expect(judge({ text: rest, isFree: false })).toBe("paywalled");
  });

  test("what can't be told by its words is told by what the site says of a page that can't be there", () => {
    const other = "All about gardens and what grows in them in spring. ".repeat(80);
    const first = judgeAnswer(held, answer({ title: "Gardens", text: other }));
    expect(first.wantsSibling).toBe(true);
    expect(judge({ title: "Gardens", text: other }, other)).toBe("soft_404");
    expect(judge({ title: "Gardens", text: other }, null)).toBe("passage_missing");
    expect(judge({ title: "Gardens", text: other }, "Quite another page. ".repeat(99))).toBe(
      "passage_missing",
    );
  });
});

test("a page of which little is left, and no passage, is doubted; one that lost the passage alone isn't", () => {
  const other = "All about gardens and what grows in them in spring. ".repeat(80);
  expect(judgeAnswer(held, answer({ text: other }), null)).toMatchObject({
    ...{ outcome: "passage_missing", isDoubtful: true, passages: [{ fate: "missing" }] },
  });
  const without = text.replace(/^.*46\.5.*$/m, "");
  expect(judgeAnswer(held, answer({ text: without }))).toMatchObject({
    ...{ outcome: "passage_missing", isDoubtful: false },
  });
  const keptOther = { ...held, text: other };
  expect(judgeAnswer(keptOther, answer({ text: other }), null).isDoubtful).toBe(true);
});

test("an article about pages that aren't found is no such page", () => {
  const about = `${text}\n\nThe ministry's own page now answers "Page not found".`;
  expect(judge({ text: about })).toBe("ok_changed_elsewhere");
});

test("a passage that a new design has moved out of the article is still there", () => {
  const passage =
    "Trade between the two countries reached 46.5 billion dollars in 2023, the ministry said.";
  const rest = text.replace(passage, "");
  expect(judge({ text: rest, wholeText: `${rest}\n\n${passage}` })).toBe("ok_changed_elsewhere");
});

describe("a source that is known to stand behind a paywall", () => {
  const judgeWalled = (over: Partial<Answered>, sibling?: string | null) =>
    judgeAnswer({ ...held, isPaywalled: true }, answer(over), sibling).outcome;
  const door = `Subscribers read on. ${"More of our best reporting awaits you here. ".repeat(90)}`;

  test.each<[string, Partial<Answered>, string]>([
    ["shows its door, however long", { text: door }, "paywalled"],
    ["shows its beginning", { text: text.slice(200, 900) }, "paywalled"],
    ["shows all of it again", {}, "ok"],
    ["reads otherwise", { text: text.replace("46.5", "48.5") }, "passage_changed"],
    ["is gone", { status: 404, text: "" }, "gone"],
    ["says that it is gone", { title: "Page not found", text: "Not found" }, "soft_404"],
  ])("%s", (_, over, outcome) => expect(judgeWalled(over)).toBe(outcome));

  test("is no other page because the site shows the same door everywhere", () => {
    expect(judgeWalled({ text: door }, door)).toBe("paywalled");
  });
});

test("an address that answers with a recording is there", () => {
  const recording = { text: "", language: "en", bound: [] };
  expect(judgeAnswer(recording, answer({ title: null, text: null }), null).outcome).toBe(
    "ok_changed_elsewhere",
  );
});
