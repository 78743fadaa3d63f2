import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { imageSideMax } from "#domain/media/rules.ts";
import { regionPixelsMin } from "./rules-regions.ts";
import type { PagePicture } from "./text-layers.ts";

/** Small pages are not blown up beyond four pixels a point, which is 288 to the inch. */
const scaleMax = 4;
/** Of the painter's own memory, in which a page's images are unpacked; a thread's bound doesn't count it. */
const painterBytesMax = 768_000_000;

/**
 * A page of a PDF as a picture, from 1. Each page by a painter of its own: what one file has done to it harms no other, and its memory, which only ever grows, is given back. To
 * be called in a thread alone, whose WebAssembly it bounds.
 */
export async function paintPage(bytes: Uint8Array, page: number): Promise<PagePicture | "damaged"> {
  boundMemories();
  try {
    const painter = await PDFiumLibrary.init();
    const pdf = await painter.loadDocument(bytes);
    if (page > pdf.getPageCount()) return "damaged";
    const opened = pdf.getPage(page - 1);
    const { originalWidth, originalHeight } = opened.getOriginalSize();
    const scale = Math.min(scaleMax, imageSideMax / Math.max(originalWidth, originalHeight));
    const shortest = Math.floor(Math.min(originalWidth, originalHeight)) * scale;
    // Of a page that can't be opened both are nought.
    if (!(shortest >= regionPixelsMin)) return "damaged";
    const { data, width, height } = await opened.render({ scale, render: "bitmap" });
    return await encodePixels(data, { width, height });
  } catch {
    // Of many kinds, and of a program in WebAssembly that ran into the wall.
    return "damaged";
  }
}

async function encodePixels(
  pixels: Uint8Array,
  size: { width: number; height: number },
): Promise<PagePicture> {
  const { data, info } = await sharp(pixels, { raw: { ...size, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 86, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType: "image/webp", width: info.width, height: info.height };
}

let isBounded = false;

/** Its program asks for more memory through this function alone; told that there is none, it gives up. */
function boundMemories(): void {
  if (isBounded) return;
  isBounded = true;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > painterBytesMax)
      throw new RangeError("A page may not take more memory.");
    return grow.call(this, pages);
  };
}
