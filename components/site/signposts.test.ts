import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { makeSignposts } from "./signposts.ts";
import { HeadElements } from "./site-head.tsx";

test("a page about a thing says in its head what it is cited by, what describes it, and of what kind it is", () => {
  const signposts = makeSignposts({
    cited: "/statistics/s-1",
    kind: "Observation",
    collection: "/indicators/trade",
    licence: "https://creativecommons.org/licenses/by/4.0/",
  });
  const head = renderToStaticMarkup(
    createElement(HeadElements, {
      head: { title: "Trade", canonical: "/statistics/s-1", signposts },
      publicUrl: "https://monitor.example",
      siteName: "Monitor",
    }),
  );
  const links = [...head.matchAll(/<link rel="([a-z-]+)"(?: type="([^"]+)")? href="([^"]+)"/g)];
  expect(links.map(([, rel, type, href]) => [rel, type, href])).toEqual([
    ["canonical", undefined, "https://monitor.example/statistics/s-1"],
    ["cite-as", undefined, "https://monitor.example/statistics/s-1"],
    ["describedby", "application/json", "https://monitor.example/statistics/s-1.json"],
    ["type", undefined, "https://schema.org/AboutPage"],
    ["type", undefined, "https://schema.org/Observation"],
    ["collection", undefined, "https://monitor.example/indicators/trade"],
    ["license", undefined, "https://creativecommons.org/licenses/by/4.0/"],
  ]);
});

test("a page without a card of its own is shared with the publication's", () => {
  const head = renderToStaticMarkup(
    createElement(HeadElements, {
      head: { title: "About", canonical: "/about" },
      publicUrl: "https://monitor.example",
      siteName: "Monitor",
    }),
  );
  expect(head).toContain('property="og:image" content="https://monitor.example/card.png"');
  expect(head).toContain('name="twitter:card" content="summary_large_image"');
});
