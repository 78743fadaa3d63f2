import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lightPalette } from "#components/charts/palette.ts";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** The colours of one block of tokens.css, by its selector. */
function readColours(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const themes = {
  light: readColours("\n:root"),
  dark: readColours(':root[data-theme="dark"]'),
};

/** WCAG 2.2's relative luminance. */
function findLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function findContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [findLuminance(one), findLuminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const texts = [
  "ink",
  "ink-2",
  "ink-3",
  "link",
  "visited",
  "ev",
  "q",
  "accent",
  "ok",
  "warn",
  "err",
  "c1-text",
  "c2-text",
  "c3-text",
  "c5-text",
];
const marks = ["line-strong", "ev", "q", "ink-3", "c1", "c2", "c3", "c4", "c5", "c6"];
/** Tinted grounds and the colours that are set on them. */
const tinted = [
  ["ev-bg", "ev"],
  ["ev-bg", "ink"],
  ["q-bg", "q"],
  ["q-bg", "ink"],
  ["q-bg", "warn"],
  ["q-bg", "link"],
  ["sunk", "ink"],
  ["sunk", "ink-2"],
  ["sunk", "err"],
  ["sunk", "warn"],
  ["sunk", "ok"],
  ["chart-span", "ink"],
] as const;

describe.each(Object.entries(themes))("the %s colours", (_, colours) => {
  const colour = (name: string) => {
    const value = colours[name];
    if (!value) throw new Error(`No token --${name}`);
    return value;
  };

  it.each(texts)("let --%s be read on the page and on what lies on it", (name) => {
    expect(findContrast(colour(name), colour("paper"))).toBeGreaterThanOrEqual(4.5);
    expect(findContrast(colour(name), colour("bg"))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(tinted)("on --%s let --%s be read", (ground, name) => {
    expect(findContrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("let a line in --%s be seen", (name) => {
    expect(findContrast(colour(name), colour("paper"))).toBeGreaterThanOrEqual(3);
  });

  it("let the focus be seen on any ground by one of its two tones", () => {
    for (const ground of ["paper", "bg", "sunk", "ev-bg", "q-bg", "ink"]) {
      const tones = ["focus", "focus-ring"].map((tone) =>
        findContrast(colour(tone), colour(ground)),
      );
      expect(Math.max(...tones)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("what leaves the site without a stylesheet", () => {
  it("has the light colours", () => {
    for (const [name, colour] of Object.entries(lightPalette))
      expect([name, themes.light[name]]).toEqual([name, colour]);
  });
});

describe("the two ways to dark", () => {
  it("lead to the same colours", () => {
    expect(readColours(':root:not([data-theme="light"])')).toEqual(themes.dark);
  });
});
