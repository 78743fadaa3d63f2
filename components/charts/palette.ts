/**
 * The light colours as they are, for what leaves the site: a PNG and a stand-alone SVG have no stylesheet. On pages charts name the tokens of styles/tokens.css, so that they follow
 * the reader's theme; a test compares the two.
 */
export const lightPalette: Record<string, string> = {
  paper: "#fbfaf7",
  line: "#d9d5cb",
  "line-strong": "#8a857a",
  ink: "#1a1b1e",
  "ink-2": "#4a4b50",
  "ink-3": "#66676d",
  ev: "#2b6b67",
  c1: "#1d4489",
  c2: "#b6821c",
  c3: "#492039",
  c5: "#892e01",
  "c1-text": "#1d4489",
  "c2-text": "#8a6314",
  "c3-text": "#492039",
  "c5-text": "#892e01",
  "chart-span": "#e9e6de",
};

/**
 * A mark's colour and that of the words beside it. Four colours at once and no more, of like weight first; all else is grey. Teal is left to evidence marks.
 */
export type Ink = { mark: string; text: string };
export const inks: readonly Ink[] = ["c1", "c5", "c2", "c3"].map((slot) => ({
  mark: `var(--${slot})`,
  text: `var(--${slot}-text)`,
}));
export const grey: Ink = { mark: "var(--line-strong)", text: "var(--ink-2)" };

/** The drawing with its colours written out. */
export function writeOutColours(svg: string): string {
  return svg.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => {
    const colour = lightPalette[name];
    if (colour === undefined) throw new Error(`No light colour for --${name}`);
    return colour;
  });
}
