import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { openDb } from "./client.ts";
import { migrate } from "./migrate.ts";
import { dbRoles } from "./roles.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("several processes may migrate one database at once, and again", async () => {
  await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)));
  await migrate(database.url);
});

test("several databases of one cluster may be migrated at once, though they share their roles", async () => {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const names = [1, 2, 3].map((n) => `fresh_${process.pid}_${n}`);
  for (const name of names) await owner.query(`create database ${name} template template0`);
  try {
    await Promise.all(
      names.map((name) => {
        const url = new URL(database.url);
        url.pathname = `/${name}`;
        return migrate(url.href);
      }),
    );
  } finally {
    for (const name of names) await owner.query(`drop database ${name} with (force)`);
    await owner.end();
  }
});

test.each(dbRoles)(
  "options in the address itself don't take the place of the role %s",
  async (role) => {
    const url = new URL(database.url);
    url.searchParams.set("options", "-c work_mem=5MB -c role=none");
    const { db, pool } = openDb({ url: url.href, role, connectionsMax: 1 });
    const answer = await db.execute(
      sql`select current_user as role, current_setting('work_mem') as memory, current_setting('timezone') as timezone`,
    );
    await pool.end();
    expect(answer.rows[0]).toEqual({ role, memory: "5MB", timezone: "UTC" });
  },
);

test("each door works in its own role, which owns nothing", async () => {
  for (const [db, role] of [
    [database.studio, "plumbline_app"],
    [database.public, "plumbline_public"],
  ] as const) {
    const answer = await db.execute(
      sql`select current_user as role, (select count(*)::int from pg_class where relowner = current_user::regrole and relnamespace = 'public'::regnamespace) as owned`,
    );
    expect(answer.rows[0]).toEqual({ role, owned: 0 });
  }
});

test("neither role makes temporary tables, which could stand in for ours", async () => {
  await migrate(database.url);
  for (const db of [database.studio, database.public]) {
    const work = db.execute(sql`create temporary table audit_log (id int)`);
    expect((await refusalOf(work)).code).toBe(insufficientPrivilege);
  }
});
