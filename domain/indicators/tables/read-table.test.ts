import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildZip } from "#tests/factories/docx-file.ts";
import { readTable, sampleTable } from "./read-table.ts";
import { kindOfFormat, printSerialDay, printSheetNumber } from "./xlsx-number.ts";

async function read(bytes: Buffer, sheet = 0): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readTable(bytes, sheet)) rows.push(cells);
  return rows;
}

const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80) return code;
      if (code >= 0x410 && code <= 0x44f) return code - 0x350;
      return { ё: 0xb8, "¹": 0xb9, "…": 0x85, "\u00a0": 0xa0, "–": 0x96 }[letter] ?? 0x3f;
    }),
  );

describe("text tables", () => {
  const russian = "Период;Экспорт\r\nянварь–сентябрь 2023;1\u00a0234,5\r\n2022 год;…\r\n";
  const expected = [
    ["Период", "Экспорт"],
    ["январь–сентябрь 2023", "1\u00a0234,5"],
    ["2022 год", "…"],
  ];

  test.each([
    ["UTF-8", Buffer.from(russian)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${russian}`)],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${russian}`, "utf16le")],
    ["UTF-16, the high byte first", Buffer.from(`\ufeff${russian}`, "utf16le").swap16()],
    ["Windows-1251", windows1251(russian)],
  ])("%s", async (_, bytes) => expect(await read(bytes)).toEqual(expected));

  test.each([
    ["commas", "a,b\n1,2\n3,4\n"],
    ["semicolons with decimal commas", "a;b\n1,5;2,5\n3,5;4,5\n"],
    ["tabs", "a\tb\n1,5\t2\n3,5\t4\n"],
    ["bars", "a|b\n1|2\n"],
  ])("are parted by %s", async (_, text) => {
    const rows = await read(Buffer.from(text));
    expect(rows.every(({ length }) => length === 2)).toBe(true);
    expect(rows[0]).toEqual(["a", "b"]);
  });

  test("quoted cells hold what parts and ends rows", async () =>
    expect(await read(Buffer.from('a;b\n"x;y";"1\n2"\n'))).toEqual([
      ["a", "b"],
      ["x;y", "1\n2"],
    ]));

  test("binary rubbish is refused, and any text is read or refused", async () => {
    await expect(
      read(Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 256))),
    ).rejects.toThrow("tables.unreadable");
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'ab1;,\t"\r\n|'), minLength: 4, maxLength: 60 }),
        async (text) => {
          const rows = await read(Buffer.from(text)).catch((error) => error.code);
          return Array.isArray(rows) || rows === "tables.unreadable";
        },
      ),
    );
  });
});

const part = (name: string, inner: string) =>
  `<?xml version="1.0"?><${name} xmlns="x" xmlns:r="y">${inner}</${name}>`;

async function workbook(sheet: string, extra: Record<string, string> = {}): Promise<Buffer> {
  const files: Record<string, string> = {
    "xl/workbook.xml": part(
      "workbook",
      '<sheets><sheet name="Trade" sheetId="1" r:id="rId1"/></sheets>',
    ),
    "xl/_rels/workbook.xml.rels": part(
      "Relationships",
      '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>',
    ),
    "xl/worksheets/sheet1.xml": part("worksheet", `<sheetData>${sheet}</sheetData>`),
    "xl/styles.xml": part(
      "styleSheet",
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>',
    ),
    "xl/sharedStrings.xml": part(
      "sst",
      '<si><t>Period</t></si><si><r><t>46,5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>',
    ),
    ...extra,
  };
  return Buffer.from(
    buildZip(Object.entries(files).map(([name, content]) => ({ name, content, packed: true }))),
  );
}

describe("workbooks", () => {
  test("hold texts, numbers, dates, per cent, and what formulas came to", async () => {
    const bytes = await workbook(`
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Value</t></is></c></row>
      <row r="3"><c r="A3" s="1"><v>45291</v></c><c r="B3"><v>22.600000000000001</v></c><c r="C3"><f>SUM(A1:A9)</f><v>46.5</v></c><c r="D3" s="2"><v>6.3E-2</v></c>
      <c r="E3" t="s"><v>1</v></c><c r="F3" t="e"><v>#DIV/0!</v></c><c r="G3"><f>HYPERLINK("http://x")</f></c><c r="H3"><v>4.65E+10</v></c></row>`);
    expect(await read(bytes)).toEqual([
      ["Period", "", "Value"],
      ["2023-12-31", "22.6", "46.5", "6.3%", "46,5¹", "#DIV/0!", "", "46500000000"],
    ]);
    expect(await sampleTable(bytes, { sheet: 0, rowsMax: 1 })).toMatchObject({
      format: "xlsx",
      sheets: ["Trade"],
      rows: [{ n: 1 }],
    });
  });

  test("entities beyond the five are left alone, and cells far out are left out", async () => {
    const bytes = await workbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;a&gt; &bomb;</t></is></c><c r="ZZZ1"><v>1</v></c></row>',
    );
    expect(await read(bytes)).toEqual([["<a> &bomb;"]]);
  });

  test("what isn't whole is refused", async () => {
    const bytes = await workbook("");
    await expect(read(bytes.subarray(0, 300))).rejects.toThrow("tables.unreadable");
    await expect(read(Buffer.from("PK not a zip at all"))).rejects.toThrow("tables.unreadable");
    await expect(read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).rejects.toThrow(
      "tables.protected",
    );
    await expect(read(Buffer.from(""))).rejects.toThrow("tables.empty");
    await expect(sampleTable(bytes, { sheet: 0, rowsMax: 5 })).rejects.toThrow("tables.empty");
  });
});

test.each([
  [45291, false, "2023-12-31"],
  [61, false, "1900-03-01"],
  [43829, true, "2023-12-31"],
  [3, false, null],
])("day %d is %s", (serial, is1904, day) => expect(printSerialDay(serial, is1904)).toBe(day));

test.each([
  [14, undefined, "date"],
  [164, "yyyy-mm", "date"],
  [164, '0.0" d"', "number"],
  [164, "#,##0.00 [$₽-419]", "number"],
  [10, undefined, "percent"],
] as const)("format %d %s is a %s", (id, code, kind) => expect(kindOfFormat(id, code)).toBe(kind));

test("forty digits of a text stay, and a number's dust goes", () =>
  expect(printSheetNumber("0.1000000000000000055", { kind: "number", is1904: false })).toBe("0.1"));
