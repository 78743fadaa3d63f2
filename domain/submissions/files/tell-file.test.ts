import sharp from "sharp";
import { expect, test } from "vitest";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { tellFile } from "./tell-file.ts";

const paint = () => sharp({ create: { width: 8, height: 8, channels: 3, background: "#369" } });
const [png, jpeg, webp] = await Promise.all([
  paint().png().toBuffer(),
  paint().jpeg().toBuffer(),
  paint().webp().toBuffer(),
]);
const pdf = Buffer.from(buildPdf([["Trade came to 46.5."]]));
const text = (words: string) => Buffer.from(words);
/** An archive of nothing, with a comment. */
const zip = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);

test.each([
  ["a PDF", pdf, "application/pdf"],
  ["a PNG", png, "image/png"],
  ["a JPEG", jpeg, "image/jpeg"],
  ["a JPEG with what a telephone put behind it", Buffer.concat([jpeg, jpeg]), "image/jpeg"],
  ["a WebP", webp, "image/webp"],
  ["a text", text("Exports < imports, they say.\n"), "text/plain"],
  ["a text that begins like a program", text("BMW sold MZ motorcycles.\n"), "text/plain"],
  ["a table", text("\ufeffyear;exports\n2023;46,5\n"), "text/plain"],
  ["a text in Cyrillic of one byte", Buffer.from([0xd2, 0xee, 0xf0, 0xe3, 0x0a]), "text/plain"],
])("%s is what its content says", async (_, bytes, type) => {
  expect(await tellFile(bytes)).toEqual({ type });
});

test.each([
  ["nothing", Buffer.alloc(0), "empty"],
  ["a page", text("<!doctype html><p>a"), "markup"],
  ["a page behind a comment and blanks", text(" \n<!-- a --><html>"), "markup"],
  ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg"/>'), "markup"],
  ["SVG behind a declaration", text('<?xml version="1.0"?><svg/>'), "markup"],
  ["AVIF", await paint().avif().toBuffer(), "phonePicture"],
  ["HEIC", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "phonePicture"],
  ["GIF", await paint().gif().toBuffer(), "unsupported"],
  ["an archive", Buffer.from("PK\x03\x04\x14\0\0\0", "latin1"), "unsupported"],
  ["a program", Buffer.from("\x7fELF\x02\x01\x01\0\0\0\0", "latin1"), "unsupported"],
  ["a PNG that is an archive", Buffer.concat([png, zip]), "twofold"],
  ["a JPEG that is an archive", Buffer.concat([jpeg, zip]), "twofold"],
  ["a PDF that is an archive", Buffer.concat([pdf, zip]), "twofold"],
  ["a PNG with something behind it", Buffer.concat([png, text("more")]), "twofold"],
  ["a PNG cut short", png.subarray(0, -6), "twofold"],
  ["a WebP with something behind it", Buffer.concat([webp, text("more")]), "twofold"],
  ["a text that is a PDF too", text("hello\n%PDF-1.7\n"), "twofold"],
  ["a PDF that is a page too", text("%PDF-1.7\n<html><script>alert(1)</script>"), "twofold"],
])("%s is not taken", async (_, bytes, problem) => {
  expect(await tellFile(bytes)).toEqual({ problem });
});
