import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { versionContent } from "#domain/briefs/version-content.ts";
import { correctedVersion } from "#tests/fixtures/version-content.ts";
import { BriefArticle } from "./article.tsx";

const statistics = correctedVersion.evidence.filter((entry) => entry.kind === "statistic");
const nodeId = "chart0001";
const text = (type: string) => ({ type, content: [{ type: "text", text: "A" }] });
const block = {
  type: "chart",
  attrs: { nodeId, chart: "rivals", subtitle: "", points: [], sliceId: null, asOf: null },
  content: [{ type: "text", text: "Every value reported" }],
};
const content = versionContent.parse({
  ...correctedVersion,
  schema: 4,
  document: {
    type: "doc",
    content: [text("title"), text("standfirst"), { type: "keyPoints", content: [] }, block],
  },
  citations: statistics.map(({ number }, plotted) => ({
    ...{ nodeId, entry: number, printed: "a value", plotted },
  })),
});
const locale = getSiteLocale("en", "Union State Monitor");
const html = renderToStaticMarkup(
  createElement(BriefArticle, { content, locale, publicUrl: "https://monitor.example" }),
);

it("A chart is drawn from the version alone, and each of its values leads to its evidence and back", () => {
  expect(html).toContain(`<figure class="chart" id="n-${nodeId}"`);
  expect(html).toContain("Every value reported</p>");
  expect(statistics.length).toBeGreaterThan(1);
  for (const { number } of statistics) {
    expect(html).toContain(`<a href="#e${number}">`);
    const [, entry = ""] = html.split(`<li class="entry" id="e${number}"`);
    expect(entry.split(`<li class="entry"`)[0]).toContain(`#n-${nodeId}`);
  }
  expect(html).toContain(`${locale.siteName}, `);
});

it("A chart whose values the version doesn't cite stops the page", () => {
  const torn = { ...content, citations: [] };
  expect(() =>
    renderToStaticMarkup(
      createElement(BriefArticle, { content: torn, locale, publicUrl: "https://monitor.example" }),
    ),
  ).toThrow("A chart without values");
});
