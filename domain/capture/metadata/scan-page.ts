import { Parser } from "htmlparser2";

/** What a page says of itself, as it stands in its markup. */
export type PageFacts = {
  language: string | null;
  title: string | null;
  heading: string | null;
  canonical: string | null;
  /** Names in small letters. */
  metas: { name: string; content: string }[];
  jsonLd: string[];
  times: { datetime: string; text: string; isPublication: boolean }[];
};

/** As much as captures read of a page; what it says of itself stands at its beginning. */
const scannedUnitsMax = 6_000_000;
const metasMax = 2_000;
const scriptsMax = 50;
const scriptUnitsMax = 1_000_000;
const timesMax = 20;
const textUnitsMax = 2_000;
const chunkUnits = 65_536;

/** Reads a page's facts in one pass, without building the page: so size and nesting cost no more than reading does. What goes beyond the bounds isn't kept. */
export function scanPage(html: string): PageFacts {
  const facts: PageFacts = {
    language: null,
    title: null,
    heading: null,
    canonical: null,
    metas: [],
    jsonLd: [],
    times: [],
  };
  let heard: { name: string; text: string; end(text: string): void } | null = null;
  const listen = (name: string, end: (text: string) => void) => {
    heard ??= { name, text: "", end };
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (Object.hasOwn(readers, name)) readers[name]?.(facts, attributes, listen);
    },
    ontext(text) {
      const unitsMax = heard?.name === "script" ? scriptUnitsMax : textUnitsMax;
      if (heard && heard.text.length < unitsMax) heard.text += text.slice(0, unitsMax);
    },
    onclosetag(name) {
      if (heard?.name !== name) return;
      heard.end(heard.text);
      heard = null;
    },
  });
  const units = Math.min(html.length, scannedUnitsMax);
  for (let at = 0; at < units; at += chunkUnits) parser.write(html.slice(at, at + chunkUnits));
  parser.end();
  return facts;
}

type Attributes = Record<string, string>;
type Listen = (name: string, end: (text: string) => void) => void;

const readers: Record<string, (facts: PageFacts, attributes: Attributes, listen: Listen) => void> =
  {
    html(facts, { lang, "xml:lang": xmlLang }) {
      facts.language ??= lang || xmlLang || null;
    },
    title(facts, _attributes, listen) {
      if (facts.title === null)
        listen("title", (text) => {
          facts.title ??= settle(text);
        });
    },
    h1(facts, _attributes, listen) {
      if (facts.heading === null)
        listen("h1", (text) => {
          facts.heading ??= settle(text);
        });
    },
    link(facts, { rel = "", href }) {
      if (href && rel.toLowerCase().split(/\s+/).includes("canonical"))
        facts.canonical ??= href.trim();
    },
    meta(facts, attributes) {
      const name =
        attributes.property ?? attributes.name ?? attributes["http-equiv"] ?? attributes.itemprop;
      const content = settle(attributes.content ?? "");
      if (name && content && facts.metas.length < metasMax) {
        facts.metas.push({ name: name.trim().toLowerCase().slice(0, 100), content });
      }
    },
    script(facts, { type = "" }, listen) {
      const isLinkedData = /^application\/ld\+json/i.test(type.trim());
      listen("script", (text) => {
        if (isLinkedData && facts.jsonLd.length < scriptsMax) facts.jsonLd.push(text);
      });
    },
    time(facts, attributes, listen) {
      if (facts.times.length >= timesMax) return;
      const isPublication =
        "pubdate" in attributes ||
        /datePublished/.test(attributes.itemprop ?? "") ||
        /publish|published/i.test(attributes.class ?? "");
      const datetime = attributes.datetime?.trim() ?? "";
      listen("time", (text) => {
        facts.times.push({ datetime, text: settle(text) ?? "", isPublication });
      });
    },
  };

function settle(text: string): string | null {
  return text.slice(0, textUnitsMax).replace(/\s+/gu, " ").trim() || null;
}
