import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { getSettings } from "#settings.ts";
import { surviveLostConnections } from "./lost-connections.ts";
import { PreparingClient } from "./preparing-client.ts";
import { connectAs, type DbRole } from "./roles.ts";

/**
 * Two doors into one Postgres. `studioDb` works as plumbline_app, which can add and change what the model allows and never the past;
 * `publicDb` works as plumbline_public, which can read what is published and nothing else. Neither owns a table. What comes out:
 * `numeric` and counts as decimal strings, `date` as "YYYY-MM-DD", `timestamptz` as Date, `bytea` as Buffer.
 */
export type Db = NodePgDatabase<Record<string, never>> & {
  /** The pool itself, for what speaks plain SQL (the rate limiter). */
  $client: pg.Pool;
};

/** A transaction, READ COMMITTED unless asked otherwise: `studioDb().transaction(async (tx) => …)`. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** What a query reads through: either door, or a command's transaction. */
export type Reader = Db | Tx;

type OpenDb = { db: Db; pool: pg.Pool };

const statementTimeoutSeconds = { plumbline_app: 30, plumbline_public: 3 };
const idleInTransactionTimeoutSeconds = 15;
/** For a connection, new or of the pool: a Postgres that takes connections and says nothing would otherwise be waited for without end. */
const connectionTimeoutSeconds = 5;

/** Opens a pool of its own: for tests and scripts. Everything else uses `studioDb` and `publicDb`. */
export function openDb(options: { url: string; role: DbRole; connectionsMax: number }): OpenDb {
  const pool = new pg.Pool({
    ...connectAs(options.url, options.role),
    Client: PreparingClient,
    max: options.connectionsMax,
    application_name: options.role,
    connectionTimeoutMillis: connectionTimeoutSeconds * 1000,
    statement_timeout: statementTimeoutSeconds[options.role] * 1000,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutSeconds * 1000,
    // A process that has nothing else to do may end although connections are open.
    allowExitOnIdle: true,
  });
  surviveLostConnections(pool);
  return { db: drizzle({ client: pool }), pool };
}

/** What runs inside `inOneTransaction` finds its transaction here. */
const together = new AsyncLocalStorage<Db>();

/**
 * Makes one transaction of several commands: all that they write is there, or nothing. Inside, `studioDb()` is that transaction, and a command's own
 * becomes a savepoint in it. For a bulk command that must be whole, such as loading the demo dossier.
 */
export async function inOneTransaction<T>(work: () => Promise<T>): Promise<T> {
  const { $client } = studioDb();
  return await studioDb().transaction((tx) => together.run(Object.assign(tx, { $client }), work));
}

let studio: OpenDb | undefined;
let reader: OpenDb | undefined;

/** For the studio, the worker and everything that writes. */
export function studioDb(): Db {
  const inTransaction = together.getStore();
  if (inTransaction) return inTransaction;
  studio ??= openDb({ url: requireDatabaseUrl(), role: "plumbline_app", connectionsMax: 10 });
  return studio.db;
}

/** For everything that the public reads. */
export function publicDb(): Db {
  reader ??= openDb({ url: requireDatabaseUrl(), role: "plumbline_public", connectionsMax: 10 });
  return reader.db;
}

/** For what brings its own pool (the job queue): where to connect so as to be plumbline_app. */
export function getAppConnection(): { connectionString: string; options: string } {
  return connectAs(requireDatabaseUrl(), "plumbline_app");
}

/** Closes both pools of this process; the next use opens them again. */
export async function closeDb(): Promise<void> {
  const open = [studio, reader];
  studio = undefined;
  reader = undefined;
  await Promise.all(open.map((each) => each?.pool.end()));
}

function requireDatabaseUrl(): string {
  const url = getSettings().DATABASE_URL;
  if (!url) {
    throw new Error("DATABASE_URL is not set. `npm start` sets it to the embedded Postgres.");
  }
  return url;
}
