import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEdtf } from "#domain/evidence/edtf.ts";
import { readLooseDate } from "./loose-dates.ts";

test.each([
  ["2023-11-14", "2023-11-14"],
  ["2023~", "2023~"],
  ["2020-08/2020-12", "2020-08/2020-12"],
  ["2023-11-14T23:30:00-05:00", "2023-11-14"],
  ["2023-11-14T00:30:00+03:00", "2023-11-14"],
  ["2023-11-14 23:30", "2023-11-14"],
  ["20231114", "2023-11-14"],
  ["20231114T2330Z", "2023-11-14"],
  ["D:20231114233000+03'00'", "2023-11-14"],
  ["D:2023", "2023"],
  ["2023/11/14", "2023-11-14"],
  ["2023/5/4", "2023-05-04"],
  ["2023.05", "2023-05"],
  ["14.11.2023", "2023-11-14"],
  ["14.11.2023, 10:30", "2023-11-14"],
  ["25/12/2020", "2020-12-25"],
  ["12/25/2020", "2020-12-25"],
  ["14 November 2023", "2023-11-14"],
  ["Nov. 14th, 2023", "2023-11-14"],
  ["14 ноября 2023 г.", "2023-11-14"],
  ["14 ноября 2023 года, 10:30", "2023-11-14"],
  ["ноябрь 2023", "2023-11"],
  ["November 2023", "2023-11"],
  ["Tue, 14 Nov 2023 23:30:00 +0300", "2023-11-14"],
  ["c. 1998", "1998~"],
  ["ок. 1998", "1998~"],
  ["[2001]", "2001?"],
  ["[c. 2001]", "2001%"],
  ["2019–2020", "2019/2020"],
  ["2019--20", "2019/2020"],
  ["199X", "199X"],
  ["199u", "199X"],
  ["2004-06-uu", "2004-06-XX"],
])("%s is %s", (text, edtf) => {
  expect(readLooseDate(text)?.edtf).toBe(edtf);
});

test.each([
  ["2020-21", "2020"],
  ["Spring 2020", "2020"],
  ["2010/..", "2010"],
  ["/2010", "2010"],
  ["05/06/2020", "2020"],
  ["in press (2021)", "2021"],
  ["2023-13-45", "2023"],
])("of %s the year is left, and said to be less exact", (text, edtf) => {
  expect(readLooseDate(text)).toEqual({ edtf, exact: false });
});

test.each(["", "n.d.", "б. г.", "yesterday", "12.5", "45,2020", "1".repeat(300)])(
  "%s is no date",
  (text) => expect(readLooseDate(text)).toBeNull(),
);

test("whatever is read is EDTF of our kind", () => {
  const piece = fc.constantFrom(
    "2020",
    "05",
    "14",
    "-",
    "/",
    " ",
    "May",
    "мая",
    "~",
    "?",
    "[",
    "]",
    "T10:00",
    "XX",
    "..",
    "c. ",
    "D:",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
      ),
      (text) => {
        const read = readLooseDate(text);
        if (read !== null) expect(parseEdtf(read.edtf)).not.toBeNull();
      },
    ),
  );
});
