import { expect, it } from "vitest";
import { findReferences } from "./references.ts";

it("finds what a page can't be read without, each once, and neither links nor what lies elsewhere", () => {
  const html = `<link rel="stylesheet" href="/_next/static/css/a.css?v=1"/><link rel="stylesheet" href="/accent/1d6f42-5fc08a.css"/><link rel="canonical" href="/briefs/a"/>
    <link rel="preload" href="/fonts/serif.woff2" as="font"/><img alt="" src="/media/ab.webp" srcset="/media/ab-480.webp 480w, /media/ab.webp 960w"/>
    <img src="https://elsewhere.example/p.png"/><img src="//elsewhere.example/q.png"/><a href="/briefs/b">b</a><script src="/reader.js" defer=""></script>`;
  expect(findReferences(html, "html")).toEqual([
    "/_next/static/css/a.css",
    "/accent/1d6f42-5fc08a.css",
    "/fonts/serif.woff2",
    "/media/ab.webp",
    "/reader.js",
    "/media/ab-480.webp",
  ]);
});

it("finds the fonts of a style sheet", () => {
  const css = `@font-face{src:url("/fonts/sans.woff2") format("woff2")}a{background:url(data:image/svg+xml;x)}b{src:url( /fonts/c.woff2 )}`;
  expect(findReferences(css, "css")).toEqual(["/fonts/sans.woff2", "/fonts/c.woff2"]);
});
