import { isProvisional } from "#domain/evidence/drawn-together.ts";
import type { ChartMark } from "./chart-model.ts";
import type { Shape } from "./glyphs.ts";
import { grey } from "./palette.ts";
import type { ChartPlan } from "./plan-chart.ts";

/** A piece of the key, with its shape before it; `ink` is a colour ("var(--c1-text)"), absent where it is plain. */
export type KeyPart = { text: string; ink?: string; shape?: Shape };
/** One sentence of the key. */
export type KeyLine = KeyPart[];

/** What shapes, colours and lines mean, as far as this chart has them. The same on pages and in a PNG. */
export function buildKey(plan: ChartPlan): KeyLine[] {
  const { drawn, model, lines } = plan;
  const { words } = plan.locale;
  const isByLine = lines.length > 0 && model.kind !== "multiples";
  const said = (test: (mark: ChartMark) => boolean, key: Parameters<typeof words>[0]) =>
    drawn.some(test) ? [[{ text: words(key) }]] : [];
  return [
    ...(model.kind === "bar" ? [] : keyOfShapes(plan)),
    ...(isByLine ? keyOfLines(plan) : keyOfColours(plan)),
    ...(model.kind === "range" ? [[{ text: words("spans") }]] : []),
    ...said(isProvisional, isByLine && model.kind !== "bar" ? "dashed" : "hollow"),
    ...(model.kind === "range" || model.kind === "bar" ? [] : said(isRange, "bars")),
    ...(model.kind === "bar" || model.kind === "dot" ? [] : said(isBound, "arrows")),
    ...said((mark) => mark.deprecated, "crossed"),
    ...said((mark) => mark.derived, "reckoned"),
    ...(model.kind === "rivals" || (lines.length > 0 && model.kind !== "bar")
      ? said((mark) => (mark.previous?.value ?? null) !== null, "thin")
      : []),
  ];
}

function keyOfShapes({ drawn, appearance, locale: { words } }: ChartPlan): KeyLine[] {
  const named = [...appearance.shapeOf].map(([text, shape]): KeyPart => ({ text, shape }));
  const silent = drawn.some((mark) => mark.coverage === null)
    ? [{ text: words("notStated"), shape: "square" as const }]
    : [];
  return [[{ text: `${words("shapes")} ` }, ...listed([...named, ...silent])]];
}

function keyOfColours({ drawn, appearance, locale: { words } }: ChartPlan): KeyLine[] {
  const named = [...appearance.inkOf].map(([text, ink]) => ({ text, ink: ink.text }));
  const silent = drawn.some((mark) => mark.compiler === null)
    ? [{ text: words("greyNotStated"), ink: grey.text }]
    : [];
  return named.length === 0
    ? []
    : [[{ text: `${words("colours")} ` }, ...listed([...named, ...silent])]];
}

/** Two ways of counting by one office have two colours, so the key names both. */
function keyOfLines({ lines, drawn, model, appearance, locale: { words } }: ChartPlan): KeyLine[] {
  const named = lines.map(({ first }) => ({
    text: words("counted", { coverage: first.coverage ?? "", compiler: first.compiler ?? "" }),
    ink: appearance.look(first).ink.text,
  }));
  const silent = drawn.some((mark) => mark.compiler === null || mark.coverage === null)
    ? [{ text: words(model.kind === "bar" ? "greyNotStated" : "greyJoinsNone"), ink: grey.text }]
    : [];
  return [listed([...named, ...silent])];
}

function listed(parts: readonly KeyPart[]): KeyLine {
  return parts.flatMap((part, n) => [part, { text: n === parts.length - 1 ? "." : ", " }]);
}

function isRange(mark: ChartMark): boolean {
  return mark.value === null && mark.low !== null && mark.high !== null;
}

function isBound({ qualifier, value, low, high }: ChartMark): boolean {
  return "<>≤≥".includes(qualifier) || (value === null && (low === null || high === null));
}
