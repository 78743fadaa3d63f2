import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readPdf } from "#domain/capture/pdf.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { cleanFile } from "./clean-file.ts";
import type { SentFileType } from "./rules.ts";

const secret = "a name that must not stay";
const paint = () =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: "#369" } }).withExif({
    IFD0: { Copyright: secret },
    IFD3: { GPSLatitude: "53/1 54/1 0/1" },
  });

async function clean(bytes: Uint8Array, type: SentFileType): Promise<Buffer> {
  const cleaned = await cleanFile(bytes, type);
  if (typeof cleaned === "string") throw new Error(cleaned);
  expect(Buffer.from(cleaned).includes(secret)).toBe(false);
  return Buffer.from(cleaned);
}

test("a picture is painted anew, without where and by whom it was taken", async () => {
  const sent = await paint().jpeg().toBuffer();
  expect(sent.includes(secret)).toBe(true);
  const cleaned = await sharp(await clean(sent, "image/jpeg")).metadata();
  expect(cleaned).toMatchObject({ format: "jpeg", width: 60, height: 30 });
  expect(cleaned.exif).toBeUndefined();
});

test("a PDF keeps its words, and loses what it says of itself, its notes, scripts and attachments", async () => {
  const pdf = await PDFDocument.load(
    buildPdf([["Trade came to 46.5."], ["The second page."]], {
      ...{ title: secret, author: secret, created: "D:20240501120000" },
      xmp: `<x:xmpmeta>${secret}</x:xmpmeta>`,
    }),
    { updateMetadata: false },
  );
  pdf.addJavaScript("run", `app.alert("${secret}")`);
  await pdf.attach(Buffer.from(secret), "secret.txt");
  const page = pdf.getPage(0);
  const note = { Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9] };
  page.node.addAnnot(pdf.context.register(pdf.context.obj({ ...note, T: PDFString.of(secret) })));
  page.node.set(PDFName.of("PieceInfo"), pdf.context.obj({ A: PDFString.of(secret) }));
  page.drawImage(await pdf.embedJpg(await paint().jpeg().toBuffer()), { width: 60, height: 30 });
  const sent = await pdf.save({ useObjectStreams: false });
  expect(Buffer.from(sent).includes(secret)).toBe(true);

  const cleaned = await clean(sent, "application/pdf");
  const read = await readPdf(cleaned);
  expect(read).toMatchObject({ ok: true, value: { pages: [/46\.5/, /second page/] } });
  const again = await PDFDocument.load(cleaned, { updateMetadata: false });
  expect([again.getTitle(), again.getAuthor(), again.getCreationDate()]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
  const plain = Buffer.from(await again.save({ useObjectStreams: false })).toString("latin1");
  expect(plain).not.toContain(secret);
  expect(plain).not.toMatch(/JavaScript|EmbeddedFile|Annots|PieceInfo|Metadata/);
  expect(plain).toContain("DCTDecode");
  // What bounded the one doesn't harm the next.
  await clean(await paint().png().toBuffer(), "image/png");
});

async function buildPdfWith(picture: Buffer, filters: string[]) {
  const pdf = await PDFDocument.create();
  const filter = filters.map((name) => PDFName.of(name));
  const stream = pdf.context.stream(new Uint8Array(picture), {
    ...{ Type: "XObject", Subtype: "Image", Width: 60, Height: 30, ColorSpace: "DeviceRGB" },
    ...{ BitsPerComponent: 8, Filter: filter },
  });
  const page = pdf.addPage();
  page.node.setXObject(PDFName.of("P"), pdf.context.register(stream));
  return await pdf.save({ useObjectStreams: false });
}

test("what stands behind a picture's end in a PDF isn't kept, and a picture that can't be stripped keeps the file sealed", async () => {
  const plain = await sharp({
    create: { width: 60, height: 30, channels: 3, background: "#963" },
  })
    .jpeg({ progressive: true })
    .toBuffer();
  const two = Buffer.concat([plain, await paint().jpeg().toBuffer()]);
  const cleaned = await clean(await buildPdfWith(two, ["DCTDecode"]), "application/pdf");
  expect(cleaned.includes(plain)).toBe(true);
  const packed = deflateSync(await paint().jpeg().toBuffer());
  const refused = async (bytes: Buffer, filters: string[]) =>
    await cleanFile(await buildPdfWith(bytes, filters), "application/pdf");
  expect(await refused(packed, ["FlateDecode", "DCTDecode"])).toBe("damaged");
  expect(await refused(plain, ["JPXDecode"])).toBe("damaged");
});

test("a PDF under a passphrase, and one that is none, are told apart", async () => {
  const of = (bytes: Uint8Array) => cleanFile(bytes, "application/pdf");
  expect(await of(buildPdf([["a"]], { locked: true }))).toBe("locked");
  expect(await of(Buffer.from("%PDF-1.7\nnothing"))).toBe("damaged");
});

test("what unpacks to far more than it is, is given up", async () => {
  const bomb = deflateSync(Buffer.alloc(300_000_000, 32), { level: 1 });
  const head = `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`;
  const tail = "\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF";
  const pdf = Buffer.concat([Buffer.from(head), bomb, Buffer.from(tail)]);
  expect(await cleanFile(pdf, "application/pdf")).toBe("too_large");
  const wide = await sharp({
    create: { width: 8_000, height: 8_000, channels: 3, background: "#fff" },
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(await cleanFile(wide, "image/png")).toBe("too_large");
}, 60_000);

test("a text is kept in UTF-8, without signs that do something where they are shown", async () => {
  const cleaned = await clean(
    Buffer.from("\ufeffyear;exports\r\n2023;\u001b[31m\u202e46\u0007\n"),
    "text/plain",
  );
  expect(cleaned.toString()).toBe("year;exports\r\n2023;[31m46\n");
  const cyrillic = Buffer.from([0xd2, 0xee, 0xf0, 0xe3, 0xee, 0xe2, 0xeb, 0xff]);
  expect((await clean(cyrillic, "text/plain")).toString()).toBe("Торговля");
});
