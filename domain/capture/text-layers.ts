import { fileTypeFromBuffer } from "file-type";
import type { CapturedPost } from "#db/schema/captures.ts";
import { detectLanguage } from "#domain/evidence/extract/language.ts";
import { normaliserVersion, normaliseText } from "#domain/evidence/normalise.ts";
import { type ImageType, sniffImage } from "#domain/media/rules.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { captureBytesMax, fetchedBytesMax } from "./capture-bytes.ts";
import { decodeText } from "./decode-text.ts";
import { docxMediaType, readDocx } from "./docx.ts";
import { type Fingerprint, fingerprintText } from "./fingerprint.ts";
import { readHtml } from "./html.ts";
import type { SourceMetadata } from "./metadata/proposed.ts";
import { readTelegramAddress } from "./metadata/telegram.ts";
import { readPdf } from "./pdf.ts";
import { readPlainText } from "./plain.ts";
import type { RawLayer } from "./raw-layer.ts";
import { sniffRecording } from "./read-recording.ts";
import { isRecordingType } from "./rules-recordings.ts";
import { readTelegramLayer } from "./telegram-layer.ts";
import { listZipEntries } from "./zip-bounds.ts";

/**
 * A capture's text as this version of the normaliser makes it. `pages` are half-open stretches of `text` in UTF-16 units, in order, for formats
 * that have pages, else null. `language` is what the file says, else a guess. `metadata` is the file's own word, to be confirmed by a person.
 */
export type TextLayer = {
  mediaType: string;
  text: string;
  language: string | null;
  title: string | null;
  pages: { start: number; end: number }[] | null;
  metadata: Record<string, string>;
  /** What a web page says of itself, of other files null. */
  page: SourceMetadata | null;
  /** Which post in a channel it is; null of all else. */
  post: CapturedPost | null;
  /** Of a web page, where `text` is only the article that was found in it: all of the page. Else null. */
  wholeText: string | null;
  normaliserVersion: number;
  /** What the text is known again by. */
  fingerprint: Fingerprint;
  /** Pages, from 1, that hold hardly any text and are read as pictures; of a format without pages, none. */
  picturePages: number[];
  /** Of a picture: its page, painted anew for showing. */
  picture: PagePicture | null;
};

/** Pixels. */
export type PagePicture = { bytes: Uint8Array; mediaType: string; width: number; height: number };

export type CaptureFile = {
  bytes: Uint8Array;
  fileName?: string;
  claimedMediaType?: string;
  /** Where it was fetched from. */
  address?: string;
};

/**
 * Reads the text of an HTML page, PDF, Word document or plain text; of a picture, and of a PDF whose pages are pictures, it is "", and `picturePages` says where somebody may read; of a recording that was fetched it is "" too. The
 * kind is told by content; a name or a header is only a hint.
 */
export async function readTextLayer(file: CaptureFile): Promise<Result<TextLayer>> {
  if (file.bytes.length === 0) return fail({ code: "captures.empty" });
  const bytesMax = file.address === undefined ? captureBytesMax : fetchedBytesMax;
  if (file.bytes.length > bytesMax)
    return fail({ code: "captures.tooLarge", values: { megabytes: bytesMax / 1_000_000 } });
  const raw = await readRawLayer(file);
  if (!raw.ok) return raw;
  const { text, pages } = settleText(raw.value);
  if (text.length > textUnitsMax)
    return fail({ code: "captures.textTooLong", values: { megabytes: textUnitsMax / 1_000_000 } });
  const picturePages = listPicturePages(text, pages);
  if (text === "" && picturePages.length === 0 && !isRecordingType(raw.value.mediaType))
    return fail({ code: "captures.noText" });
  return succeed({
    mediaType: raw.value.mediaType,
    text,
    pages,
    language: readLanguageCode(raw.value.language) ?? detectLanguage(text),
    title: settleTitle(raw.value.title),
    metadata: raw.value.metadata,
    page: raw.value.page ?? null,
    post: raw.value.post ?? null,
    wholeText: raw.value.wholeText === undefined ? null : normaliseText(raw.value.wholeText),
    normaliserVersion,
    fingerprint: fingerprintText(text),
    picturePages,
    picture: raw.value.picture ?? null,
  });
}

/** In UTF-16 units: of a file of 50 MB that is nothing but Latin letters the search would be made for longer than a statement may take. In Cyrillic letters it has half as many. */
const textUnitsMax = 25_000_000;

/** A page with fewer is one: a scanner's stamp, a heading over a chart or a table that is a picture. */
const textPageLettersMin = 50;

