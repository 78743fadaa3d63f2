import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseEdtf } from "#domain/evidence/edtf.ts";
import { parsePeriod } from "#domain/evidence/periods.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

/** Periods and dates are read twice, by the domain and by Postgres: they must agree on every text, also on which to refuse. */

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
});

/** Runs one read in Postgres; null where it refuses the text as a date. */
async function ask(select: string, text: string): Promise<string | null> {
  try {
    const { rows } = await client.query({ text: select, values: [text], rowMode: "array" });
    return rows[0]?.join(" ") ?? null;
  } catch (error) {
    // Class 22: data exceptions. Anything else is a fault of the function.
    if (error instanceof pg.DatabaseError && error.code?.startsWith("22")) return null;
    throw error;
  }
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const year = fc.integer({ min: 1990, max: 2030 }).map(String);
const month = fc.integer({ min: 0, max: 13 }).map((n) => String(n).padStart(2, "0"));
const day = fc.integer({ min: 0, max: 32 }).map((n) => String(n).padStart(2, "0"));
const periodPart = fc.oneof(
  year,
  fc
    .tuple(year, fc.constantFrom("Q0", "Q1", "Q2", "Q4", "Q5", "S1", "S2", "S3"))
    .map((p) => p.join("-")),
  fc.tuple(year, month).map((p) => p.join("-")),
  fc.tuple(year, month, day).map((p) => p.join("-")),
);
const edtfPart = fc
  .tuple(
    fc.oneof(year, fc.constantFrom("20XX", "202X", "199X", "2X23")),
    fc.oneof(
      fc.constant(""),
      month.map((m) => `-${m}`),
      fc.constant("-XX"),
    ),
    fc.oneof(
      fc.constant(""),
      day.map((d) => `-${d}`),
      fc.constant("-XX"),
    ),
    fc.constantFrom("", "~", "?", "%"),
  )
  .map((parts) => parts.join(""));
const oneOrTwo = (part: fc.Arbitrary<string>) =>
  fc.oneof(
    part,
    fc.tuple(part, part).map((p) => p.join("/")),
    digits(4),
    fc.stringMatching(/^[\dXQS~?%/-]{0,12}$/),
  );

test("Postgres reads the periods that the domain reads, to the same days and the same name", async () => {
  await fc.assert(
    fc.asyncProperty(oneOrTwo(periodPart), async (text) => {
      const period = parsePeriod(text);
      const read = await ask(
        "select lower(d)::text, upper(d)::text, canonical_period(d) from period_range($1) as d",
        text,
      );
      expect(read).toBe(period && `${period.from} ${period.to} ${period.text}`);
    }),
    { numRuns: 1500 },
  );
});

test("Postgres reads every EDTF date that the domain reads, to the same days", async () => {
  await fc.assert(
    fc.asyncProperty(oneOrTwo(edtfPart), async (text) => {
      const date = parseEdtf(text);
      if (date === null) return;
      const read = await ask(
        "select lower(d)::text, upper(d)::text from edtf_range($1) as d",
        text,
      );
      expect(read).toBe(`${date.from} ${date.to}`);
    }),
    { numRuns: 1500 },
  );
});
