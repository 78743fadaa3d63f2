import { expect, test } from "vitest";
import { writeReportCsv } from "./write-csv.ts";

test("a report is a table with whole addresses in which no title is run as a formula", () => {
  const row = { id: "1", language: null, note: 'He said "no"', count: null, at: null };
  expect(
    writeReportCsv(
      [{ ...row, path: "/studio/sources/1", title: "=1+1" }],
      "https://monitor.example/",
    ),
  ).toBe(
    `address,title,note,count,at\r\nhttps://monitor.example/studio/sources/1,'=1+1,"He said ""no""",,\r\n`,
  );
});
