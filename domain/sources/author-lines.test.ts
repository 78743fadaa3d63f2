import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AuthorName,
  readAuthorLines,
  toAuthorNames,
  writeAuthorLines,
} from "./author-lines.ts";

describe("authors, one a line", () => {
  test.each<[string, AuthorName[]]>([
    ["Orlova, Nina", [{ family: "Orlova", given: "Nina" }]],
    ["Orlova,", [{ family: "Orlova" }]],
    ["BelTA", [{ literal: "BelTA" }]],
    ["van der Berg, Jan, Jr.", [{ family: "van der Berg", given: "Jan, Jr." }]],
    [
      "“Ministry of Trade, Industry and Ports”\r\n\r\n  Иванов,  Пётр  Ильич ",
      [
        { literal: "Ministry of Trade, Industry and Ports" },
        { family: "Иванов", given: "Пётр Ильич" },
      ],
    ],
    ["«Газета, и точка»", [{ literal: "Газета, и точка" }]],
    [", Nina", [{ literal: ", Nina" }]],
    [" \n ", []],
  ])("%j", (text, authors) => {
    expect(readAuthorLines(text)).toEqual(authors);
  });

  const name = fc
    .string({ unit: fc.constantFrom(..."abИв -.'’\"“”«»") })
    .map((text) => text.replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "" && !/^["“«„]/u.test(text));
  const organisation = fc
    .string({ unit: fc.constantFrom(...'abИв ,-“”«»"') })
    .map((text) => text.replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "");
  test("are read as they were written, persons and organisations apart", () => {
    const author = fc.oneof(
      fc.record({ family: name, given: name }),
      fc.record({ family: name }),
      fc.record({ literal: organisation }),
    );
    fc.assert(
      fc.property(fc.array(author), (authors) => {
        expect(readAuthorLines(writeAuthorLines(authors))).toEqual(authors);
      }),
    );
  });
});

test("authors of CSL-JSON are read whatever it holds", () => {
  const csl = [
    { family: "Orlova", given: "Nina", suffix: "Jr." },
    { literal: "BelTA" },
    { given: "Madonna" },
    { family: 7 },
    {},
    null,
  ];
  expect(toAuthorNames(csl)).toEqual([
    { family: "Orlova", given: "Nina" },
    { literal: "BelTA" },
    { literal: "Madonna" },
  ]);
  expect(toAuthorNames("Orlova")).toEqual([]);
});
