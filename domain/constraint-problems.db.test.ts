import { sql } from "drizzle-orm";
import { DatabaseError } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findConstraintProblem, problemOf } from "./constraint-problems.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
});

function refuse(fields: { code: string; constraint?: string; table?: string }): Error {
  const cause = Object.assign(new DatabaseError("refused", 0, "error"), fields);
  return new Error("Failed query", { cause });
}

test.each(Object.keys(problemOf))("the database knows %s", async (name) => {
  const keepsSlugs = /^(\w+)_slug_kept$/.exec(name);
  const { rows } = await database.studio.execute<{ known: boolean }>(sql`
    select exists (select from pg_constraint where conname = ${name})
      or exists (select from pg_class where relname = ${name} and relkind = 'i')
      or exists (select from pg_proc where prosrc like ${`%constraint = '${name}'%`})
      or exists (select from pg_trigger where tgname = 'slug_kept' and tgrelid = to_regclass(${keepsSlugs?.[1] ?? "nothing"})) as known`);
  expect(rows[0]?.known).toBe(true);
});

describe("what Postgres refuses", () => {
  test("is a problem where an editor can cause it", () => {
    expect(
      findConstraintProblem(refuse({ code: "23505", constraint: "statistics_one_report" })),
    ).toEqual({
      code: "statistics.alreadyReported",
    });
    expect(
      findConstraintProblem(refuse({ code: "23503", constraint: "x", table: "series" })),
    ).toEqual({
      code: "thing.notFound",
    });
    expect(
      findConstraintProblem(refuse({ code: "23503", constraint: "x", table: "draft_citations" })),
    ).toEqual({
      code: "briefs.evidenceUnknown",
    });
  });

  test("is none where only a bug can", () => {
    for (const constraint of [
      "audited",
      "brief_versions_hash",
      "vintages_finite",
      "constructor",
      "toString",
    ])
      expect(findConstraintProblem(refuse({ code: "23514", constraint }))).toBeNull();
    expect(findConstraintProblem(new Error("anything"))).toBeNull();
    expect(findConstraintProblem(new Error("anything", { cause: new Error("else") }))).toBeNull();
    expect(findConstraintProblem("a string")).toBeNull();
  });
});
