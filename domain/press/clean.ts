/**
 * Makes a rendered page a reader's page: the framework's scripts and inline data out, ours in. Pure, imports nothing, and shared by the
 * front (pages served live) and the press (pages served as files). What it can't vouch for it refuses, with a reason for the log.
 */
export type CleanPage =
  | { ok: true; html: string; status: 404 | 410 | null; marks: ReadMarks }
  | { ok: false; reason: string };

/**
 * What a page says in its head to the press and the front, and to nobody else: it is taken out of what readers get. What isn't a page says the same
 * in headers, named so with "x-" before, which the front takes away too.
 */
export const marks = {
  /** That it is a 404 or a 410. The framework's own way of saying so leaves a page to be filled by a script that a reader's page doesn't have. */
  status: "plumbline-status",
  /** Where it is now: an address of ours. It is answered with a redirect. */
  moved: "plumbline-moved",
  /** The tags that it carries (domain/tags.ts), apart by blanks. */
  tags: "plumbline-tags",
  /** The newest change that it has seen: a number. */
  change: "plumbline-change",
  /** The build of the site that rendered it. */
  build: "plumbline-build",
} as const;

/** As they stand there; what the page doesn't say is absent. */
export type ReadMarks = { [M in keyof typeof marks]?: string };

type Options = { scripts: readonly string[] };

const rawTextElements = new Set(["script", "style", "textarea", "title"]);
/** A boundary that only the framework's script could fill. */
const streamedBoundary = /<!--\$[?~!]-->|<template id="B:|<div hidden(?:="")? id="S:/;

const markPattern = /^<meta name="plumbline-([a-z]+)" content="([^"]*)"/;

export function cleanPage(html: string, { scripts }: Options): CleanPage {
  if (streamedBoundary.test(html)) return refuse("a streamed boundary is left in the page");
  const out: string[] = [];
  let titles = 0;
  let isInHead = false;
  const read: Record<string, string> = {};
  for (const token of tokensOf(html)) {
    if (token.kind === "broken") return refuse(token.reason);
    if (token.kind === "tag" && hasInlineHandler(token.tag)) {
      return refuse(`an inline handler in <${token.name}>`);
    }
    if (token.kind === "tag" && isKept(token) && hasNonce(token.tag)) {
      return refuse(`a nonce in <${token.name}>`);
    }
    if (token.kind === "tag" && token.name === "head") isInHead = !token.tag.startsWith("</");
    if (token.kind === "tag" && token.name === "title" && isInHead) titles += 1;
    const [, mark, said] = (token.kind === "tag" && isInHead && markPattern.exec(token.tag)) || [];
    if (mark !== undefined && said !== undefined) {
      read[mark] = said;
      continue;
    }
    if (token.kind === "tag" && token.tag === "</body>") out.push(scriptTags(scripts));
    out.push(keep(token));
  }
  if (titles !== 1) return refuse(`${titles} titles in the head`);
  const status = read.status === "404" ? 404 : read.status === "410" ? 410 : null;
  return { ok: true, html: out.join(""), status, marks: read };
}

type Token =
  | { kind: "text"; text: string }
  | { kind: "comment" }
  /** A tag; `whole` goes on to the end of the element where its content is no markup. */
  | { kind: "tag"; name: string; tag: string; whole: string }
  | { kind: "broken"; reason: string };

function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    yield { kind: "text", text: html.slice(at, open < 0 ? undefined : open) };
    if (open < 0) return;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open + 4);
      if (close < 0) return yield { kind: "broken", reason: "a comment is not closed" };
      yield { kind: "comment" };
      at = close + 3;
      continue;
    }
    const end = endOfTag(html, open);
    if (end < 0) return yield { kind: "broken", reason: "a tag is not closed" };
    const tag = html.slice(open, end);
    const name = tagName(tag);
    at = rawTextElements.has(name) && !tag.startsWith("</") ? endOfElement(html, name, end) : end;
    if (at < 0) return yield { kind: "broken", reason: `<${name}> is not closed` };
    yield { kind: "tag", name, tag, whole: html.slice(open, at) };
  }
}

function keep(token: Token): string {
  if (token.kind === "text") return token.text;
  if (token.kind !== "tag" || !isKept(token)) return "";
  return dropFrameworkAttributes(token.whole, token.name);
}

function isKept({ name, tag }: { name: string; tag: string }): boolean {
  if (name === "script") return isData(tag);
  return !(name === "link" && isScriptLink(tag));
}

function scriptTags(scripts: readonly string[]): string {
  return scripts.map((source) => `<script src="${source}" defer=""></script>`).join("");
}

function refuse(reason: string): CleanPage {
  return { ok: false, reason };
}

/** The index after the `>` that ends the tag at `open`; quotes are respected. -1 where there is none. */
function endOfTag(html: string, open: number): number {
  let quote = "";
  for (let i = open + 1; i < html.length; i++) {
    const char = html[i];
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === ">") {
      return i + 1;
    }
  }
  return -1;
}

/** Where an element ends whose content is no markup. By pattern, not by lower-casing the page: that moves offsets ("İ" grows). */
function endOfElement(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, "gi");
  pattern.lastIndex = from;
  const close = pattern.exec(html);
  return close ? endOfTag(html, close.index) : -1;
}

function tagName(tag: string): string {
  return (/^<\/?([a-zA-Z][a-zA-Z0-9-]*)/.exec(tag)?.[1] ?? "").toLowerCase();
}

function withoutValues(tag: string): string {
  return tag.replaceAll(/"[^"]*"|'[^']*'/g, '""');
}

function hasInlineHandler(tag: string): boolean {
  return /\son[a-z]+\s*=/i.test(withoutValues(tag));
}

/** A page is the same for everybody: a nonce is of one answer. */
function hasNonce(tag: string): boolean {
  return /\snonce\s*=/i.test(withoutValues(tag));
}

function isData(tag: string): boolean {
  return /\stype="application\/ld\+json"/.test(tag);
}

function isScriptLink(tag: string): boolean {
  return /\sas="script"/.test(tag) || /\srel="modulepreload"/.test(tag);
}

function dropFrameworkAttributes(tag: string, name: string): string {
  return name === "link" || name === "style" ? tag.replace(/ data-precedence="[^"]*"/, "") : tag;
}
