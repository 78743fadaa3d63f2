import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";
import { apiLists } from "./lists.ts";
import { readListQuery } from "./read-query.ts";

const read = (query: string) => readListQuery(new URLSearchParams(query), apiLists.corrections);

test("a list is asked for as it is, or narrowed and from a cursor on", () => {
  expect(read("")).toEqual({ ok: true, asked: { limit: 50, after: null, filters: {} } });
  const cursor = writeCursor(["1700000000000000", "0190-a"]);
  expect(read(`limit=100&class=withdrawal&cursor=${cursor}`)).toEqual({
    ok: true,
    asked: {
      limit: 100,
      after: ["1700000000000000", "0190-a"],
      filters: { class: "withdrawal" },
    },
  });
});

test.each([
  ["limit=-1", "limit is a whole number from 1 to 100, not “-1”."],
  ["limit=0", "limit is a whole number from 1 to 100, not “0”."],
  ["limit=101", "limit is a whole number from 1 to 100, not “101”."],
  ["limit=", "limit is a whole number from 1 to 100, not “”."],
  ["limit=1e1", "limit is a whole number from 1 to 100, not “1e1”."],
  ["limit=1&limit=2", "The parameter limit is given twice."],
  [
    "page=2",
    "Lists have no numbered pages: the address of the next one stands in “next” of each answer. There are: limit, cursor, class.",
  ],
  ["sort=new", "There is no parameter “sort” here. There are: limit, cursor, class."],
  ["class=typo", "class is not “typo”: one of correction, clarification, withdrawal."],
])("%s is refused in plain words", (query, problem) => {
  expect(read(query)).toEqual({ ok: false, problem });
});

test("no cursor that a list didn't give is taken, whatever stands in it", () => {
  const wrap = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const forged = [
    "x",
    wrap("a"),
    wrap(["a"]),
    wrap(["yesterday", "a"]),
    wrap(["1", "a", "b"]),
    wrap(["1", "'; drop table briefs"]),
    `${wrap(["1", "a"])}=`,
  ];
  for (const cursor of forged) expect(readCursor(cursor, 2), cursor).toBeNull();
  fc.assert(fc.property(fc.string(), (cursor) => readCursor(cursor, 2) === null));
});
