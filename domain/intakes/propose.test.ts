import { describe, expect, test } from "vitest";
import { readTextLayer } from "#domain/capture/text-layers.ts";
import { buildDocx, buildDocxParagraph } from "#tests/factories/docx-file.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { proposeSource } from "./propose.ts";

const address = "https://news.example/trade?utm_source=mail";

async function propose(head: string, at = address) {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body><article>${"<p>Trade came to 46.5 billion dollars in 2023.</p>".repeat(8)}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  return proposeSource(requireValue(await readTextLayer({ bytes, address: at })), { address: at });
}

describe("of what a page says of itself", () => {
  test("each reading is proposed with where it stands and who says otherwise", async () => {
    const said = await propose(`<title>Trade grows – Northern Post</title>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Trade grew","author":[{"@type":"Person","name":"Nina Orlova"},{"@type":"Organization","name":"BelTA"}],"isAccessibleForFree":false}</script>
      <meta property="og:title" content="Trade grows"><meta property="og:site_name" content="Northern Post"><meta name="citation_doi" content="10.1000/182">`);
    expect(said).toMatchObject({
      title: {
        ...{ value: "Trade grew", from: "json-ld" },
        runnerUp: { value: "Trade grows", from: "open-graph" },
      },
      authors: { value: [{ family: "Orlova", given: "Nina" }, { literal: "BelTA" }] },
      publisher: { value: "Northern Post" },
      language: { value: "en" },
      cslType: { value: "article-newspaper", runnerUp: null },
      doi: { value: "10.1000/182", from: "highwire" },
      isPaywalled: true,
    });
  });

  test("its own word for its address is taken where that leads to the same text", async () => {
    const { url } = await propose(`<link rel="canonical" href="/trade">`);
    expect(url).toEqual({
      ...{ value: "https://news.example/trade", from: "html" },
      runnerUp: { value: address, from: "address" },
    });
  });

  test("and only told where it is another's", async () => {
    const { url } = await propose(`<link rel="canonical" href="https://agency.example/trade">`);
    expect(url).toEqual({
      ...{ value: address, from: "address" },
      runnerUp: { value: "https://agency.example/trade", from: "html" },
    });
  });
});

test("of a text that says nothing of itself only the language is told", async () => {
  const bytes = new TextEncoder().encode("Торговля выросла до 46,5 млрд долларов.");
  expect(proposeSource(requireValue(await readTextLayer({ bytes })), { address })).toMatchObject({
    ...{ title: null, authors: null, publisher: null, published: null, doi: null },
    language: { value: "ru", from: "text" },
    cslType: { value: "document" },
  });
});

describe("what answers instead of a page", () => {
  const answer = async (title: string, text: string) => {
    const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><p>${text}</p></main></body></html>`;
    const bytes = new TextEncoder().encode(html);
    return proposeSource(requireValue(await readTextLayer({ bytes, address })), { address });
  };

  test.each([
    ["gone", "Page not found – Northern Post", "The page you are looking for does not exist."],
    [
      "door",
      "Just a moment…",
      "Checking your browser before you go on. Enable JavaScript and cookies.",
    ],
    [
      null,
      "A lost page of history",
      "An archive found a page of 1863 that was thought to be lost.",
    ],
  ])("is told by its words: %s", async (instead, title, text) => {
    expect(await answer(title, text)).toMatchObject({ instead, isPaywalled: false });
  });

  test("is behind a paywall where its words say so, whatever its metadata says", async () => {
    expect(
      await answer("Trade grows", "Trade grew in 2023. Subscribe to continue reading."),
    ).toMatchObject({ instead: null, isPaywalled: true });
  });
});

describe("a file", () => {
  const read = async (bytes: Uint8Array, at: string, claimedType: string | null = null) =>
    proposeSource(requireValue(await readTextLayer({ bytes })), { address: at, claimedType });
  const table = new TextEncoder().encode("year;trade\n2022;44.1\n2023;46.5");

  test.each([
    ["https://stat.example/trade.csv", "text/plain"],
    ["https://stat.example/download?id=1", "text/csv; charset=utf-8"],
  ])("that is a table (%s, %s) is a dataset, its text as it stands", async (at, claimed) => {
    expect(await read(table, at, claimed)).toMatchObject({
      ...{ cslType: { value: "dataset" }, isTable: true },
      opening: "year;trade\n2022;44.1\n2023;46.5",
    });
  });

  test("without a title has its name", async () => {
    expect(await read(table, "https://stat.example/%D1%82%D0%BE%D1%80%D0%B3.csv")).toMatchObject({
      title: { value: "торг.csv", from: "address" },
    });
  });

  test("that is a PDF or a Word document is a document with its text", async () => {
    const words = "Trade came to 46.5 billion dollars in 2023.";
    for (const bytes of [buildPdf([[words]]), buildDocx(buildDocxParagraph(words))])
      expect(await read(bytes, "https://stat.example/report")).toMatchObject({
        ...{ cslType: { value: "document" }, opening: words, language: { value: "en" } },
      });
  });
});
