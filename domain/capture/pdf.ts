import { getDocumentProxy } from "unpdf";
import { fail, type Result, succeed } from "#domain/result.ts";
import { joinPdfLines, listWholeWords, type PdfItem } from "./pdf-lines.ts";
import type { RawLayer } from "./raw-layer.ts";

export const pdfMediaType = "application/pdf";

const pagesMax = 3_000;
const textCharsMax = 20_000_000;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, page by page; "" of a page that holds none, as scans do. Locked and damaged ones are told apart, as each asks something else of the reader. */
export async function readPdf(bytes: Uint8Array): Promise<Result<RawLayer>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > pagesMax)
      return fail({ code: "captures.pdfTooLong", values: { max: pagesMax } });
    const pages = await readPages(pdf);
    if (pages === null) return fail({ code: "captures.pdfTooLong", values: { max: pagesMax } });
    const words = new Set(pages.flatMap(listWholeWords));
    const texts = pages.map((items) => {
      const text = joinPdfLines(items, words);
      return /[\p{L}\p{N}]/u.test(text) ? text : "";
    });
    const { title, metadata } = await readInfo(pdf);
    return succeed({
      mediaType: pdfMediaType,
      text: null,
      language: null,
      title,
      pages: texts,
      metadata,
    });
  } catch {
    // pdf.js throws errors of many kinds for broken objects inside pages.
    return fail({ code: "captures.pdfDamaged" });
  } finally {
    await pdf.cleanup().catch(() => undefined);
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

async function openPdf(bytes: Uint8Array): Promise<Result<PdfDocument>> {
  try {
    // pdf.js takes the buffer over, so it gets a copy of its own; a Buffer it refuses, and of one slice() is no copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    return succeed(pdf);
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return fail({ code: locked ? "captures.pdfLocked" : "captures.pdfDamaged" });
  }
}

/** One page after the other, so that memory holds one page's objects at a time; null where the text goes beyond all bounds. */
async function readPages(pdf: PdfDocument): Promise<PdfItem[][] | null> {
  const pages: PdfItem[][] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const read = items.flatMap((item) => ("str" in item ? [toItem(item)] : []));
    chars += read.reduce((sum, { str }) => sum + str.length, 0);
    if (chars > textCharsMax) return null;
    pages.push(read);
    page.cleanup();
  }
  return pages;
}

function toItem(item: {
  str: string;
  transform: unknown[];
  width: number;
  hasEOL: boolean;
}): PdfItem {
  const [, , c, d, x, y] = item.transform.map(Number);
  return {
    str: item.str,
    x: x ?? 0,
    y: y ?? 0,
    width: item.width,
    height: Math.hypot(c ?? 0, d ?? 0),
    hasEOL: item.hasEOL,
  };
}

/** The info dictionary, and beside it what the newer XMP says. */
async function readInfo(
  pdf: PdfDocument,
): Promise<{ title: string | null; metadata: Record<string, string> }> {
  const { info, metadata: xmp } = await pdf.getMetadata();
  const told = new Map(Object.entries(info));
  const named = (name: string) => toText(told.get(name));
  const marked = (name: string) => toText(xmp?.get(name));
  const kept = {
    byline: named("Author") ?? marked("dc:creator"),
    createdTime: named("CreationDate") ?? marked("xmp:createdate"),
    software: named("Producer"),
    language: named("Language") ?? marked("dc:language"),
    doi: marked("prism:doi"),
    otherTitle: marked("dc:title"),
  };
  const metadata = Object.entries(kept).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return {
    title: named("Title") ?? kept.otherTitle ?? null,
    metadata: Object.fromEntries(metadata),
  };
}

/** XMP has some of its values as lists. */
function toText(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.slice(0, 100).join("; ") : value;
  return typeof text === "string" ? text.trim().slice(0, 500) || undefined : undefined;
}
