import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Parser } from "htmlparser2";
import type { FigureValue } from "#domain/evidence/figure.ts";
import {
  readChoice,
  readDay,
  readFigureValue,
  readPeriod,
  readPresent,
  refuseUnknown,
} from "./read-attributes.ts";
import type { Marked as MarkedText } from "./score.ts";

/** Offsets are UTF-16 code units of the text without its tags; `text` is the slice between them. */
type Span = { start: number; end: number; text: string };

export type GoldQuote = Span & { kind: "direct" | "partial" | "indirect"; speaker: string | null };
export type GoldFigure = Span &
  FigureValue & {
    period: string | null;
    status: "A" | "E" | "F" | "P";
    direction: "up" | "down" | null;
    attributedTo: string | null;
  };
/** `value` is canonical, as `parsePeriod` writes it. */
export type GoldPeriod = Span & { value: string };
export type GoldPerson = Span & { role: string | null };

export type GoldText = {
  name: string;
  language: "en" | "ru";
  publishedOn: string;
  style: string;
  set: "dev" | "held";
  text: string;
  quotes: GoldQuote[];
  figures: GoldFigure[];
  periods: GoldPeriod[];
  people: GoldPerson[];
};

type Marked = Pick<GoldText, "quotes" | "figures" | "periods" | "people">;
type Attributes = Record<string, string>;
type Open = { tag: string; attributes: Attributes; start: number };

const namePattern = /^\d{2,3}-[a-z]+(?:-[a-z]+)*\.(dev|held)\.xml$/;

/** Reads one text of the gold set. Stops, in words that name the file and the place, at whatever README.md's markup doesn't know. */
export function readGold(file: string): GoldText {
  return parseGold(basename(file), readFileSync(file, "utf8"));
}

/** The same of a file's content: `name` tells the set. */
export function parseGold(name: string, source: string): GoldText {
  const set = namePattern.exec(name)?.[1];
  if (set !== "dev" && set !== "held") {
    throw new Error(`${name}: a file is called NN-style.dev.xml or NN-style.held.xml`);
  }
  try {
    return { name, set, ...readMarkup(source) };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

function readMarkup(source: string): Omit<GoldText, "name" | "set"> {
  const marked: Marked = { quotes: [], figures: [], periods: [], people: [] };
  const open: Open[] = [];
  let text = "";
  let root: Attributes | null = null;
  let closed = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if ((open.length === 0) !== (tag === "text")) {
          throw new Error("one <text> holds everything, and no other");
        }
        if (open.length === 0 && root !== null) throw new Error("a second <text>");
        root ??= attributes;
        open.push({ tag, attributes, start: text.length });
      },
      ontext: (part) => {
        if (open.length > 0) text += part;
        else if (part.trim() !== "") throw new Error(`"${part.trim()}" stands outside <text>`);
      },
      onclosetag: (tag, isImplied) => {
        if (isImplied) throw new Error(`<${tag}> is not closed before "${text.slice(-30)}"`);
        closed++;
        const last = open.pop();
        if (last !== undefined && tag !== "text") record({ marked, text, open, last });
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  if (root === null) throw new Error("there is no <text>");
  if (closed !== source.split("</").length - 1) throw new Error("a tag is closed that isn't open");
  return { ...readRoot(root), text, ...sortMarked(marked) };
}

function readRoot(attributes: Attributes): Pick<GoldText, "language" | "publishedOn" | "style"> {
  refuseUnknown("text", attributes, ["language", "publishedOn", "style"]);
  return {
    language: readChoice("text", "language", attributes.language, ["en", "ru"]),
    publishedOn: readDay("text", "publishedOn", attributes.publishedOn),
    style: readPresent("text", "style", attributes.style),
  };
}

function record({
  marked,
  text,
  open,
  last: { tag, attributes, start },
}: {
  marked: Marked;
  text: string;
  open: Open[];
  last: Open;
}) {
  const span = { start, end: text.length, text: text.slice(start) };
  if (span.text === "" || span.text !== span.text.trim()) {
    throw new Error(`<${tag}> holds "${span.text}", which is empty or has a space at its edge`);
  }
  switch (tag) {
    case "q":
      marked.quotes.push({ ...span, ...readQuote(attributes) });
      break;
    case "f":
      marked.figures.push({ ...span, ...readFigure(attributes, findSpeaker(open)) });
      break;
    case "t":
      refuseUnknown("t", attributes, ["v"]);
      marked.periods.push({
        ...span,
        value: readPeriod("t", "v", readPresent("t", "v", attributes.v)),
      });
      break;
    case "n":
      refuseUnknown("n", attributes, ["role"]);
      marked.people.push({ ...span, role: readOptional("n", "role", attributes.role) });
      break;
    default:
      throw new Error(`<${tag}> is no tag of the gold set`);
  }
}

function readQuote(attributes: Attributes): Pick<GoldQuote, "kind" | "speaker"> {
  refuseUnknown("q", attributes, ["kind", "speaker"]);
  return {
    kind: readChoice("q", "kind", attributes.kind, ["direct", "partial", "indirect"]),
    speaker: readOptional("q", "speaker", attributes.speaker),
  };
}

function readFigure(attributes: Attributes, speaker: string | null): Omit<GoldFigure, keyof Span> {
  refuseUnknown("f", attributes, ["v", "lo", "hi", "q", "u", "p", "st", "dir", "by"]);
  const { p, st = "A", dir } = attributes;
  return {
    ...readFigureValue(attributes),
    period: p === undefined ? null : readPeriod("f", "p", p),
    status: readChoice("f", "st", st, ["A", "E", "F", "P"]),
    direction:
      dir === undefined ? null : readChoice<"up" | "down">("f", "dir", dir, ["up", "down"]),
    attributedTo: readOptional("f", "by", attributes.by) ?? speaker,
  };
}

/** A figure in somebody's words is attributed to them: to the innermost speaker where quotations nest. */
function findSpeaker(open: Open[]): string | null {
  return open.findLast(({ tag }) => tag === "q")?.attributes.speaker ?? null;
}

function readOptional(tag: string, attribute: string, value: string | undefined): string | null {
  return value === undefined ? null : readPresent(tag, attribute, value);
}

/** Tags are recorded as they close; readers want them as they open, the outer before the inner. */
function sortMarked({ quotes, figures, periods, people }: Marked): Marked {
  const order = (a: Span, b: Span) => a.start - b.start || b.end - a.end;
  return {
    quotes: quotes.toSorted(order),
    figures: figures.toSorted(order),
    periods: periods.toSorted(order),
    people: people.toSorted(order),
  };
}

/** A text as the score compares it. */
export function toMarked({ text, quotes, figures, periods, people }: GoldText): MarkedText {
  return {
    text,
    quotes: quotes.map((each) => ({
      ...each,
      speaker: each.speaker === null ? null : { text: each.speaker },
    })),
    figures: figures.map((each) => ({
      ...each,
      period: each.period === null ? null : { value: each.period },
    })),
    periods,
    people: people.map((each) => ({ ...each, name: each.text })),
  };
}
