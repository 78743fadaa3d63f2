import { describe, expect, test } from "vitest";
import type { ToldNews } from "./view-mail.ts";
import { type About, wordNews } from "./word-news.ts";

const about: About = {
  kind: "at_once",
  digestOn: null,
  publication: "The Harbour Letter",
  publicUrl: "https://monitor.example",
  timeZone: "Europe/Minsk",
};
const threadId = "01900000-0000-7000-8000-00000000000a";
const briefId = "01900000-0000-7000-8000-00000000000b";
const build = (over: Partial<ToldNews> = {}): ToldNews => ({
  id: "1",
  kind: "mentioned",
  because: "called",
  by: "Edda Editor",
  at: "2026-11-30T06:14:00Z",
  briefId,
  title: "What the trade came to",
  language: "en",
  threadId,
  ...over,
});
const subject = (news: ToldNews[], over: Partial<About> = {}) =>
  wordNews(news, { ...about, ...over }).subject;

describe("the subject says in words", () => {
  test.each<[Partial<ToldNews>, string]>([
    [{}, "Edda Editor called you in a comment on “What the trade came to”"],
    [{ kind: "replied" }, "Edda Editor answered in a thread of yours on “What the trade came to”"],
    [{ kind: "published" }, "Edda Editor published “What the trade came to”"],
    [
      { kind: "not_done", by: null },
      "The system couldn’t do what was planned of “What the trade came to”",
    ],
    [{ kind: "evidence_changed", by: null }, "Evidence has changed in “What the trade came to”"],
    [
      { kind: "to_check" },
      "Edda Editor sent to review, for others to check, “What the trade came to”",
    ],
    [{ title: null }, "Edda Editor called you in a comment on a brief that isn’t out yet"],
    [{ title: " " }, "Edda Editor called you in a comment on an untitled brief"],
    [
      { title: "Trade\r\nBcc: all@monitor.example" },
      "Edda Editor called you in a comment on “Trade Bcc: all@monitor.example”",
    ],
  ])("%j", (over, words) => {
    expect(subject([build(over)])).toBe(words);
  });

  test("how much there is, of one brief or of many, and of which day a digest is", () => {
    const replied = build({ id: "2", kind: "replied" });
    const other = build({ id: "3", briefId: threadId, threadId: null });
    expect(subject([build(), replied])).toBe("2 pieces of news on “What the trade came to”");
    expect(subject([build(), replied, other])).toBe("3 pieces of news on 2 briefs");
    expect(subject([build()], { kind: "digest", digestOn: "2026-11-30" })).toBe(
      "News of 30 November 2026: 1 piece",
    );
  });
});

test("a line says who, what, when by the publication's clocks, why, and leads to the place", () => {
  const { text, html } = wordNews([build()], about);
  expect(text).toBe(
    `From the desk of The Harbour Letter:

Edda Editor called you in a comment on “What the trade came to”
30 November 2026, 09:14 Europe/Minsk
You were called by name.
Open: https://monitor.example/studio/briefs/${briefId}?thread=${threadId}

-- ${"" /* Two dashes and a blank: a signature begins. */}
What was said isn’t in this mail. Sign in to read it.
You get this because your account says that you want to hear of this at once.
Change what you hear by mail, or hear nothing more: https://monitor.example/studio/account#mail
`,
  );
  expect(String(html)).toContain(
    `<a href="https://monitor.example/studio/briefs/${briefId}?thread=${threadId}" lang="en" dir="auto">“What the trade came to”</a>`,
  );
});

test.each<[Partial<ToldNews>, string]>([
  [{ threadId: null }, `/studio/briefs/${briefId}`],
  [{ threadId: null, kind: "to_check", because: "checks" }, `/studio/briefs/${briefId}/check`],
  [{ threadId: null, kind: "not_done", because: "own" }, "/studio/calendar"],
])("%j leads to %s", (over, path) => {
  expect(wordNews([build(over)], about).text).toContain(`Open: https://monitor.example${path}\n`);
});

test("the HTML loads nothing and runs nothing, whatever a title or a name says", () => {
  const evil = `</a><img src="https://evil.example/x.png"><script>alert(1)</script>`;
  const html = String(wordNews([build({ title: evil, by: evil })], about).html);
  const tags = html.match(/<[^>]*>/g) ?? [];
  const names = tags.map((tag) => /^<\/?([!a-z]+)/.exec(tag)?.[1]);
  expect([...new Set(names)].sort()).toEqual([
    "!doctype",
    "a",
    "body",
    "br",
    "head",
    "hr",
    "html",
    "li",
    "meta",
    "p",
    "span",
    "ul",
  ]);
  expect(tags.join("")).not.toMatch(/\ssrc|url\(|\son/i);
  expect(html.match(/<a /g)).toHaveLength(2);
  for (const [, href] of html.matchAll(/href="([^"]*)"/g))
    expect(href).toMatch(/^https:\/\/monitor\.example\/studio\//);
});

test("the same said twice is one line, and of very many the desk has the rest", () => {
  expect(subject([build(), build({ id: "2" })])).toContain("called you");
  const many = Array.from({ length: 43 }, (_, n) =>
    build({ id: String(n), threadId: `${threadId}${n}` }),
  );
  const { text } = wordNews(many, about);
  expect(text.match(/^Open:/gm)).toHaveLength(40);
  expect(text).toContain(
    "And 3 more pieces of news. All of it is on the desk:\nhttps://monitor.example/studio\n",
  );
});
