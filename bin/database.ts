import pg from "pg";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { nextDelayMs } from "./back-off.ts";
import { filesOf } from "./data-folder.ts";
import { explainConnection, explainMigration } from "./database-words.ts";

export type Database = { url: string; stop(): Promise<void> };

const oldestVersion = 160_000;

/**
 * The Postgres that DATABASE_URL names, or else the embedded one, with the newest schema. Throws a sentence for a person. An embedded one that ends while it
 * is used is started again on the same port, so that nobody has to be told; `onGivenUp` says that it can't be.
 */
export async function openDatabase(options: {
  named: string | undefined;
  dataFolder: string;
  /** Whether its schema is left as it is, though it may be an older one. */
  isAsItIs?: boolean;
  log: (line: string) => void;
  onGivenUp: (sentence: string) => void;
}): Promise<Database> {
  const database = options.named ? await reach(options.named) : await startEmbedded(options);
  if (options.isAsItIs) return database;
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
  log: (line: string) => void;
  onGivenUp: (sentence: string) => void;
}): Promise<Database> {
  const server = await startEmbeddedPostgres({
    dataFolder: filesOf(options.dataFolder).postgres,
    log: options.log,
  });
  let failures = 0;
  let upSince = Date.now();
  let timer = setTimeout(watch, 500);
  async function watch(): Promise<void> {
    if (!server.isRunning()) {
      failures = Date.now() - upSince > 60_000 ? 1 : failures + 1;
      options.log("Postgres has ended. Starting it again.");
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
