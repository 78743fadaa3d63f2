import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { PgBoss } from "pg-boss";
import journal from "../drizzle/meta/_journal.json" with { type: "json" };
import { connectAs, ensureRoles } from "./roles.ts";

const migrationsFolder = path.normalize(fileURLToPath(new URL("../drizzle", import.meta.url)));
/** Any number that nothing else here locks; it spells "plum". */
const migrationLock = 0x70_6c_75_6d;

/**
 * Brings a database up to the newest schema, as its owner. Several processes may call it at once: one works, the others wait and find
 * nothing left to do. A migration that can't get a table's lock within five seconds is rolled back rather than letting readers queue behind it.
 * With `until`, one of `migrationTimes`, it stops there: the schema of a backup.
 */
export async function migrate(
  databaseUrl: string,
  { until = Number.POSITIVE_INFINITY }: { until?: number } = {},
): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "plumbline_migrate",
  });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await ensureRoles(client, databaseUrl);
    await refuseTemporaryTables(client);
    await client.query("set lock_timeout = '5s'");
    await apply(client, until);
    await installJobs(databaseUrl, client);
  } finally {
    await client.end();
  }
}

/** When each migration was written, as they follow each other. By these times a database says which of them it has. */
export const migrationTimes: readonly number[] = journal.entries.map(({ when }) => when);

async function apply(client: pg.Client, until: number): Promise<void> {
  const db = drizzle({ client });
  if (until >= (migrationTimes.at(-1) ?? 0)) return await applyMigrations(db, { migrationsFolder });
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-migrations-"));
  try {
    const entries = journal.entries.filter(({ when }) => when <= until);
    await mkdir(path.join(folder, "meta"));
    await writeFile(
      path.join(folder, "meta", "_journal.json"),
      JSON.stringify({ ...journal, entries }),
    );
    for (const { tag } of entries)
      await cp(path.join(migrationsFolder, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    await applyMigrations(db, { migrationsFolder: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing here makes any, and one that bears a table's name could stand in for it. Rights on a database, like roles, are in no dump of it. */
async function refuseTemporaryTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select current_database() as name");
  await client.query(
    `revoke temporary on database ${pg.escapeIdentifier(rows[0].name)} from public`,
  );
}

/**
 * pg-boss keeps its own schema and its own migrations. The application role owns that one: jobs are enqueued in the transaction of the change, and
 * the queue's housekeeping makes and drops partitions. Nothing there is evidence.
 */
async function installJobs(databaseUrl: string, client: pg.Client): Promise<void> {
  await client.query("create schema if not exists pgboss authorization plumbline_app");
  const boss = new PgBoss({
    ...connectAs(databaseUrl, "plumbline_app"),
    createSchema: false,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}
