/** What a spreadsheet puts on the clipboard, as rows of cells: tabs and lines, quoted where a cell holds either. */
export function readPlainBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted, isStart] = ["", false, true];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    [cell, isStart] = ["", true];
  };
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? "";
    if (isQuoted && sign === '"' && body[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (isStart || isQuoted)) {
      [isQuoted, isStart] = [!isQuoted, false];
    } else if (!isQuoted && sign === "\t") endCell();
    else if (!isQuoted && sign === "\n") {
      endCell();
      rows.push([]);
    } else {
      [cell, isStart] = [cell + sign, false];
    }
  }
  endCell();
  return rows;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * The table of a page, as spreadsheets put it beside the plain text; null where there is none. It is looked at for what the plain text loses: raised marks of notes,
 * which would otherwise be digits, and cells that span several.
 */
export function readHtmlBlock(html: string, parse: (html: string) => Document): string[][] | null {
  const table = parse(html).querySelector("table");
  if (!table) return null;
  const rows = [...table.querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("td, th")].flatMap((cell) => {
      for (const note of cell.querySelectorAll("sup")) {
        note.textContent = (note.textContent ?? "").replace(
          /\d/g,
          (digit) => raised[Number(digit)] ?? digit,
        );
      }
      const text = (cell.textContent ?? "").replace(/\s+/g, " ").trim();
      const span = Math.min(100, Number(cell.getAttribute("colspan")) || 1);
      return [text, ...Array.from({ length: span - 1 }, () => "")];
    }),
  );
  return rows.length > 0 ? rows : null;
}

/** Rows of cells as tabs and lines, which spreadsheets take. */
export function printBlock(rows: readonly (readonly string[])[]): string {
  const print = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(print).join("\t")).join("\n");
}
