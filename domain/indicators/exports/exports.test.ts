import { text } from "node:stream/consumers";
import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { findListedLicence, licenceOfData } from "#domain/settings/rules-licences.ts";
import { publicIndicator } from "#tests/fixtures/public-indicator.ts";
import { publicValue } from "#tests/fixtures/public-value.ts";
import type { PublicIndicator, PublicValue } from "../view-public.ts";
import { type ExportRow, exportColumns, listRows } from "./list-rows.ts";
import { toData } from "./to-data.ts";
import { writeCsv, writeWideCsv } from "./write-csv.ts";
import { writePackage } from "./write-package.ts";
import { writeXlsx } from "./write-xlsx.ts";

const publicUrl = "https://monitor.example";
const all = { asOf: null, vintages: "all" } as const;
const rowsOf = (choice: Parameters<typeof listRows>[1] = all) =>
  listRows(publicIndicator, choice, publicUrl);

function indicatorOf(values: PublicValue[]): PublicIndicator {
  return { ...publicIndicator, slices: [{ id: "slice", label: null, values }] };
}

/** Cells of the first sheet as text, by column. */
function readBack(bytes: Uint8Array): Record<string, unknown>[] {
  const sheet = read(bytes).Sheets.Values;
  return sheet ? utils.sheet_to_json(sheet, { defval: "" }) : [];
}

describe("rows", () => {
  test("are the vintages, each with since when and until when it was known", () => {
    const revised = rowsOf().filter(({ statistic }) => statistic === "s-r1");
    expect(revised.map((row) => [row.vintage, row.value, row.known_from, row.known_until])).toEqual(
      [
        ["1", "45000000000", "2023-02-01", "2024-02-01"],
        ["2", "45100000000", "2024-02-01", ""],
      ],
    );
    expect(revised[1]).toMatchObject({
      cause: "source_revised",
      qualifier: "=",
      unit: "US dollars",
    });
  });

  test("say what is counted, who said it, and where it can be read", () => {
    const [first] = rowsOf();
    expect(first).toMatchObject({
      period: "2023",
      period_start: "2023-01-01",
      period_end: "2023-12-31",
      period_sdmx: "2023-01-01/P1Y",
      coverage: "goods",
      compiler: "Russia",
      currency: "USD",
      qualifier: ">",
      adopted: "yes",
      evidence_url: `${publicUrl}/sources/w-4k7m/captures/1#p-p1`,
    });
    expect(rowsOf().some(({ coverage }) => coverage === "not_stated")).toBe(true);
  });

  test("as of a day are what was known at its end", () => {
    const asOf = (vintages: "all" | "newest", day = "2024-02-01") =>
      rowsOf({ asOf: day, vintages }).map(({ vintage, known_until }) => [vintage, known_until]);
    expect(asOf("newest")).toEqual([["2", ""]]);
    expect(asOf("all")).toEqual([
      ["1", "2024-02-01"],
      ["2", ""],
    ]);
    expect(asOf("all", "2024-01-31")).toEqual([["1", ""]]);
  });
});

describe("CSV", () => {
  const dangerous = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "－1"];
  test.each(dangerous)("a spreadsheet runs nothing of %j", (text) => {
    const csv = writeCsv(listRows(indicatorOf([publicValue({ note: text })]), all, publicUrl));
    expect(csv).toContain(`'${text}`);
  });

  test("a negative value is a number and stays one", () => {
    const csv = writeCsv(listRows(indicatorOf([publicValue({ value: "-12.5" })]), all, publicUrl));
    expect(csv).toContain(",-12.5,");
    expect(csv).not.toContain("'-12.5");
  });

  test("names every column, ends lines as RFC 4180 does, and quotes what it must", () => {
    const csv = writeCsv(
      listRows(indicatorOf([publicValue({ note: 'a "b",\nc' })]), all, publicUrl),
    );
    expect(csv.split("\r\n")[0]).toBe(Object.keys(exportColumns).join(","));
    expect(csv).toContain('"a ""b"",\nc"');
  });

  test("in its wide form never puts what is counted differently into one column", () => {
    const csv = writeWideCsv(rowsOf({ asOf: null, vintages: "newest" }));
    const header = (csv.split("\r\n")[0] ?? "").split(",");
    expect(header.slice(0, 3)).toEqual(["period", "period_start", "period_end"]);
    expect(header).toContain("goods | Russia | US dollars | not_stated | Note of the Kremlin");
    expect(csv).toContain(">46500000000");
    expect(csv).toContain("59000000000–60000000000");
  });

  test("holds every value to the digit", () => {
    const digits = fc
      .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 12 }))
      .map(([whole, decimals]) =>
        decimals === 0 ? `${whole}` : `${whole}.${"1".repeat(decimals)}`,
      );
    fc.assert(
      fc.property(digits, (value) => {
        const csv = writeCsv(listRows(indicatorOf([publicValue({ value })]), all, publicUrl));
        expect((csv.split("\r\n")[1] ?? "").split(",")).toContain(value);
      }),
    );
  });
});

