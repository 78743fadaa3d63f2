import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { PgBoss } from "pg-boss";

const migrationsFolder = fileURLToPath(new URL("../drizzle", import.meta.url));
/** Any number that nothing else here locks; it spells "plum". */
const migrationLock = 0x70_6c_75_6d;

/**
 * Brings a database up to the newest schema, as its owner. Several processes may call it at once: one works, the others wait and find
 * nothing left to do. A migration that can't get a table's lock within five seconds is rolled back rather than letting readers queue behind it.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "plumbline_migrate",
  });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await ensureRoles(client);
    await client.query("set lock_timeout = '5s'");
    await applyMigrations(drizzle({ client }), {
      migrationsFolder: path.normalize(migrationsFolder),
    });
    await installJobs(databaseUrl, client);
  } finally {
    await client.end();
  }
}

/**
 * Roles belong to the whole cluster, so a migration, which runs once a database, is no place for them: a database restored elsewhere has all its
 * migrations and none of its roles. Another database's migration may be doing the same at this moment; whoever comes second tries again.
 */
async function ensureRoles(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const role of ["plumbline_app", "plumbline_public"]) await ensureRole(client, role);
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await wait(20 * attempt);
    }
  }
}

async function ensureRole(client: pg.Client, role: string): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (found.rowCount === 0) await client.query(`create role ${role} nologin`);
  const { rows } = await client.query("select pg_has_role(current_user, $1, 'set') as can", [role]);
  // Without inheriting: the owner keeps to its own rights until it takes the role on.
  if (!rows[0].can) {
    await client.query(`grant ${role} to current_user with set true, inherit false`);
  }
}

/**
 * pg-boss keeps its own schema and its own migrations. The application role owns that one: jobs are enqueued in the transaction of the change, and
 * the queue's housekeeping makes and drops partitions. Nothing there is evidence.
 */
async function installJobs(databaseUrl: string, client: pg.Client): Promise<void> {
  await client.query("create schema if not exists pgboss authorization plumbline_app");
  const boss = new PgBoss({
    connectionString: databaseUrl,
    options: "-c role=plumbline_app",
    createSchema: false,
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
}
