import { Parser } from "htmlparser2";
import { addToField, addToTag, endTag, hasSwallowed, type Item, newItem } from "./collect-item.ts";
import type { Given } from "./post.ts";
import { toWordpressPost, type WordpressSite } from "./wordpress-post.ts";

const unitsAtOnce = 65_536;
/** One element or part of the file that goes on for longer ends nowhere. */
const partUnitsMax = 64_000_000;
const itemPath = "rss/channel/item";
const authorPath = "rss/channel/wp:author";
const depthMax = 100;
const authorsMax = 100_000;

/**
 * The posts of a WordPress export (WXR), one after the other as they are read: of a file of any size no more than a post is held. No entity is read but XML's own, and a
 * document type, which could bring others, ends it.
 */
export async function* readWordpress(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Given> {
  const reader = openReader();
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= findDecoder(chunk);
    if (decoder === null) {
      yield { kind: "stop", problem: { code: "importFile.encodingUnknown" } };
      return;
    }
    const text = decoder.decode(chunk, { stream: true });
    for (let at = 0; at < text.length; at += unitsAtOnce) {
      reader.write(text.slice(at, at + unitsAtOnce));
      for (const given of reader.take()) {
        yield given;
        if (given.kind === "stop") return;
      }
    }
  }
  reader.end();
  yield* reader.take();
}

/** By the mark of its first bytes, or what its first line says. */
function findDecoder(chunk: Uint8Array): TextDecoder | null {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be");
  const head = new TextDecoder("latin1").decode(chunk.subarray(0, 200));
  const declared = /^[^<]{0,8}<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(declared ?? "utf-8");
  } catch {
    // TextDecoder throws for labels outside the Encoding Standard.
    return null;
  }
}

function openReader() {
  let found: Given[] = [];
  const path: string[] = [];
  const site: WordpressSite = { address: "", language: "", authors: new Map() };
  let item: Item | null = null;
  let author: Map<string, string> | null = null;
  let isWhole = false;
  let hasStopped = false;
  let unitsSinceEvent = 0;

  const stop = (code: Extract<Given, { kind: "stop" }>["problem"]["code"]) => {
    if (!hasStopped) found.push({ kind: "stop", problem: { code } });
    hasStopped = true;
  };

  function endItem(isCutShort: boolean): void {
    if (item === null) return;
    const ended = item;
    item = null;
    if (hasSwallowed(ended)) ended.isBroken = true;
    if (!hasStopped) found.push(toWordpressPost(ended, site, isCutShort));
  }

  function enter(name: string, attributes: Record<string, string>): void {
    unitsSinceEvent = 0;
    if (path.length === 0 && !isWordpress(name, attributes)) stop("importFile.notWordpress");
    path.push(name);
    if (path.length > depthMax) stop("importFile.notWordpress");
    const here = path.join("/");
    if (here === itemPath) item = newItem();
    if (here === authorPath) author = new Map();
  }

  function leave(name: string, isImplied: boolean): void {
    unitsSinceEvent = 0;
    const here = path.join("/");
    if (here === "rss") isWhole = !isImplied;
    if (here === authorPath && author !== null) {
      const login = author.get("wp:author_login") ?? "";
      if (site.authors.size < authorsMax)
        site.authors.set(login, author.get("wp:author_display_name") ?? "");
      author = null;
    }
    if (isImplied && item !== null && here !== itemPath) item.isBroken = true;
    if (here === `${itemPath}/category` && item !== null) endTag(item);
    if (here === itemPath) endItem(isImplied);
    if (path.at(-1) === name) path.pop();
  }

  function addText(text: string): void {
    unitsSinceEvent = 0;
    const [name = ""] = path.slice(-1);
    const around = path.slice(0, -1).join("/");
    if (around === itemPath && item !== null) addItemText(item, name, text);
    else if (around === authorPath) author?.set(name, (author.get(name) ?? "") + text);
    else if (around === "rss/channel") addSiteText(site, name, text);
  }

  const parser = new Parser(
    {
      onopentag: enter,
      onclosetag: leave,
      ontext: addText,
      oncomment: () => {
        unitsSinceEvent = 0;
      },
      onprocessinginstruction: (name) => {
        unitsSinceEvent = 0;
        if (name.toLowerCase().startsWith("!doctype")) stop("importFile.documentType");
      },
    },
    { xmlMode: true },
  );

  return {
    write(text: string): void {
      if (hasStopped) return;
      unitsSinceEvent += text.length;
      parser.write(text);
      if (unitsSinceEvent > partUnitsMax) stop("importFile.partTooLarge");
    },
    end(): void {
      if (hasStopped) return;
      const hasRoot = path.length > 0 || isWhole;
      parser.end();
      endItem(true);
      if (!hasRoot) stop("importFile.notWordpress");
      else if (!isWhole) stop("importFile.cutShort");
    },
    /** What was found since it was last asked. */
    take(): Given[] {
      const taken = found;
      found = [];
      return taken;
    },
  };
}

function isWordpress(name: string, attributes: Record<string, string>): boolean {
  return name === "rss" && /wordpress\.org\/export/.test(attributes["xmlns:wp"] ?? "");
}

function addItemText(item: Item, name: string, text: string): void {
  if (name === "category") addToTag(item, text);
  else addToField(item, name, text);
}

function addSiteText(site: WordpressSite, name: string, text: string): void {
  if (name === "language") site.language += text.trim().slice(0, 40);
  if (name === "wp:base_blog_url") site.address += text.trim().slice(0, 500);
}
