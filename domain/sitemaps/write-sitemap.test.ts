import { expect, test } from "vitest";
import { writeRobots, writeSitemap } from "./write-sitemap.ts";

const publicUrl = "https://monitor.example";

test("pages are told by whole addresses, with the time of their change where it is known", () => {
  const entries = [
    { path: "/briefs/a", changedAt: "2026-11-12T09:30:00.000Z" },
    { path: "/sources?a=1&b=<2>", changedAt: null },
  ];
  const xml = writeSitemap({ kind: "pages", entries }, { publicUrl });
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="')).toBe(true);
  expect(xml).toContain(
    "<url><loc>https://monitor.example/briefs/a</loc><lastmod>2026-11-12T09:30:00.000Z</lastmod><xhtml:link ",
  );
  expect(xml).toContain(
    "<loc>https://monitor.example/ru/sources?a=1&amp;b=&lt;2&gt;</loc><xhtml:link ",
  );
  expect(xml.match(/<url>/g)).toHaveLength(6);
  for (const [language, path] of [
    ["en", "/briefs/a"],
    ["ru", "/ru/briefs/a"],
    ["x-default", "/briefs/a"],
  ])
    expect(xml).toContain(
      `<xhtml:link rel="alternate" hreflang="${language}" href="https://monitor.example${path}"/>`,
    );
});

test("a brief with a translation is told at each of their addresses once", () => {
  const xml = writeSitemap(
    {
      kind: "pages",
      entries: [
        { path: "/briefs/a", changedAt: null, elsewhere: { ru: "/briefs/b" } },
        { path: "/briefs/b", changedAt: null, elsewhere: { en: "/briefs/a", be: "/briefs/a" } },
      ],
    },
    { publicUrl },
  );
  const told = [...xml.matchAll(/<loc>https:\/\/monitor\.example([^<]*)<\/loc>/g)];
  expect(told.map(([, path]) => path)).toEqual(["/briefs/a", "/be/briefs/a", "/ru/briefs/b"]);
  expect(xml.match(/hreflang="ru" href="https:\/\/monitor\.example\/ru\/briefs\/b"/g)).toHaveLength(
    3,
  );
});

test("parts are told by their files", () => {
  const xml = writeSitemap({ kind: "parts", names: ["site", "briefs-1"] }, { publicUrl });
  expect(xml).toContain(
    "<sitemap><loc>https://monitor.example/sitemaps/briefs-1.xml</loc></sitemap>",
  );
});

test("who reads whole sites is asked to leave the studio and the data alone, and told where the pages stand", () => {
  const lines = writeRobots(publicUrl).split("\n");
  expect(lines[0]).toBe("User-agent: *");
  expect(lines).toEqual(
    expect.arrayContaining([
      "Disallow: /studio",
      "Disallow: /api/",
      "Sitemap: https://monitor.example/sitemap.xml",
    ]),
  );
});

test("pages are told in the languages that the site is offered in", () => {
  const entries = [{ path: "/briefs/one", changedAt: null }];
  const xml = writeSitemap({ kind: "pages", entries }, { publicUrl, offered: ["en", "be"] });
  expect([...xml.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address)).toEqual([
    `${publicUrl}/briefs/one`,
    `${publicUrl}/be/briefs/one`,
  ]);
  expect(xml).not.toContain('hreflang="ru"');
});
