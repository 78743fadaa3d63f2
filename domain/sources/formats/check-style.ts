import { Parser } from "htmlparser2";
import { fail, type Result, succeed } from "#domain/result.ts";

const styleUnitsMax = 500_000;
const depthMax = 100;
/** What a style comes to with each macro in the place of its name; the most intricate of those with us, APA, comes to some tens of thousands. */
const elementsMax = 400_000;

type Element = { name: string; attributes: Record<string, string> };
/** A macro or the rest of the style: how many elements, and which macros it names how often. */
type Part = { elements: number; calls: Map<string, number> };
type StyleReading = {
  root: Element | null;
  parent: string | null;
  parts: Map<string, Part>;
  isDeep: boolean;
  isBroken: boolean;
};

/** Name of the part outside all macros; no macro is called so, for it isn't a name in XML. */
const rest = "";

/**
 * Whether a style that somebody gives can be handed to the formatter: XML without a document type (nothing of it is fetched, no entity grows), an independent CSL style, with no macro within
 * itself, and of a size that is formatted in seconds.
 */
export function checkStyle(xml: string): Result<string> {
  const text = xml.replace(/^\ufeff/, "").trim();
  if (text.length > styleUnitsMax) {
    return fail({ code: "styles.tooLarge", values: { kilobytes: styleUnitsMax / 1_000 } });
  }
  if (!text.startsWith("<") || /<!(?:DOCTYPE|ENTITY)/i.test(text))
    return fail({ code: "styles.notXml" });
  const { root, parent, parts, isDeep, isBroken } = readStyle(text);
  if (isDeep) return fail({ code: "styles.tooIntricate" });
  if (isBroken || root === null) return fail({ code: "styles.notXml" });
  const isCsl =
    root.name === "style" && root.attributes.xmlns === "http://purl.org/net/xbiblio/csl";
  if (!isCsl) return fail({ code: "styles.notCsl" });
  if (parent !== null) return fail({ code: "styles.dependent", values: { parent } });
  if (!parts.get(rest)?.elements) return fail({ code: "styles.notCsl" });
  return checkSize(parts, text);
}

function checkSize(parts: Map<string, Part>, text: string): Result<string> {
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  let circular: string | null = null;
  const measure = (name: string): number => {
    if (open.has(name)) {
      circular = name;
      return 0;
    }
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const part = parts.get(name);
    if (part === undefined) return 0;
    open.add(name);
    let size = part.elements;
    for (const [macro, times] of part.calls) size += times * measure(macro);
    open.delete(name);
    sizes.set(name, size);
    return size;
  };
  if (parts.size > 2_000) return fail({ code: "styles.tooIntricate" });
  const size = measure(rest);
  for (const name of parts.keys()) measure(name);
  if (circular !== null)
    return fail({ code: "styles.macrosCircular", values: { macro: circular } });
  return size > elementsMax ? fail({ code: "styles.tooIntricate" }) : succeed(text);
}

function readStyle(text: string): StyleReading {
  const reading: StyleReading = {
    root: null,
    parent: null,
    parts: new Map(),
    isDeep: false,
    isBroken: false,
  };
  const open: string[] = [];
  let macro = rest;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length === 0 && reading.root !== null) reading.isBroken = true;
        reading.root ??= { name, attributes };
        if (name === "macro") macro = attributes.name ?? rest;
        if (attributes.rel === "independent-parent") reading.parent = attributes.href ?? "";
        const isInfo = open[1] === "info" || name === "info";
        if (open.length > 0 && !isInfo) count(reading.parts, macro, attributes.macro);
        open.push(name);
        if (open.length > depthMax) reading.isDeep = true;
      },
      onclosetag(name) {
        open.pop();
        if (name === "macro") macro = rest;
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  // What is still open at the end, or closes what isn't, is no XML.
  if (open.length > 0 || !hasMatchingTags(text)) reading.isBroken = true;
  parser.end();
  return reading;
}

function count(parts: Map<string, Part>, macro: string, called: string | undefined): void {
  const part = parts.get(macro) ?? { elements: 0, calls: new Map<string, number>() };
  part.elements += 1;
  if (called !== undefined) part.calls.set(called, (part.calls.get(called) ?? 0) + 1);
  parts.set(macro, part);
}

/** The parser forgives what closes nothing, or closes across others. */
function hasMatchingTags(text: string): boolean {
  const open: string[] = [];
  const bare = text.replace(/<!--(?:[^-]|-(?!->))*-->|<\?[^>]*>|<!\[CDATA\[[^\]]*\]\]>/g, "");
  for (const [, close, name = "", self] of bare.matchAll(
    /<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g,
  )) {
    if (close === "/") {
      if (open.pop() !== name) return false;
    } else if (self !== "/") open.push(name);
  }
  return open.length === 0;
}
