import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { fail, type Result, succeed } from "#domain/result.ts";
import { measureTree, readBlockText } from "./block-text.ts";
import { dropDataUrls } from "./data-urls.ts";
import { decodeText } from "./decode-text.ts";
import { isHtmlWithin } from "./html-bounds.ts";
import { readPageMetadata } from "./metadata/page-metadata.ts";
import type { RawLayer } from "./raw-layer.ts";

/** Larger pages, pictures within them aside, are data or hostile. */
const htmlUnitsMax = 6_000_000;
/** Beyond these, parsing would take more than a second or two; no page that people read comes near. */
const pageBounds = { nodesMax: 400_000, depthMax: 2_000, attributesMax: 1_000 };
/**
 * Readability looks up and down from every node, so its time grows with depth as well: five thousand nested elements take minutes. Within
 * these bounds it takes seconds at the worst; beyond them we read the body as it stands.
 */
const articleNodesMax = 100_000;
const articleDepthMax = 120;
const articleDepthSumMax = 1_000_000;
/** An article shorter than this is more likely a cookie notice; then the body is the better text. */
const articleCharsMin = 250;

/**
 * The article of a web page, found by Readability, or the body's text where there is no article. Nothing of the page runs: linkedom parses
 * and has no scripting, and what a script element holds is never read.
 */
export function readHtml(
  bytes: Uint8Array,
  { charset, address }: { charset: string | null; address: string | null },
): Result<RawLayer> {
  const decoded = decodeText(bytes, charset ?? findMetaCharset(bytes));
  if (decoded === null) return fail({ code: "captures.notText" });
  const html = dropDataUrls(decoded.text);
  if (html.length > htmlUnitsMax) {
    return fail({ code: "captures.htmlTooLarge", values: { megabytes: htmlUnitsMax / 1_000_000 } });
  }
  if (!isHtmlWithin(html, pageBounds)) return fail({ code: "captures.htmlTooManyTags" });
  return succeed(readHtmlText(html, { encoding: decoded.encoding, address }));
}

/** A language is told by fewer letters. */
const tellingUnits = 20_000;

function readHtmlText(
  html: string,
  { encoding, address }: { encoding: string; address: string | null },
): RawLayer {
  const { document } = parseHTML(isWholePage(html) ? html : `<html><body>${html}</body></html>`);
  // Readability takes the page apart.
  const metadata = { encoding, ...readMetadata(document) };
  const bodyText = readBlockText(document.body ?? document.documentElement);
  const title = document.querySelector("title")?.textContent?.trim() ?? null;
  const article = readArticle(document);
  const text = article?.text ?? bodyText;
  return {
    mediaType: "text/html",
    text,
    page: readPageMetadata(html, { address, text: text.slice(0, tellingUnits) }),
    ...(article && { wholeText: bodyText }),
    language: document.documentElement.getAttribute("lang"),
    title: article?.title ?? (title === "" ? null : title),
    pages: null,
    metadata: { ...metadata, ...article?.metadata },
  };
}

/** linkedom takes the first element for the root, so a fragment needs one. */
function isWholePage(html: string): boolean {
  return /<html[\s>]/i.test(html.slice(0, 10_000));
}

type Article = { text: string; title: string | null; metadata: Record<string, string> };

function readArticle(document: Document): Article | null {
  const { nodes, depth, depthSum } = measureTree(document.documentElement, articleNodesMax);
  const isTooMuch =
    nodes > articleNodesMax || depth > articleDepthMax || depthSum > articleDepthSumMax;
  if (isTooMuch) return null;
  const parsed = parseArticle(document);
  if (parsed === null || parsed.content == null) return null;
  const text = readBlockText(parsed.content);
  if (text.trim().length < articleCharsMin) return null;
  return {
    text,
    title: parsed.title?.trim() || null,
    metadata: keepTexts({
      byline: parsed.byline,
      siteName: parsed.siteName,
      publishedTime: parsed.publishedTime,
      excerpt: parsed.excerpt,
    }),
  };
}

function parseArticle(document: Document) {
  try {
    return new Readability<Node>(document, { serializer: (node) => node }).parse();
  } catch {
    // Nesting beyond the stack, or a document without a body: the body's text serves.
    return null;
  }
}

/** What the page says of itself, in the order in which such statements are trusted (reference/evidence-models.md §4). Always for a person to confirm. */
function readMetadata(document: Document): Record<string, string> {
  const meta = (name: string) =>
    document
      .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
      ?.getAttribute("content");
  return keepTexts({
    canonicalUrl: document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    byline: meta("citation_author") ?? meta("author"),
    siteName: meta("citation_journal_title") ?? meta("og:site_name"),
    publishedTime:
      meta("citation_publication_date") ?? meta("article:published_time") ?? meta("date"),
  });
}

const metadataCharsMax = 500;

function keepTexts(entries: Record<string, string | null | undefined>): Record<string, string> {
  const kept = Object.entries(entries).flatMap(([key, value]) => {
    const text = value?.replace(/\s+/g, " ").trim().slice(0, metadataCharsMax);
    return text === undefined || text === "" ? [] : [[key, text]];
  });
  return Object.fromEntries(kept);
}

function findMetaCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}