describe("a workbook", () => {
  test("has numbers as numbers, and as text what a number would round", () => {
    const values = [publicValue({ value: "46500000000" }), publicValue({ value: "1".repeat(40) })];
    const rows = readBack(writeXlsx(listRows(indicatorOf(values), all, publicUrl), "Trade"));
    expect(rows.map(({ value }) => value)).toEqual([46_500_000_000, "1".repeat(40)]);
  });

  test("holds no formula, whatever a note begins with", () => {
    const bytes = writeXlsx(
      listRows(indicatorOf([publicValue({ note: "=HYPERLINK(1)" })]), all, publicUrl),
      "Trade",
    );
    const cells = Object.values(read(bytes).Sheets.Values ?? {});
    expect(cells.some((cell) => typeof cell === "object" && cell !== null && "f" in cell)).toBe(
      false,
    );
    expect(readBack(bytes)[0]?.note).toBe("=HYPERLINK(1)");
  });
});

test("JSON has the columns of the CSV, and leaves out what is empty", () => {
  const site = { publicUrl, publication: "Union State Monitor" };
  const data = toData(publicIndicator, all, site);
  expect(data.values).toHaveLength(rowsOf().length);
  expect(data.values[0]).not.toHaveProperty("breakdown");
  const known = new Set(Object.keys(exportColumns));
  for (const row of data.values) {
    for (const key of Object.keys(row)) expect(known).toContain(key);
  }
});

test("the package is the same for the same values and day, and its evidence joins its data one to one", async () => {
  const site = {
    ...{ publicUrl, publication: "Union State Monitor", day: "2026-11-29" },
    licence: licenceOfData(null),
  };
  const first = await writePackage(publicIndicator, all, site);
  const second = await writePackage(publicIndicator, all, site);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const names = listNames(first);
  expect(names).toEqual([
    "trade-turnover.csv",
    "trade-turnover.wide.csv",
    "trade-turnover.metadata.json",
    "evidence.csv",
    "README.md",
    "citation.bib",
    "LICENSE.txt",
    "datapackage.json",
  ]);
  const keys = (rows: ExportRow[]) =>
    rows.map(({ statistic, vintage }) => `${statistic} ${vintage}`);
  const proven = rowsOf().filter(({ evidence_url }) => evidence_url !== "");
  expect(new Set(keys(rowsOf())).size).toBe(rowsOf().length);
  expect(keys(rowsOf())).toEqual(expect.arrayContaining(keys(proven)));
});

test.each([
  [licenceOfData(null), ["CC-BY-4.0"], "Creative Commons Attribution 4.0 International"],
  [findListedLicence("CC0-1.0"), ["CC0-1.0"], "Creative Commons Zero 1.0 Universal"],
  [
    { id: "other", name: "Ours", title: "Ours", url: "https://monitor.example/licence" },
    [undefined],
    "Ours",
  ],
  [null, undefined, "All rights reserved"],
])(
  "the package is given away under the licence that the team chose",
  async (licence, names, said) => {
    const site = { publicUrl, publication: "Union State Monitor", day: "2026-11-29", licence };
    const files = await unpack(await writePackage(publicIndicator, all, site));
    const { licenses } = JSON.parse(files["datapackage.json"] ?? "");
    expect(licenses?.map(({ name }: { name?: string }) => name)).toEqual(names);
    expect(files["LICENSE.txt"]).toMatch(new RegExp(`^${said}\n`));
    expect(files["README.md"]).toContain(`Our compilation: ${said}`);
  },
);

/** The texts in a zip, by name. */
async function unpack(bytes: Uint8Array): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, string>>();
  fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
    if (failure) return reject(failure);
    zip.on("entry", (entry) =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        files[entry.fileName] = await text(stream);
        zip.readEntry();
      }),
    );
    zip.on("end", () => resolve(files));
    zip.readEntry();
  });
  return await promise;
}

/** Names in the central directory of a zip. */
function listNames(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes);
  const names: string[] = [];
  for (
    let at = view.indexOf("PK\u0001\u0002");
    at >= 0;
    at = view.indexOf("PK\u0001\u0002", at + 4)
  ) {
    names.push(view.toString("utf8", at + 46, at + 46 + view.readUInt16LE(at + 28)));
  }
  return names;
}
