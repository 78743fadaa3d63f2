import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAddresses } from "./find-addresses.ts";

const find = (text: string, name = "list.txt") => findAddresses(text, { name });

describe("addresses are found", () => {
  test.each<[string, string, string, string[]]>([
    [
      "in a list, with or without a scheme",
      "list.txt",
      "\ufeffhttps://a.example/1\r\nnews.example/2\nwww.b.example\n\nnotes of 3.5.2023, report.pdf",
      ["https://a.example/1", "https://news.example/2", "https://www.b.example"],
    ],
    [
      "in a text, without what stands around them",
      "notes.txt",
      "See <https://a.example/1>, (https://a.example/2). And “https://a.example/x_(y)”; https://a.example/a,b!",
      [
        "https://a.example/1",
        "https://a.example/2",
        "https://a.example/x_(y)",
        "https://a.example/a,b",
      ],
    ],
    [
      "in a table, in quotation marks or not",
      "table.csv",
      'title;url\n"Trade, 2023";https://a.example/1\n"He said ""no""","https://a.example/a,b;c"\nx\thttps://a.example/3\t5.4',
      ["https://a.example/1", "https://a.example/a,b;c", "https://a.example/3"],
    ],
    [
      "in a browser's bookmarks",
      "bookmarks.html",
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://a.example/?b=1&amp;c=2" ADD_DATE="1" ICON="data:image/png;base64,AAAA">https://no.example</A><DT><A ICON=\'data:x\' HREF=\'https://a.example/2\'>B</A><DT><a href=https://a.example/3>C</a>',
      ["https://a.example/?b=1&c=2", "https://a.example/2", "https://a.example/3"],
    ],
    [
      "in a page whose name doesn't say so",
      "saved",
      "<html><a href='https://a.example/1'>A</a>",
      ["https://a.example/1"],
    ],
    ["nowhere", "empty.txt", "No address here: 5.4% of 2023.", []],
  ])("%s", (_where, name, text, taken) => {
    expect(find(text, name).taken).toEqual(taken);
  });
});

test("each is taken once, however it is written, also of those that are there already", () => {
  const text = "https://a.example/1?utm_source=x http://www.a.example/1 https://a.example/2";
  expect(findAddresses(text, { name: "a.txt", held: ["https://a.example/2"] })).toEqual({
    ...{ taken: ["https://a.example/1?utm_source=x"], beyond: [], doubles: 2, others: [] },
  });
});

test("of more than 200 the rest is told, and so is what is no address of the web", () => {
  const list = Array.from({ length: 230 }, (_, n) => `https://a.example/${n}`);
  const text = [...list, "ftp://a.example/x", "mailto:someone@a.example"].join("\n");
  const found = findAddresses(text, { name: "a.txt", held: ["https://b.example"] });
  expect(found.taken).toEqual(list.slice(0, 199));
  expect(found.beyond).toEqual(list.slice(199));
  expect(found.others).toEqual(["ftp://a.example/x", "mailto:someone@a.example"]);
});

test("any text gives addresses that can be asked, in time that grows with its length", () => {
  const unit = fc.constantFrom(..."ab.:/<>\"',; \n&=", "https://", "<a href=", "www.", "ж");
  fc.assert(
    fc.property(fc.string({ unit }), fc.constantFrom("a.txt", "a.csv", "a.html"), (text, name) => {
      for (const address of find(text, name).taken) expect(URL.canParse(address)).toBe(true);
    }),
  );
  const startedAt = performance.now();
  for (const piece of ["<a ", '"', "<a href='", "(((", "https://a.", "...)"])
    for (const name of ["a.txt", "a.csv", "a.html"]) find(piece.repeat(100_000), name);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
