import { existsSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { renderPages } from "./pages.tsx";
import { bundleCss } from "./render.mjs";

function countBytes(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

describe("what a reader on a slow line has to load, in brotli", () => {
  it("is at most 12 KB of style", async () => {
    const css = await bundleCss("components/styles/site.css");
    expect(countBytes(css)).toBeLessThanOrEqual(12 * 1024);
  });

  it("is at most 10 KB of script, and none of it required", () => {
    expect(countBytes(readFileSync("public/reader.js"))).toBeLessThanOrEqual(10 * 1024);
  });

  it.each([
    [95, "Latin with italics", ["serif-latin-normal", "serif-latin-italic", "sans-latin-normal"]],
    [
      120,
      "Latin and Cyrillic",
      ["serif-latin-normal", "sans-latin-normal", "serif-cyrillic-normal", "sans-cyrillic-normal"],
    ],
  ])("is at most %d KB of fonts for %s", (max, _, names) => {
    const sizes = names.map((name) => statSync(`public/fonts/margin-${name}.woff2`).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(max * 1024);
  });

  it("asks ahead for fonts that are there", () => {
    for (const html of Object.values(renderPages())) {
      for (const [, file = ""] of html.matchAll(/href="(\/fonts\/[^"]+)"/g)) {
        expect(existsSync(`public${file}`), file).toBe(true);
      }
    }
  });

  it.each(Object.entries(renderPages()))("is at most 25 KB of HTML for %s", (_, html) => {
    expect(countBytes(html)).toBeLessThanOrEqual(25 * 1024);
  });
});
