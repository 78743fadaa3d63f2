import { clampChroma, converter, formatHex, parse, wcagContrast } from "culori";
import type { Accent } from "./view.ts";

/** What an accent is set on, the page itself first; as in components/styles/tokens.css. */
export const grounds = {
  light: ["#fbfaf7", "#ffffff", "#f2f0ea"],
  dark: ["#14171a", "#1a1e22", "#0f1214"],
} as const;

/** The house's own, as in components/styles/tokens.css. */
export const houseAccent = { light: "#892e01", dark: "#faa374" } as const;

/** What a sample of each is painted with; as in components/styles/tokens.css. */
export const papers = {
  light: { page: grounds.light[0], ink: "#1a1b1e", line: "#d9d5cb" },
  dark: { page: grounds.dark[0], ink: "#eceae4", line: "#343a40" },
} as const;

/** Of text, by WCAG 2.2. */
const contrastMin = 4.5;
/** Of lightness in OKLCH, from 0 to 1: too small to be seen. */
const step = 0.004;

const toOklch = converter("oklch");

/**
 * Reads a colour as CSS writes it ("#1d6f42", "teal", "oklch(45% 0.1 150)") and finds how it is set on light paper and on dark: as it is where it can be read there, else
 * in its hue, as much darker or lighter as is needed. Null for what is no colour, or one that is seen through.
 */
export function deriveAccent(text: string): Accent | null {
  const typed = text.trim().toLowerCase();
  const colour = parse(/^[0-9a-f]{6}$/.test(typed) ? `#${typed}` : typed);
  if (!colour || (colour.alpha ?? 1) < 1) return null;
  const { l, c, h } = toOklch(colour);
  if (![l, c, h ?? 0].every(Number.isFinite)) return null;
  const at = (lightness: number) =>
    formatHex(clampChroma({ mode: "oklch", l: lightness, c, h: h ?? 0 }, "oklch"));
  const find = (on: readonly string[], way: 1 | -1) => {
    for (
      let lightness = Math.min(1, l);
      lightness >= 0 && lightness <= 1;
      lightness += way * step
    ) {
      const hex = at(lightness);
      if (isReadable(hex, on)) return hex;
    }
    return way === 1 ? "#ffffff" : "#000000";
  };
  return { chosen: at(l), light: find(grounds.light, -1), dark: find(grounds.dark, 1) };
}

function isReadable(hex: string, on: readonly string[]): boolean {
  return on.every((ground) => wcagContrast(hex, ground) >= contrastMin);
}

/** Whether it is the house's own: then nothing needs to be said of it. */
export function isHouseAccent({ chosen }: Accent): boolean {
  return chosen === houseAccent.light;
}
