import { describe, expect, it } from "vitest";
import { cleanPage } from "./clean.ts";

const scripts = ["/reader.js"];
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title>${head}</head><body>${body}</body></html>`;

function cleaned(head: string, body: string): string {
  const result = cleanPage(page(head, body), { scripts });
  if (!result.ok) throw new Error(result.reason);
  return result.html;
}

describe("cleaning a page for readers", () => {
  it("takes out the framework's scripts, inline data and preloads, and puts ours in", () => {
    const html = cleaned(
      '<link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>',
      '<p>Text</p><script>self.__next_f.push([1,"</p>"])</script>',
    );
    expect(html).not.toContain("_next");
    expect(html).toContain('<p>Text</p><script src="/reader.js" defer=""></script></body>');
  });

  it("leaves JSON-LD, style sheets and text as they are", () => {
    const data = '<script type="application/ld+json">{"a":"b"}</script>';
    const sheet = '<link rel="stylesheet" href="/_next/s.css"/>';
    expect(cleaned(data + sheet, "a &lt; b")).toContain(`${data}${sheet}</head><body>a &lt; b`);
  });

  it("drops comments, but not text that looks like one inside an attribute", () => {
    expect(cleaned("", '<!--$--><a title="<!-- x -->">a</a><!--/$-->')).toContain(
      '<body><a title="<!-- x -->">a</a><script',
    );
  });

  it.each([
    ["a streamed boundary", '<!--$?--><template id="B:0"></template><!--/$-->'],
    ["a hidden streamed segment", '<div hidden id="S:0">late</div>'],
    ["an inline handler", '<button onclick="x()">a</button>'],
    ["an inline handler after a quoted attribute", `<img alt='a' onerror=x>`],
    ["an inline handler right after a value", `<img alt="a"onerror=x>`],
    ["an inline handler after a slash", "<svg/onload=x></svg>"],
    ["a nonce", '<style nonce="a1">p{}</style>'],
    ["a script that is not closed", "<script>a"],
    ["a comment that is not closed", "<!-- a"],
  ])("refuses %s", (_, body) => {
    expect(cleanPage(page("", body), { scripts }).ok).toBe(false);
  });

  it("refuses a page without exactly one title in its head", () => {
    expect(cleanPage("<html><head></head><body></body></html>", { scripts }).ok).toBe(false);
    expect(cleanPage(page("<title>B</title>", ""), { scripts }).ok).toBe(false);
  });

  it("reads and takes out what a page says of itself in its head, and nowhere else", () => {
    const said =
      '<meta name="plumbline-status" content="404"/><meta name="plumbline-change" content="7"/>';
    expect(cleanPage(page(said, ""), { scripts })).toMatchObject({
      ok: true,
      status: 404,
      marks: { status: "404", change: "7" },
    });
    expect(cleaned(said, "")).not.toContain("plumbline-");
    expect(cleanPage(page("", said), { scripts })).toMatchObject({ status: null, marks: {} });
  });

  it("does not take words about handlers for handlers", () => {
    expect(cleaned("", '<p title="turn onclick = off">on click = fine</p>')).toContain("on click");
  });
});

it("leads links from page to page on in the language of the page", () => {
  const links = [
    `<a href="/">`,
    `<a class="x" href="/briefs?page=2#top">`,
    `<form action="/sources" method="get">`,
    `<a href="/briefs/a" lang="en" hrefLang="en">`,
    `<a href="#e1">`,
    `<a href="//elsewhere.example/a">`,
    `<a href="https://elsewhere.example/briefs">`,
    `<a href="/ru/briefs/said-already">`,
    `<a href="/studio">`,
    `<a href="/api/v1/briefs/a">`,
    `<a href="/indicators/a.csv?vintage=2024-01-01">`,
    `<a href="/feed.xml">`,
    `<link rel="canonical" href="/briefs">`,
  ];
  const page = (mark: string) =>
    `<html lang="ru"><head>${mark}<title>A</title></head><body>${links.join("")}</body></html>`;
  const clean = (html: string) => {
    const cleaned = cleanPage(html, { scripts: [] });
    if (!cleaned.ok) throw new Error(cleaned.reason);
    return [...cleaned.html.matchAll(/<(?:a|form|link)[^>]*>/g)].map(([tag]) => tag);
  };
  expect(clean(page(`<meta name="plumbline-under" content="/ru">`))).toEqual([
    `<a href="/ru">`,
    `<a class="x" href="/ru/briefs?page=2#top">`,
    `<form action="/ru/sources" method="get">`,
    ...links.slice(3),
  ]);
  expect(clean(page(""))).toEqual(links);
});
