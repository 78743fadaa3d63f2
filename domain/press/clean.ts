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
  /** Under which the pages of its language stand ("/ru"): its links lead there. A page of the first language doesn't say it. */
  under: "plumbline-under",
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
  let out = "";
  /** Up to where the page has been taken over or left out. */
  let done = 0;
  const replace = ({ from, to }: Stretch, by: string) => {
    out += html.slice(done, from) + by;
    done = to;
  };
  let titles = 0;
  let isInHead = false;
  const read: Record<string, string> = {};
  for (const token of tokensOf(html)) {
    if (token.kind === "broken") return refuse(token.reason);
    if (token.kind === "comment") {
      replace(token, "");
      continue;
    }
    const { name, tag } = token;
    const reason = findFault(token);
    if (reason !== null) return refuse(reason);
    if (name === "head") isInHead = !tag.startsWith("</");
    if (name === "title" && isInHead) titles += 1;
    const [, mark, said] = (isInHead && name === "meta" && markPattern.exec(tag)) || [];
    if (mark !== undefined && said !== undefined) {
      read[mark] = said;
      replace(token, "");
      continue;
    }
    if (tag === "</body>") replace({ from: token.from, to: token.from }, scriptTags(scripts));
    const by = rewrite(token, html, read.under);
    if (by !== null) replace(token, by);
  }
  if (titles !== 1) return refuse(`${titles} titles in the head`);
  const status = read.status === "404" ? 404 : read.status === "410" ? 410 : null;
  return { ok: true, html: out + html.slice(done), status, marks: read };
}

/** What no reader's page has. */
function findFault(token: Tag): string | null {
  if (handler.isIn(token.tag)) return `an inline handler in <${token.name}>`;
  return isKept(token) && nonce.isIn(token.tag) ? `a nonce in <${token.name}>` : null;
}

/** What stands in a tag's place; null where it stays. */
function rewrite(token: Tag, html: string, under: string | undefined): string | null {
  if (!isKept(token)) return "";
  if (under !== undefined && (token.name === "a" || token.name === "form"))
    return lead(token.tag, under);
  const isMarked = token.name === "link" || token.name === "style";
  return isMarked ? dropFrameworkAttributes(html.slice(token.from, token.to)) : null;
}

type Stretch = { from: number; to: number };
/** A tag; `to` is the end of the element where its content is no markup. */
type Tag = Stretch & { name: string; tag: string };
type Token =
  | ({ kind: "tag" } & Tag)
  | ({ kind: "comment" } & Stretch)
  | { kind: "broken"; reason: string };

/** All that isn't text. */
function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (true) {
    const from = html.indexOf("<", at);
    if (from < 0) return;
    if (html.startsWith("<!--", from)) {
      const close = html.indexOf("-->", from + 4);
      if (close < 0) return yield { kind: "broken", reason: "a comment is not closed" };
      at = close + 3;
      yield { kind: "comment", from, to: at };
      continue;
    }
    const end = endOfTag(html, from);
    if (end < 0) return yield { kind: "broken", reason: "a tag is not closed" };
    const tag = html.slice(from, end);
    const name = tagName(tag);
    at = rawTextElements.has(name) && !tag.startsWith("</") ? endOfElement(html, name, end) : end;
    if (at < 0) return yield { kind: "broken", reason: `<${name}> is not closed` };
    yield { kind: "tag", name, tag, from, to: at };
  }
}

function isKept({ name, tag }: Pick<Tag, "name" | "tag">): boolean {
  if (name === "script") return isData(tag);
  return !(name === "link" && isScriptLink(tag));
}

function scriptTags(scripts: readonly string[]): string {
  return scripts.map((source) => `<script src="${source}" defer=""></script>`).join("");
}

function refuse(reason: string): CleanPage {
  return { ok: false, reason };
}

const quotes = new Set(['"', "'"].map((sign) => sign.charCodeAt(0)));
const close = ">".charCodeAt(0);

/** The index after the `>` that ends the tag at `open`; quotes are respected. -1 where there is none. */
function endOfTag(html: string, open: number): number {
  let quote = 0;
  for (let i = open + 1; i < html.length; i++) {
    const char = html.charCodeAt(i);
    if (quote !== 0) {
      if (char === quote) quote = 0;
    } else if (quotes.has(char)) {
      quote = char;
    } else if (char === close) {
      return i + 1;
    }
  }
  return -1;
}

/** Where an element ends whose content is no markup. By pattern, not by lower-casing the page: that moves offsets ("İ" grows). */
function endOfElement(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, "gi");
  pattern.lastIndex = from;
  const closing = pattern.exec(html);
  return closing ? endOfTag(html, closing.index) : -1;
}

function tagName(tag: string): string {
  return (/^<\/?([a-zA-Z][a-zA-Z0-9-]*)/.exec(tag)?.[1] ?? "").toLowerCase();
}

const handler = attributeLike(/[\s"'/]on[a-z]+\s*=/i);
/** A page is the same for everybody: a nonce is of one answer. */
const nonce = attributeLike(/[\s"'/]nonce\s*=/i);

/** Attributes are looked for among names and not in values; the values are taken out only where something looks like one, which few tags do. */
function attributeLike(pattern: RegExp) {
  const isIn = (tag: string) =>
    pattern.test(tag) && pattern.test(tag.replaceAll(/"[^"]*"|'[^']*'/g, '""'));
  return { isIn };
}

function isData(tag: string): boolean {
  return /\stype="application\/ld\+json"/.test(tag);
}

function isScriptLink(tag: string): boolean {
  return /\sas="script"/.test(tag) || /\srel="modulepreload"/.test(tag);
}

/** What is no page, and so in no language: the studio, data, files, and where forms with files are sent. */
const inNoLanguage =
  /^\/(?:\/|(?:studio|api|oembed|media|_next|fonts|submit\/(?:status\/)?send)(?:[/?#]|$)|[^?#]*\.[a-z0-9]+(?:[?#]|$))/i;

/** A link from page to page stays in the language of the page; one that says a language of its own (hreflang) leads there. */
function lead(tag: string, under: string): string {
  if (/\shreflang="/i.test(tag)) return tag;
  return tag.replace(/(\s(?:href|action)=")(\/[^"]*)/, (whole, before: string, path: string) =>
    inNoLanguage.test(path) || `${path}/`.startsWith(`${under}/`)
      ? whole
      : `${before}${under}${path === "/" ? "" : path}`,
  );
}

function dropFrameworkAttributes(tag: string): string {
  return tag.replace(/ data-precedence="[^"]*"/, "");
}
