import { once } from "node:events";
import type { Readable } from "node:stream";
import { Parser } from "htmlparser2";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { SheetReader } from "./sheet-reader.ts";
import { localName, raise } from "./sheet-words.ts";
import { type TableRow, UnreadableTable } from "./table-row.ts";
import { kindOfFormat } from "./xlsx-number.ts";

/** Of a file that unpacks into more than anybody's table holds. */
const unpackedBytesMax = 4_000_000_000;
const sharedCharsMax = 100_000_000;
const entriesMax = 10_000;

export type Workbook = {
  /** Their names, in order. */
  sheets: string[];
  readRows(sheet: number): AsyncGenerator<TableRow>;
};

/**
 * A workbook of Excel's: its sheets, each read row by row as it is unpacked. Formulas give the value they had when the file was saved; nothing is evaluated, no macro or link is
 * looked at, and XML entities but the five are left as they are. Only the texts that cells share are held whole, up to a bound.
 */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const files = await listFiles(bytes);
  const book = await readBook(files);
  const shared = files.has("xl/sharedStrings.xml") ? await readShared(files) : [];
  const kinds = files.has("xl/styles.xml") ? await readKinds(files) : [];
  const { is1904, sheets } = book;
  return {
    sheets: sheets.map(({ name }) => name),
    async *readRows(at) {
      const path = sheets[at]?.path;
      if (path === undefined || !files.has(path)) throw new UnreadableTable("tables.unreadable");
      const reader = new SheetReader({ shared, kinds, is1904 });
      for await (const chunk of readTexts(files, path)) yield* reader.read(chunk);
      yield* reader.end();
    },
  };
}

type Files = { has(path: string): boolean; open(path: string): Promise<Readable> };

async function listFiles(bytes: Buffer): Promise<Files> {
  const zip = await openZip(bytes);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  zip.on("entry", (entry: Entry) => {
    unpacked += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
    if (entries.size > entriesMax || unpacked > unpackedBytesMax)
      zip.emit("error", new UnreadableTable("tables.tooLarge"));
    else zip.readEntry();
  });
  zip.readEntry();
  try {
    await once(zip, "end");
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable("tables.unreadable");
  }
  return {
    has: (path) => entries.has(path),
    async open(path) {
      const entry = entries.get(path);
      if (!entry) throw new UnreadableTable("tables.unreadable");
      if (entry.isEncrypted()) throw new UnreadableTable("tables.protected");
      return await new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) =>
          error ? reject(new UnreadableTable("tables.unreadable")) : resolve(stream),
        );
      });
    },
  };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  // A workbook with a password is no zip but an OLE file around one.
  if (bytes.readUInt32BE(0) === 0xd0cf11e0) throw new UnreadableTable("tables.protected");
  return await new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new UnreadableTable("tables.unreadable")) : resolve(zip),
    );
  });
}

async function* readTexts(files: Files, path: string): AsyncGenerator<string> {
  const stream = await files.open(path);
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable("tables.unreadable");
  } finally {
    stream.destroy();
  }
}

type Attributes = Record<string, string>;
type Listener = {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

async function listen(files: Files, path: string, { open, text, close }: Listener): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(localName(name), attributes),
      ontext: (each) => text?.(each),
      onclosetag: (name) => close?.(localName(name)),
    },
    { xmlMode: true },
  );
  for await (const chunk of readTexts(files, path)) parser.write(chunk);
  parser.end();
}

async function readBook(files: Files) {
  const targets = new Map<string, string>();
  await listen(files, "xl/_rels/workbook.xml.rels", {
    open(name, { Id = "", Target = "" }) {
      if (name === "Relationship") targets.set(Id, Target);
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let is1904 = false;
  await listen(files, "xl/workbook.xml", {
    open(tag, attributes) {
      if (tag === "workbookPr") is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      const target = tag === "sheet" ? targets.get(attributes["r:id"] ?? "") : undefined;
      if (target === undefined) return;
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: attributes.name ?? "", path });
    },
  });
  if (sheets.length === 0) throw new UnreadableTable("tables.empty");
  return { sheets, is1904 };
}

async function readShared(files: Files): Promise<string[]> {
  const shared: string[] = [];
  let [text, chars, isText, isRaised, isPhonetic] = ["", 0, false, false, false];
  await listen(files, "xl/sharedStrings.xml", {
    open(name, { val = "" }) {
      if (name === "si") text = "";
      if (name === "r") isRaised = false;
      if (name === "vertAlign") isRaised = val === "superscript";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text(each) {
      if (isText) text += isRaised ? raise(each) : each;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "r") isRaised = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "si") return;
      chars += text.length;
      if (chars > sharedCharsMax) throw new UnreadableTable("tables.tooLarge");
      shared.push(text);
    },
  });
  return shared;
}

/** What each style makes of a number. */
async function readKinds(files: Files) {
  const codes = new Map<number, string>();
  const kinds: ReturnType<typeof kindOfFormat>[] = [];
  let isCell = false;
  await listen(files, "xl/styles.xml", {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isCell = true;
      const id = Number(numFmtId);
      if (name === "xf" && isCell) kinds.push(kindOfFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") isCell = false;
    },
  });
  return kinds;
}