function listPicturePages(text: string, pages: TextLayer["pages"]): number[] {
  return (pages ?? []).flatMap(({ start, end }, at) => {
    const letters = text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return letters < textPageLettersMin ? [at + 1] : [];
  });
}

/** Nothing reads letters out of it: its one page is empty. */
async function readPicture(bytes: Uint8Array, mediaType: ImageType): Promise<Result<RawLayer>> {
  // What isn't a picture needs no painter, which takes long to load.
  const { encodeImage } = await import("#domain/media/encode.ts");
  const picture = await encodeImage(bytes);
  if (!picture.ok) return picture;
  return succeed({ ...wordless, text: null, pages: [""], mediaType, picture: picture.value });
}

const wordless = { language: null, title: null, metadata: {} };

async function readRawLayer({
  bytes,
  fileName,
  claimedMediaType,
  address,
}: CaptureFile): Promise<Result<RawLayer>> {
  // What was fetched; an upload is read as a recording, with its length, before it comes here.
  const recording = address === undefined ? null : await sniffRecording(bytes);
  if (recording) return succeed({ ...wordless, mediaType: recording, pages: null, text: "" });
  const pictureType = sniffImage(bytes);
  if (pictureType) return await readPicture(bytes, pictureType);
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(claimedMediaType ?? "")?.[1] ?? null;
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? null;
  const isText = decodeText(bytes, charset) !== null;
  if (startsAsPdf(bytes) || (!isText && hasPdfHeader(bytes))) return readPdf(bytes);
  if (found === docxMediaType || isDocxArchive(found, bytes)) return readDocx(bytes);
  // Word of before 2007, and any Office file with a password.
  if (found === "application/x-cfb") return fail({ code: "captures.oldOrLockedOffice" });
  // Many marks of formats are two or three letters, with which a sentence may begin: "BMW sold …" is no bitmap.
  if (found !== null && (!isText || codes.includes(found)))
    return fail({ code: "captures.unsupported", values: { type: found } });
  if (!looksLikeHtml(bytes, fileName, claimedMediaType)) return readPlainText(bytes, charset);
  const post = readTelegramAddress(address ?? "");
  return (
    (post && readTelegramLayer(bytes, post)) ??
    readHtml(bytes, { charset, address: address ?? null })
  );
}

/** Written in letters, and not to be read as they stand. */
const codes = ["application/rtf", "application/postscript", "application/pgp-encrypted"];

function startsAsPdf(bytes: Uint8Array): boolean {
  return readStart(bytes, 16).trimStart().startsWith("%PDF-");
}

/** Some producers put a few lines before the header; readers look for it in the first kilobyte. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return readStart(bytes, 1_024).includes("%PDF-");
}

function isDocxArchive(mediaType: string | null, bytes: Uint8Array): boolean {
  if (mediaType !== "application/zip") return false;
  return listZipEntries(bytes)?.some(({ name }) => name === "word/document.xml") ?? false;
}

/** What may stand before a page's first element: blanks, comments, an XML declaration. */
const htmlStart =
  /^(?:\s|<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/is;
const htmlTags = /<(?:html|body|p|div|h[1-6]|br|article|section|table|ul|span)[\s/>]/i;

/** A text may be about pages, or show one's source: unless a name or a header says that it is one, it has to begin as one. */
function looksLikeHtml(bytes: Uint8Array, fileName = "", claimedMediaType = ""): boolean {
  const start = readStart(bytes, 16_384);
  if (htmlStart.test(start)) return true;
  const claimed = /html/i.test(claimedMediaType) || /\.x?html?$/i.test(fileName);
  return claimed && htmlTags.test(start);
}

/** The first bytes as letters, whatever their encoding, without its mark. */
function readStart(bytes: Uint8Array, length: number): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, length));
  return start
    .replaceAll("\0", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
}

/** Pages are normalised one by one and parted by a blank line, so that their offsets hold in the whole. */
function settleText(raw: RawLayer): Pick<TextLayer, "text" | "pages"> {
  if (raw.pages === null) return { text: normaliseText(raw.text), pages: null };
  let text = "";
  const pages = raw.pages.map((page) => {
    const settled = normaliseText(page);
    if (text !== "" && settled !== "") text += "\n\n";
    const start = text.length;
    text += settled;
    return { start, end: text.length };
  });
  return { text, pages };
}

function settleTitle(title: string | null): string | null {
  const settled = normaliseText(title ?? "")
    .replaceAll("\n", " ")
    .slice(0, 500);
  return settled === "" ? null : settled;
}

function readLanguageCode(tag: string | null): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(tag ?? "")?.[0].toLowerCase() ?? null;
}
