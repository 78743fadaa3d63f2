import { fileTypeFromBuffer } from "file-type";

/**
 * What a body is, by its first 64 KB (media type without parameters). What the server claims is believed only between kinds of text that nothing in the text
 * tells apart; what is neither text nor known is "application/octet-stream", and nothing at all "application/x-empty".
 */
export async function sniffType(sample: Uint8Array, claimedType: string | null): Promise<string> {
  if (sample.length === 0) return "application/x-empty";
  if (isPdf(sample)) return "application/pdf";
  const found = (await fileTypeFromBuffer(sample).catch(() => undefined))?.mime;
  if (found !== undefined && !textual.has(found)) return found;
  const text = decodeSample(sample);
  if (text === null) return "application/octet-stream";
  return tellText(text, (claimedType ?? "").split(";")[0]?.trim().toLowerCase() ?? "");
}

/** Kinds that file-type knows by their first words alone, which says less than we look at. */
const textual = new Set(["application/xml", "text/html", "text/calendar", "text/vcard"]);

/** Kinds of text that only their server can tell from any other text. */
const onlyClaimed = new Set(["text/csv", "text/tab-separated-values", "text/markdown", "text/css"]);

/** The header may stand after other bytes, as readers of PDF allow. */
function isPdf(sample: Uint8Array): boolean {
  return Buffer.from(sample.subarray(0, 1_024)).includes("%PDF-");
}

/** Null where it is no text: control characters that no text holds. A UTF-16 text says so by its first two bytes. */
function decodeSample(sample: Uint8Array): string | null {
  const [one, two] = sample;
  if (one === 0xff && two === 0xfe) return new TextDecoder("utf-16le").decode(sample);
  if (one === 0xfe && two === 0xff) return new TextDecoder("utf-16be").decode(sample);
  const isText = sample.every(
    (byte) => byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b,
  );
  return isText
    ? Buffer.from(sample)
        .toString("utf8")
        .replace(/^\ufeff/, "")
    : null;
}

function tellText(text: string, claimed: string): string {
  const start = withoutComments(text).trimStart();
  if (/^<\?xml/i.test(start)) return tellXml(start);
  if (isHtml(start)) return "text/html";
  if (/^<(svg|rss|feed|rdf:rdf|urlset)[\s>]/i.test(start)) return tellXml(start);
  if (/^\s*[[{]/.test(text) && (claimed.endsWith("json") || isJson(text)))
    return "application/json";
  if (onlyClaimed.has(claimed)) return claimed;
  // A fragment of a page: a server says that it is one, and its first sign is a tag.
  if (claimed === "text/html" && /^<[a-z!/]/i.test(start)) return "text/html";
  return "text/plain";
}

const htmlStart =
  /^<(!doctype\s+html|html|head|body|title|meta|link|script|style|base|div|p|h1|h2|table|a|b|br|iframe|font|span|img|main|article|section|header|nav|form|ul|ol|center)[\s/>]/i;

function isHtml(start: string): boolean {
  return htmlStart.test(start);
}

function tellXml(start: string): string {
  const root = /<(?![?!])([a-z_][\w.-]*:)?([a-z_][\w.-]*)/i.exec(start)?.[2]?.toLowerCase();
  if (root === "html") return "application/xhtml+xml";
  if (root === "rss" || root === "rdf") return "application/rss+xml";
  if (root === "feed") return "application/atom+xml";
  return root === "svg" ? "image/svg+xml" : "application/xml";
}

function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf("<!--", at);
    const end = start === -1 ? -1 : text.indexOf("-->", start + 4);
    if (end === -1) return `${kept.join("")}${text.slice(at)}`;
    kept.push(text.slice(at, start));
    at = end + 3;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // It is cut, or isn't any.
    return false;
  }
}
