import type { Attribute, Attributes } from "@tiptap/core";
import type { FigureFormat } from "#domain/evidence/format-figure.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { isRecord } from "./document-json.ts";
import { unprintable } from "./printable.ts";

/** Lengths and counts that the document's attributes keep to. */
export const wordsCharsMax = 300;
export const reasonCharsMax = 500;
export const altCharsMax = 1_000;
export const locatorCharsMax = 200;
export const rangesMax = 20;
export const subtitleCharsMax = 200;
/** Each is a row among the version's citations. */
export const chartPointsMax = 300;

type Accepts = (value: unknown) => boolean;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const nodeIdPattern = /^[a-z0-9]{8,32}$/;

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}

export function isNodeId(value: unknown): value is string {
  return typeof value === "string" && nodeIdPattern.test(value);
}

/** A line of text for people: no line breaks, control characters, direction overrides or halves of characters. */
export function isLine(value: unknown, charsMax: number): value is string {
  return (
    typeof value === "string" &&
    value.length <= charsMax &&
    value.isWellFormed() &&
    !unprintable.test(value)
  );
}

/** What text may hold and a line may not: tabs and line breaks, which print as a blank does. */
export function toLine(words: string): string {
  return words.replaceAll(/[\t\n\v\f\r]+/g, " ");
}

export type Range = readonly [start: number, end: number];

/** Spans of a wording's text in reading order, apart from each other; UTF-16 code units, half-open. */
export function isRanges(value: unknown): value is Range[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > rangesMax) return false;
  let end = -1;
  for (const range of value) {
    if (!Array.isArray(range) || range.length !== 2) return false;
    const [from, to] = range;
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from <= end || to <= from) {
      return false;
    }
    end = to;
  }
  return true;
}

const formatKeys = ["scale", "decimals", "unit"];
const scales: readonly unknown[] = ["auto", "unit", "thousand", "million", "billion", "trillion"];
const unitLengths: readonly unknown[] = ["long", "short", "none"];

/** How formatFigure is to print a figure; all of its options, and nothing else. */
export function isFigureFormat(value: unknown): value is FigureFormat {
  if (!isRecord(value) || Object.keys(value).length !== formatKeys.length) return false;
  const { scale, decimals, unit } = value;
  return (
    scales.includes(scale) &&
    unitLengths.includes(unit) &&
    (decimals === null ||
      (Number.isSafeInteger(decimals) && Number(decimals) >= 0 && Number(decimals) <= 6))
  );
}

export function orNull(accepts: Accepts): Accepts {
  return (value) => value === null || accepts(value);
}

type AttributeSpec = {
  /** The HTML attribute that carries it through the clipboard; absent where the element itself says it (a heading's level). */
  html?: string;
  accepts: Accepts;
  /** Without one the attribute must be given. */
  fallback?: unknown;
  /** From the HTML attribute's text; the text itself where absent. What `accepts` refuses becomes the fallback. */
  read?: (text: string) => unknown;
};

/**
 * The attributes of a node or mark. `validate` is what prosemirror-model's check() and fromJSON() call: it alone stands between hostile JSON
 * and the document, since a schema without it lets any value through.
 */
export function attributes(specs: Record<string, AttributeSpec>): Attributes {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, attribute(name, spec)]),
  );
}

function attribute(name: string, spec: AttributeSpec): Attribute {
  const { html, accepts, read = (text: string): unknown => text } = spec;
  const isRequired = spec.fallback === undefined;
  const fallback = isRequired ? null : spec.fallback;
  return {
    ...(isRequired ? { isRequired } : { default: fallback }),
    // A block that is split keeps what it is, but its second half is a new block.
    keepOnSplit: name !== "nodeId",
    rendered: html !== undefined,
    validate: (value: unknown) => {
      if (!accepts(value)) throw new RangeError(`the value of ${name} is not allowed`);
    },
    parseHTML: (element) => {
      // Null leaves it to the parse rule, which knows a heading's level from its tag.
      if (html === undefined) return null;
      const text = element.getAttribute(html);
      const value = text === null ? fallback : read(text);
      return accepts(value) ? value : fallback;
    },
    renderHTML: (values) => {
      const value = values[name];
      if (html === undefined || value === null || value === undefined || value === false) return {};
      return { [html]: typeof value === "string" ? value : JSON.stringify(value) };
    },
  };
}

/** Null until the node-id plugin has given one; a document that is saved has them all (document.ts). */
export const nodeId: AttributeSpec = {
  html: "data-node-id",
  accepts: orNull(isNodeId),
  fallback: null,
};

/** The id of a thing that a node can't be without. */
export function uuid(html: string): AttributeSpec {
  return { html, accepts: isUuid };
}

export function uuidOrNull(html: string): AttributeSpec {
  return { html, accepts: orNull(isUuid), fallback: null };
}

export function line(html: string, charsMax: number): AttributeSpec {
  return { html, accepts: (value) => isLine(value, charsMax), fallback: "" };
}

export function lineOrNull(html: string, charsMax: number): AttributeSpec {
  return { html, accepts: orNull((value) => isLine(value, charsMax)), fallback: null };
}

export function flag(html: string): AttributeSpec {
  return {
    html,
    accepts: (value) => typeof value === "boolean",
    fallback: false,
    read: (text) => text === "true",
  };
}

export function wholeNumber(html: string, fallback: number, max: number): AttributeSpec {
  return {
    html,
    accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= max,
    fallback,
    read: Number,
  };
}

export const figureFormat: AttributeSpec = {
  html: "data-format",
  accepts: orNull(isFigureFormat),
  fallback: null,
  read: readJson,
};

export const ranges: AttributeSpec = {
  html: "data-ranges",
  accepts: orNull(isRanges),
  fallback: null,
  read: readJson,
};

export const chartKinds = ["rivals", "line", "bar", "dot", "range", "multiples"] as const;
export type ChartKindName = (typeof chartKinds)[number];

export function isChartKind(value: unknown): value is ChartKindName {
  return chartKinds.some((kind) => kind === value);
}

export function chartKind(html: string): AttributeSpec {
  return { html, accepts: isChartKind, fallback: "rivals" };
}

/** A statistic and its vintage. */
export type ChartPoint = readonly [statisticId: string, vintageId: string];

/** Each statistic once: of two vintages of one, one would be wrong. */
export function isChartPoints(value: unknown): value is ChartPoint[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > chartPointsMax) return false;
  const pairs = value.filter(
    (point) => Array.isArray(point) && point.length === 2 && point.every(isUuid),
  );
  return pairs.length === value.length && new Set(pairs.map(([id]) => id)).size === pairs.length;
}

export function chartPoints(html: string): AttributeSpec {
  return { html, accepts: isChartPoints, read: readJson };
}

/** A day of the calendar: "2026-11-12". */
export function day(html: string): AttributeSpec {
  return {
    html,
    accepts: orNull((value) => typeof value === "string" && isDay(value)),
    fallback: null,
  };
}

function isDay(text: string): boolean {
  return parsePeriod(text)?.granularity === "day";
}

/** JSON from the clipboard, which anybody may have written; null where it is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
