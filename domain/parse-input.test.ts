import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput } from "./parse-input.ts";

const schema = z.strictObject({
  name: z.string().trim().min(1, "input.required").max(5, "input.tooLong"),
  email: z.string().min(3, "auth.emailInvalid").pipe(z.email("auth.emailInvalid")),
});

test("gives what was read", () => {
  expect(parseInput(schema, { name: " Vera ", email: "vera@example.org" })).toEqual({
    ok: true,
    value: { name: "Vera", email: "vera@example.org" },
  });
});

test("tells one problem a field, with its bound", () => {
  expect(parseInput(schema, { name: "Vera Sokolova", email: "v" })).toEqual({
    ok: false,
    problems: [
      { code: "input.tooLong", field: "name", values: { max: 5 } },
      { code: "auth.emailInvalid", field: "email" },
    ],
  });
});

test("a text that is too long is told as that, also where its schema has no words for it", () => {
  const wordless = z.strictObject({ note: z.string().max(5) });
  expect(parseInput(wordless, { note: "sixsix" })).toEqual({
    ok: false,
    problems: [{ code: "input.tooLong", field: "note", values: { max: 5 } }],
  });
});

test("a field that is missing or of another kind is told as left empty", () => {
  for (const name of [undefined, 7, ["Vera"]]) {
    expect(parseInput(schema, { name, email: "vera@example.org" })).toEqual({
      ok: false,
      problems: [{ code: "input.required", field: "name" }],
    });
  }
});

test("what isn't an object at all is refused, not thrown", () => {
  expect(parseInput(schema, null).ok).toBe(false);
});
