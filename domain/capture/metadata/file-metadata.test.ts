import { expect, test } from "vitest";
import { buildDocx, buildDocxParagraph } from "#tests/factories/docx-file.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { readTextLayer } from "../text-layers.ts";
import { readCoreProperties, readFileMetadata, readLayerMetadata } from "./file-metadata.ts";

test("a PDF's title, author, day and language", () => {
  const properties = {
    titles: ["Report on trade", "Another title"],
    author: "Jane Doe; Ministry of Trade",
    created: "D:20231114233000+03'00'",
    language: "ru-RU",
    doi: "10.1000/x",
  };
  expect(readFileMetadata("pdf", properties, "Words in English")).toMatchObject({
    title: { value: "Report on trade", from: "pdf", runnerUp: { value: "Another title" } },
    authors: {
      value: [
        { kind: "person", name: { family: "Doe" } },
        { kind: "organisation", name: { literal: "Ministry of Trade" } },
      ],
    },
    published: { value: "2023-11-14" },
    language: { value: "ru-RU", runnerUp: { value: "en", from: "text" } },
    doi: { value: "10.1000/x" },
  });
});

test.each(["Microsoft Word - final2.doc", "untitled", "отчёт.docx", "Без имени", "123", ""])(
  "%s is no title",
  (title) => {
    expect(readFileMetadata("pdf", { titles: [title], author: "User" })).toMatchObject({
      title: null,
      authors: null,
      published: null,
    });
  },
);

test("the core properties of a Word document", () => {
  const xml =
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Отчёт &amp; план</dc:title><dc:creator>Иванов Иван</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2023-11-14T20:30:00Z</dcterms:created><cp:revision>4</cp:revision></cp:coreProperties>';
  expect(readFileMetadata("docx", readCoreProperties(xml), "Слова по-русски")).toMatchObject({
    title: { value: "Отчёт & план", from: "docx" },
    authors: { value: [{ name: { family: "Иванов", given: "Иван" } }] },
    published: { value: "2023-11-14" },
    language: { value: "ru", from: "text" },
  });
  expect(readCoreProperties("<not xml").titles).toEqual([undefined]);
});

const rdf = (fields: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">${fields}</rdf:Description></rdf:RDF></x:xmpmeta>`;

test.each([
  [
    "its info dictionary",
    { title: "Report on trade", author: "Jane Doe", created: "D:20231114233000+03'00'" },
    null,
  ],
  [
    "its XMP",
    {
      xmp: rdf(
        "<dc:title><rdf:Alt><rdf:li>Report on trade</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator><xmp:CreateDate>2023-11-14T23:30:00+03:00</xmp:CreateDate><prism:doi>10.1000/x</prism:doi>",
      ),
    },
    "10.1000/x",
  ],
])("a PDF is read with %s", async (_what, options, doi) => {
  const layer = requireValue(await readTextLayer({ bytes: buildPdf([["Words of it."]], options) }));
  const metadata = readLayerMetadata(layer);
  expect(metadata).toMatchObject({
    title: { value: "Report on trade", from: "pdf" },
    authors: { value: [{ name: { family: "Doe", given: "Jane" } }] },
    published: { value: "2023-11-14" },
  });
  expect(metadata?.doi?.value ?? null).toBe(doi);
});

test("a Word document is read with its core properties", async () => {
  const content =
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Report on trade</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2023-11-14T20:30:00Z</dcterms:created></cp:coreProperties>';
  const bytes = buildDocx(buildDocxParagraph("Words of it."), {}, [
    { name: "docProps/core.xml", content },
  ]);
  expect(readLayerMetadata(requireValue(await readTextLayer({ bytes })))).toMatchObject({
    title: { value: "Report on trade", from: "docx" },
    authors: { value: [{ name: { family: "Doe" } }] },
    published: { value: "2023-11-14" },
    language: { value: "en", from: "text" },
  });
});
