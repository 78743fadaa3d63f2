import { expect, test } from "vitest";
import { readSaidBy, toSaidByValue } from "./said-by.ts";

const nobody = { personId: null, organisationId: null, roleId: null };

test.each([
  ["a person in a role", { personId: "p", roleId: "r" }],
  ["a person", { personId: "p", roleId: null }],
  ["an organisation", { organisationId: "o" }],
  ["somebody unnamed in a role", { roleId: "r" }],
])("%s is read as it was written", (_, saidBy) => {
  expect(readSaidBy(toSaidByValue({ ...nobody, ...saidBy }))).toEqual(saidBy);
});

test("nobody is named by an empty text", () => {
  expect(toSaidByValue(nobody)).toBe("");
  expect(readSaidBy("")).toBeNull();
});
