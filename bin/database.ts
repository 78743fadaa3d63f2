import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { nextDelayMs } from "./back-off.ts";
import { say } from "./say.mjs";

export type Database = { url: string; stop(): Promise<void> };

const oldestVersion = 160_000;

/**
 * The Postgres that DATABASE_URL names, or else the embedded one, with the newest schema. Throws a sentence for a person. An embedded one that ends while it
 * is used is started again on the same port, so that nobody has to be told; `onGivenUp` says that it can't be.
 */
export async function openDatabase(options: {
  named: string | undefined;
  dataFolder: string;
  onGivenUp: (sentence: string) => void;
}): Promise<Database> {
  const database = options.named ? await reach(options.named) : await startEmbedded(options);
  try {
    await migrate(database.url);
  } catch (error) {
    await database.stop();
    throw new Error(explainMigration(error, options.named !== undefined));
  }
  return database;
}

async function startEmbedded(options: {
  dataFolder: string;
  onGivenUp: (sentence: string) => void;
}): Promise<Database> {
  const server = await startEmbeddedPostgres({
    dataFolder: join(options.dataFolder, "postgres"),
    log: say,
  });
  let failures = 0;
  let upSince = Date.now();
  let timer = setTimeout(watch, 500);
  async function watch(): Promise<void> {
    if (!server.isRunning()) {
      failures = Date.now() - upSince > 60_000 ? 1 : failures + 1;
      say("Postgres has ended. Starting it again.");
      const failed = await server.startAgain().then(
        () => null,
        (error: Error) => error.message,
      );
      upSince = Date.now();
      const delayMs = nextDelayMs(failures);
      if (delayMs === null) return options.onGivenUp(`Postgres keeps ending. ${failed ?? ""}`);
      if (failed !== null) await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
    timer = setTimeout(watch, 500);
  }
  return {
    url: server.url,
    async stop() {
      clearTimeout(timer);
      await server.stop();
    },
  };
}

async function reach(url: string): Promise<Database> {
  const version = await askVersion(url);
  if (version < oldestVersion) {
    throw new Error(
      `The Postgres that DATABASE_URL names is version ${Math.floor(version / 10_000)}; 16 or newer is needed.`,
    );
  }
  return { url, stop: async () => undefined };
}

async function askVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("show server_version_num");
    return Number(rows[0]?.server_version_num);
  } catch (error) {
    throw new Error(explainConnection(error, url));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why a database can't be reached, without the password. */
export function explainConnection(error: unknown, url: string): string {
  const { code, message } = describe(error);
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  if (code === "ECONNREFUSED") return unreachable(where, "nothing listens there");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return unreachable(where, "there is no such host");
  }
  if (/timeout|ETIMEDOUT/i.test(`${code} ${message}`))
    return unreachable(where, "no answer in time");
  if (code === "28P01" || code === "28000") {
    return `The Postgres at ${where} doesn't let the user ${user} in (${message}). Look at user and password in DATABASE_URL.`;
  }
  if (code === "3D000") {
    return `The Postgres at ${where} has no database ${name}. Make it (createdb ${name}), or name another in DATABASE_URL.`;
  }
  return unreachable(where, message || code);
}

function unreachable(where: string, why: string): string {
  return `The Postgres that DATABASE_URL names can't be reached at ${where}: ${why}. Start it, mend DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`;
}

function explainMigration(error: unknown, isNamed: boolean): string {
  const { code, message } = describe(error);
  if (code === "42501" && isNamed) {
    return `The user of DATABASE_URL may not do what the schema needs (${message}). It must own the database and have CREATEROLE: alter role … createrole; alter database … owner to …`;
  }
  if (code === "55P03") {
    return "Another program holds a table for longer than five seconds, so the schema couldn't be brought up to date. Nothing was changed: start again.";
  }
  return `The schema could not be brought up to date: ${message}`;
}

/** Node tries several addresses of a host and wraps what each said; Drizzle wraps what Postgres said. */
function describe(error: unknown): { code: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return describe(error.cause);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { code, message: error instanceof Error ? error.message : String(error) };
}
