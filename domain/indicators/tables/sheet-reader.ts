import { Parser } from "htmlparser2";
import { localName, raise } from "./sheet-words.ts";
import { cellCharsMax, columnsMax, type TableRow } from "./table-row.ts";
import { type kindOfFormat, printSheetNumber } from "./xlsx-number.ts";

type Book = {
  shared: readonly string[];
  kinds: readonly ReturnType<typeof kindOfFormat>[];
  is1904: boolean;
};

/** The rows of one sheet's XML as it comes, each handed out once it is whole. */
export class SheetReader {
  private readonly book: Book;
  private readonly parser: Parser;
  private rows: TableRow[] = [];
  private row: TableRow = { n: 0, cells: [] };
  private cell = { column: 0, type: "n", style: 0, text: "" };
  private isValue = false;
  private isRaised = false;

  constructor(book: Book) {
    this.book = book;
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(localName(name), attributes),
        ontext: (text) => this.text(text),
        onclosetag: (name) => this.close(localName(name)),
      },
      { xmlMode: true },
    );
  }

  *read(chunk: string): Generator<TableRow> {
    this.parser.write(chunk);
    yield* this.hand();
  }

  *end(): Generator<TableRow> {
    this.parser.end();
    yield* this.hand();
  }

  private *hand(): Generator<TableRow> {
    const whole = this.rows;
    this.rows = [];
    yield* whole;
  }

  private open(name: string, attributes: Record<string, string>) {
    if (name === "row") this.row = { n: Number(attributes.r) || this.row.n + 1, cells: [] };
    if (name === "c") {
      const { r = "", t = "n", s = "0" } = attributes;
      const column = r === "" ? this.row.cells.length : columnOf(r);
      this.cell = { column, type: t, style: Number(s), text: "" };
    }
    if (name === "vertAlign") this.isRaised = attributes.val === "superscript";
    if (name === "v" || name === "t") this.isValue = true;
  }

  private text(text: string) {
    if (!this.isValue || this.cell.text.length > cellCharsMax) return;
    this.cell.text += this.isRaised ? raise(text) : text;
  }

  private close(name: string) {
    if (name === "v" || name === "t") this.isValue = false;
    if (name === "r") this.isRaised = false;
    if (name === "c") this.put();
    if (name === "row") this.rows.push(this.row);
  }

  private put() {
    const { column, text } = this.cell;
    if (column < 0 || column >= columnsMax) return;
    while (this.row.cells.length < column) this.row.cells.push("");
    this.row.cells[column] = text === "" ? "" : this.print().slice(0, cellCharsMax);
  }

  private print(): string {
    const { type, style, text } = this.cell;
    if (type === "s") return this.book.shared[Number(text)] ?? "";
    if (type === "b") return text === "1" ? "TRUE" : "FALSE";
    if (type === "d") return text.slice(0, 10);
    if (type !== "n") return text;
    const kind = this.book.kinds[style] ?? "number";
    return printSheetNumber(text, { kind, is1904: this.book.is1904 });
  }
}

/** "AB12" is the 28th column, counted from 0: 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, "")) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
