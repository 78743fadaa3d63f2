import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { describeFailure } from "./describe-failure.ts";

test("says where and what, and under which code", () => {
  const error = Object.assign(new Error("connect refused"), { code: "ECONNREFUSED" });
  const described = describeFailure(error);
  expect(described.error).toMatch(/^Error: connect refused\n\s+at .*describe-failure\.test\.ts/);
  expect(described.code).toBe("ECONNREFUSED");
});

test("keeps nothing of what a query was called with, nor of what Postgres quotes", () => {
  const cause = Object.assign(new Error('invalid input syntax for type date: "anna@example.org"'), {
    code: "22007",
    detail: "Key (email)=(anna@example.org) already exists.",
    constraint: "staff_email_key",
  });
  const values = ["anna@example.org", "a draft\n    at all, by anna\nof many lines"];
  const error = new DrizzleQueryError("insert into staff values ($1, $2)", values, cause);
  const described = describeFailure(error);
  expect(JSON.stringify(described)).not.toMatch(/anna|draft|at all|many lines/);
  expect(described).toMatchObject({ code: "22007", constraint: "staff_email_key" });
  expect(described.error).toContain("insert into staff values ($1, $2)");
  expect(described.error).toContain("describe-failure.test.ts");
});

test("has words for what isn't an error at all", () => {
  expect(describeFailure("anna@example.org")).toEqual({ error: "Not an error: string" });
});
