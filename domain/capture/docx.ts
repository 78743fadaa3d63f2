import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { fail, type Result, succeed } from "#domain/result.ts";
import { readBlockText } from "./block-text.ts";
import { readCoreProperties } from "./metadata/file-metadata.ts";
import type { RawLayer } from "./raw-layer.ts";
import { isZipWithin, listZipEntries, unpackEntry, type ZipEntry } from "./zip-bounds.ts";

export const docxMediaType =
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document of a thousand pages unpacks to some 30 MB, pictures aside. */
const unpackedBytesMax = 150_000_000;
const documentBytesMax = 40_000_000;
const entriesMax = 5_000;
/** Three times those of a thousand pages; reading takes time and memory by paragraphs more than by bytes. */
const paragraphsMax = 60_000;

/** The text of a Word document: paragraphs, lists, tables and notes. Pictures are left out, and nothing outside the file is read. */
export async function readDocx(bytes: Uint8Array): Promise<Result<RawLayer>> {
  const entries = listZipEntries(bytes);
  const main = entries?.find(({ name }) => name === "word/document.xml");
  if (entries === null || main === undefined) return fail({ code: "captures.docxDamaged" });
  const tooMany = entries.length > entriesMax || main.unpackedBytes > documentBytesMax;
  if (tooMany || !isZipWithin(bytes, entries, unpackedBytesMax)) {
    return fail({ code: "captures.docxTooLarge" });
  }
  const xml = unpackEntry(bytes, main);
  if (xml === null) return fail({ code: "captures.docxDamaged" });
  if (countParagraphs(xml) > paragraphsMax) {
    return fail({ code: "captures.docxTooLong", values: { max: paragraphsMax } });
  }
  const html = await convertToHtml(bytes);
  if (html === null) return fail({ code: "captures.docxDamaged" });
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const { title, metadata } = readProperties(bytes, entries);
  return succeed({
    mediaType: docxMediaType,
    text: readBlockText(document.body),
    language: null,
    title: document.querySelector("h1")?.textContent?.trim() || title,
    pages: null,
    metadata,
  });
}

/** What the document says of itself, in a part of its own that may be missing. */
function readProperties(
  bytes: Uint8Array,
  entries: ZipEntry[],
): { title: string | null; metadata: Record<string, string> } {
  const part = entries.find(({ name }) => name === "docProps/core.xml");
  const xml = part === undefined ? null : unpackEntry(bytes, part);
  if (xml === null) return { title: null, metadata: {} };
  const { titles, author, created, language } = readCoreProperties(new TextDecoder().decode(xml));
  const title = titles[0]?.trim() || null;
  const kept = { byline: author, createdTime: created, language, otherTitle: title };
  const metadata = Object.entries(kept).flatMap(([key, value]) =>
    value?.trim() ? [[key, value.trim()]] : [],
  );
  return { title, metadata: Object.fromEntries(metadata) };
}

/** Whatever prefix the file has for Word's own elements; those of drawings count too. */
function countParagraphs(xml: Uint8Array): number {
  const text = new TextDecoder("latin1").decode(xml);
  return text.match(/<(?:\w+:)?p[\s/>]/g)?.length ?? 0;
}

async function convertToHtml(bytes: Uint8Array): Promise<string | null> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return value;
  } catch {
    // mammoth throws plain errors for parts that are missing or aren't XML.
    return null;
  }
}
