import { escapeText } from "./escape-text.ts";

/** An SVG element that our own code has drawn. No other text can pass for one: it is made here alone. */
export type DrawnSvg = string & { readonly isDrawn: true };

/** Wraps what was drawn in its element, named as ARIA's names say; their texts are escaped here. `inner` is of elements.ts and Plot, which escape theirs. */
export function wrapDrawing(
  inner: string,
  { className, width, height, ...names }: Frame,
): DrawnSvg {
  const named = Object.entries(names).map(([name, text]) => ` ${name}="${escapeText(text)}"`);
  return `<svg class="${className}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"${named.join("")}>${inner}</svg>` as DrawnSvg;
}

type Frame = {
  className: "narrow" | "wide" | "sparkline";
  width: number;
  height: number;
  "aria-label": string;
  "aria-describedby"?: string;
};
