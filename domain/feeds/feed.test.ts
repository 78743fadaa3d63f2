import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { type Feed, makeEntryId, toAtom, toJsonFeed } from "./feed.ts";

const publicUrl = "https://monitor.example";
const feed: Feed = {
  title: "Union State Monitor",
  description: "What is known & by whom",
  language: "en",
  pageUrl: `${publicUrl}/briefs`,
  urls: { xml: `${publicUrl}/feed.xml`, json: `${publicUrl}/feed.json` },
  rights: "CC BY 4.0: https://creativecommons.org/licenses/by/4.0/",
  entries: [
    {
      id: makeEntryId(publicUrl, "2026-11-01T10:00:00.000Z", "briefs/1"),
      url: `${publicUrl}/briefs/trade`,
      title: "Trade <in> two parts & more",
      summary: "Summed up",
      html: '<p>46.5 “billion” <a href="https://monitor.example/briefs/trade/v/1#e1">1</a></p>',
      language: "en",
      authors: ["Anna Author"],
      publishedAt: "2026-11-01T10:00:00.000Z",
      updatedAt: "2026-11-12T09:30:00.000Z",
    },
    {
      id: makeEntryId(publicUrl, "2025-01-01T10:00:00.000Z", "briefs/2"),
      url: `${publicUrl}/briefs/older`,
      title: "Older",
      summary: "",
      html: "<p>Older</p>",
      language: "ru",
      authors: [],
      publishedAt: "2025-01-01T10:00:00.000Z",
      updatedAt: "2025-01-01T10:00:00.000Z",
    },
  ],
};

describe("A feed", () => {
  test("in Atom has each entry once, under its lasting name, with its whole text", () => {
    const { document } = parseHTML(toAtom(feed));
    const entries = [...document.querySelectorAll("entry")];
    expect(entries.map((entry) => entry.querySelector("id")?.textContent)).toEqual([
      "tag:monitor.example,2026:briefs/1",
      "tag:monitor.example,2025:briefs/2",
    ]);
    const atom = toAtom(feed);
    expect(atom).toContain("Trade <in> two parts & more");
    expect(atom).toContain("46.5 “billion”");
    expect(document.querySelector("feed > updated")?.textContent).toBe("2026-11-12T09:30:00.000Z");
    expect(document.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(feed.urls.xml);
  });

  test("says under which licence its texts are, and nothing where none was chosen", () => {
    const said = "CC BY 4.0: https://creativecommons.org/licenses/by/4.0/";
    expect(toAtom(feed)).toContain(`<rights>${said}</rights>`);
    expect(JSON.parse(toJsonFeed(feed))._rights).toEqual({ about: feed.pageUrl, text: said });
    const silent = { ...feed, rights: null };
    expect(toAtom(silent)).not.toContain("<rights>");
    expect(JSON.parse(toJsonFeed(silent))).not.toHaveProperty("_rights");
  });

  test("in JSON says the same by version 1.1", () => {
    const read = JSON.parse(toJsonFeed(feed));
    expect(read).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      home_page_url: feed.pageUrl,
      items: [
        {
          id: "tag:monitor.example,2026:briefs/1",
          title: "Trade <in> two parts & more",
          authors: [{ name: "Anna Author" }],
          date_modified: "2026-11-12T09:30:00.000Z",
        },
        { language: "ru", authors: [] },
      ],
    });
  });

  test("without an entry is whole too, and the same each time", () => {
    const empty = { ...feed, entries: [] };
    expect(toAtom(empty)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
    expect(toAtom(empty)).toBe(toAtom(empty));
  });
});
