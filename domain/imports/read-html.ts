import { Parser } from "htmlparser2";
import type { DocumentJson, MarkJson } from "#domain/richtext/document-json.ts";
import { isHref } from "#domain/richtext/links.ts";
import { buildBlocks, type ContainerName } from "./block-builder.ts";
import type { Remark } from "./post.ts";

const names = (list: string) => new Set(list.split(" "));
/** What they hold isn't words of the text. */
const unread = names(
  "script style noscript template iframe svg math canvas select textarea head title object applet noframes button datalist",
);
const forms = names("form input select textarea button");
const embeds = names("iframe embed video audio source object");
/** They stand apart from what is around them. */
const blocks = names(
  "p div section article main header footer nav aside figure figcaption details summary address dl dt dd pre center fieldset legend hgroup caption thead tbody tfoot colgroup form li tr td th body html menu dir",
);
const bold = names("b strong");
const italic = names("i em cite dfn var");
const containers = new Map<string, ContainerName>([
  ["ul", "bulletList"],
  ["ol", "orderedList"],
  ["li", "listItem"],
  ["blockquote", "blockquote"],
  ["table", "table"],
  ["tr", "tableRow"],
  ["td", "tableCell"],
  ["th", "tableHeader"],
]);
const heading = /^h[1-6]$/;
const toLevel = (name: string) => Math.min(4, Math.max(2, Number(name[1])));
const pictureWordsMax = 300;

export type Setting = {
  /** What addresses without a host are of; null where it isn't known. */
  base: string | null;
  hasTypedParagraphs: boolean;
};

export type ReadHtml = { blocks: DocumentJson[]; remarks: Remark[] };

type Element = {
  name: string;
  marks: readonly MarkJson[];
  /** How many containers to leave open at its end; null where it opened none. */
  closeTo: number | null;
  isUnread: boolean;
};

/**
 * The blocks of a brief that say what a page of HTML says. Scripts, styles and forms go, pictures and what is embedded become links to where they are, and a link
 * that may not be is words. It reads the signs as they come, without a tree, so that no nesting can exhaust it.
 */
