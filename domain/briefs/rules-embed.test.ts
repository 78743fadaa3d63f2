import { expect, test } from "vitest";
import { describeBriefEmbed, readEmbeddedBrief } from "./rules-embed.ts";

const publicUrl = "https://monitor.example";

test.each([
  ["https://monitor.example/briefs/trade", { slug: "trade", n: null }],
  ["https://monitor.example/briefs/trade?x=1#e2", { slug: "trade", n: null }],
  ["https://monitor.example/briefs/trade/v/2", { slug: "trade", n: 2 }],
  ["https://monitor.example/ru/briefs/trade/v/2", { slug: "trade", n: 2 }],
  ["https://monitor.example/briefs/trade/v/02", null],
  ["https://monitor.example/briefs/trade/history", null],
  ["https://elsewhere.example/briefs/trade", null],
  ["briefs/trade", null],
])("%s is of %o", (address, brief) => {
  expect(readEmbeddedBrief(address, publicUrl)).toEqual(brief);
});

test("a brief is a link with its card", () => {
  const brief = { slug: "trade", version: 2, title: "Trade", authors: ["A", "B"] };
  expect(describeBriefEmbed(brief, { publicUrl, publication: "Monitor" })).toMatchObject({
    version: "1.0",
    type: "link",
    author_name: "A, B",
    thumbnail_url: "https://monitor.example/briefs/trade/v/2/card.png",
  });
});
