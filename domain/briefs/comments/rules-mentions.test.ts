import { describe, expect, it, test } from "vitest";
import { findMentions, suggestNames } from "./rules-mentions.ts";

const staff = ["Ada Author", "Edda Editor", "Anna Lee", "Anna Leeson", "Ирина Ким", "Jo"].map(
  (name) => ({
    id: name,
    name,
  }),
);

describe("a comment calls", () => {
  it.each([
    ["@Ada Author, is it so?", ["Ada Author"]],
    ["Is it so, @ada author?", ["Ada Author"]],
    ["@Edda, and (@Ирина Ким).", ["Edda Editor", "Ирина Ким"]],
    ["@Anna Leeson knows", ["Anna Leeson"]],
    ["@Anna Lee, @Anna Lee!", ["Anna Lee"]],
    ["@Jo", ["Jo"]],
    ["@Anna", []],
    ["@Johanna", []],
    ["ada@Ada Author", []],
    ["Write to jo@example.org or @", []],
  ])("%s", (body, names) => {
    expect(findMentions(body, staff).map(({ name }) => name)).toEqual(names);
  });
});

test("names are offered once an @ is begun, by any of their parts", () => {
  const names = staff.map(({ name }) => name);
  expect(suggestNames("Ask @ed", names)).toEqual({ typed: "ed", names: ["Edda Editor"] });
  expect(suggestNames("Ask @lee", names)?.names).toEqual(["Anna Lee", "Anna Leeson"]);
  expect(suggestNames("Ask @nobody", names)).toBeNull();
  expect(suggestNames("a@ed", names)).toBeNull();
  expect(suggestNames("Ask", names)).toBeNull();
});