export function readHtml(html: string, { base, hasTypedParagraphs }: Setting): ReadHtml {
  const builder = buildBlocks();
  const open: Element[] = [];
  const counts = new Map<Remark["code"], number>();
  let unreadDepth = 0;
  let preformatted = 0;

  const count = (code: Remark["code"]) => counts.set(code, (counts.get(code) ?? 0) + 1);
  const marksNow = (): readonly MarkJson[] => open.at(-1)?.marks ?? [];

  function toAddress(given: string | undefined): string | null {
    if (given === undefined) return null;
    const url = base === null ? URL.parse(given.trim()) : URL.parse(given.trim(), base);
    return url !== null && isHref(url.href) ? url.href : null;
  }

  /** A link of its own, whatever it stands in. */
  function addLink(href: string, words: string): void {
    const others = marksNow().filter(({ type }) => type !== "link");
    builder.setMarks([...others, { type: "link", attrs: { href } }]);
    builder.addText(words.replace(/\s+/gu, " "));
    builder.setMarks(marksNow());
  }

  function addPicture(attributes: Record<string, string>): void {
    const alt = cutWords((attributes.alt ?? "").replace(/\s+/gu, " ").trim());
    const href = toAddress(attributes.src);
    if (href === null) {
      count("picturesLost");
      builder.addText(alt);
      return;
    }
    count("picturesAsLinks");
    builder.addText(" ");
    addLink(href, alt === "" ? href : alt);
    builder.addText(" ");
  }

  function addEmbed(name: string, attributes: Record<string, string>): void {
    const given = attributes.src ?? attributes.data;
    // A recording's addresses stand in the elements below it.
    if (given === undefined && name !== "iframe" && name !== "embed") return;
    const href = toAddress(given);
    count(href === null ? "embedsLost" : "embedsAsLinks");
    if (href === null) return;
    builder.endText();
    addLink(href, href);
    builder.endText();
  }

  function readLink(attributes: Record<string, string>): readonly MarkJson[] {
    const others = marksNow().filter(({ type }) => type !== "link");
    if (attributes.href === undefined) return marksNow();
    const href = toAddress(attributes.href);
    if (href !== null) return [...others, { type: "link", attrs: { href } }];
    // One that leads to a place of its own page leads nowhere now.
    if (!attributes.href.startsWith("#")) count("linksLost");
    return marksNow();
  }

  function withMark(type: string): readonly MarkJson[] {
    return marksNow().some((mark) => mark.type === type) ? marksNow() : [...marksNow(), { type }];
  }

  function enter(name: string, attributes: Record<string, string>): void {
    const element: Element = {
      ...{ name, marks: marksNow(), closeTo: null },
      isUnread: unread.has(name),
    };
    if (forms.has(name)) count("formsLost");
    if (name === "script") count("scriptsLost");
    if (unreadDepth === 0) enterRead(element, attributes);
    if (element.isUnread) unreadDepth += 1;
    if (name === "pre") preformatted += 1;
    open.push(element);
    builder.setMarks(element.marks);
  }

  function enterRead(element: Element, attributes: Record<string, string>): void {
    const { name } = element;
    if (embeds.has(name)) addEmbed(name, attributes);
    else if (name === "img") addPicture(attributes);
    else if (name === "br") builder.addBreak();
    else if (name === "hr") builder.addRule();
    else if (name === "a") element.marks = readLink(attributes);
    else if (bold.has(name)) element.marks = withMark("bold");
    else if (italic.has(name)) element.marks = withMark("italic");
    else if (heading.test(name)) builder.beginText("heading", toLevel(name));
    else enterBlock(element, attributes);
  }

  function enterBlock(element: Element, attributes: Record<string, string>): void {
    const type = containers.get(element.name);
    if (type !== undefined) element.closeTo = builder.open(type, attributesOf(type, attributes));
    else if (blocks.has(element.name)) builder.endText();
  }

  function leave(name: string): void {
    const element = open.pop();
    if (element === undefined) return;
    if (element.isUnread) unreadDepth -= 1;
    if (name === "pre") preformatted -= 1;
    builder.setMarks(marksNow());
    if (unreadDepth > 0) return;
    if (element.closeTo !== null) builder.closeTo(element.closeTo);
    else if (blocks.has(name) || containers.has(name) || heading.test(name)) builder.endText();
  }

  function addWords(text: string): void {
    if (unreadDepth > 0) return;
    if (preformatted > 0) addLines(text.split(/\r\n?|\n/u));
    else if (hasTypedParagraphs) addTyped(text);
    else builder.addText(text.replace(/[ \t\n\r\f\v]+/gu, " "));
  }

  function addTyped(text: string): void {
    for (const [at, part] of text
      .replace(/\r\n?/gu, "\n")
      .split(/\n[ \t]*\n\s*/u)
      .entries()) {
      if (at > 0) builder.endText();
      addLines(part.split("\n"));
    }
  }

  function addLines(lines: readonly string[]): void {
    for (const [at, line] of lines.entries()) {
      if (at > 0) builder.addBreak();
      builder.addText(preformatted > 0 ? line : line.replace(/[ \t\f\v]+/gu, " "));
    }
  }

  const parser = new Parser({ onopentag: enter, onclosetag: leave, ontext: addWords });
  parser.write(html);
  parser.end();
  return { blocks: builder.finish(), remarks: toRemarks(counts) };
}

function toRemarks(counts: ReadonlyMap<Remark["code"], number>): Remark[] {
  return [...counts].map(([code, found]) => ({ code, values: { count: found } }));
}

function attributesOf(
  type: ContainerName,
  attributes: Record<string, string>,
): Record<string, unknown> | undefined {
  if (type === "orderedList") return readNumbers({ start: [attributes.start, 10_000] });
  if (type !== "tableCell" && type !== "tableHeader") return undefined;
  return readNumbers({ colspan: [attributes.colspan, 50], rowspan: [attributes.rowspan, 500] });
}

function readNumbers(given: Record<string, [string | undefined, number]>) {
  const read = Object.entries(given).flatMap(([name, [text = "", max]]) => {
    const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return number > 1 && number <= max ? [[name, number] as const] : [];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function cutWords(text: string): string {
  return text.length > pictureWordsMax
    ? `${text.slice(0, pictureWordsMax - 1).toWellFormed()}…`
    : text;
}

/** The words of a title or an excerpt that may hold markup, in one line. */
export function readWords(html: string): string {
  const { blocks: read } = readHtml(html, { base: null, hasTypedParagraphs: false });
  const words: string[] = [];
  const waiting = [...read].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "hardBreak") words.push(" ");
    if (node.text !== undefined) words.push(node.text);
    else if (node.content) waiting.push(...[...node.content].reverse());
    if (node.type !== "text") words.push(" ");
  }
  return words.join("").replace(/\s+/gu, " ").trim();
}
