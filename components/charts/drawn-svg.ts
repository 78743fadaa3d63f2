import { escapeText } from "./escape-text.ts";

/** An SVG element that our own code has drawn. No other text can pass for one: it is made here alone. */
export type DrawnSvg = string & { readonly isDrawn: true };

/** Wraps what was drawn in its element; values of attributes are escaped here. `inner` is of elements.ts and Plot, which escape their texts. */
export function wrapDrawing(
  inner: string,
  {
    width,
    height,
    ...attributes
  }: { width: number; height: number } & Record<string, string | number>,
): DrawnSvg {
  const named = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeText(String(value))}"`,
  );
  return `<svg${named.join("")} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">${inner}</svg>` as DrawnSvg;
}
