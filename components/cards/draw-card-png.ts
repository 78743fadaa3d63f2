import path from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import type { Card } from "./card.ts";
import { drawCard } from "./draw-card.ts";

/** The picture is the same on every machine, whatever fonts it has. */
const fontFiles = ["source-sans-3-400.ttf", "source-sans-3-600.ttf", "source-serif-4-600.ttf"].map(
  (file) => path.join(process.cwd(), "components/charts/fonts", file),
);

/** Few colours, and the steps between them at the edges of letters. */
const colours = 48;

/** A card as PNG; drawn in a thread of its own. The same card is the same bytes. */
export async function drawCardPng(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(drawCard(card), {
    font: {
      fontFiles,
      loadSystemFonts: false,
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
      serifFamily: "Source Serif 4 SemiBold",
    },
  });
  const { width, height } = image;
  const png = await sharp(image.pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours, dither: 0, effort: 5, compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(png);
}
