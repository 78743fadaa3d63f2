import { parseArgs } from "node:util";
import { urlAs } from "#db/roles.ts";
import { parseSettings } from "#settings.ts";
import { ensureBuilt } from "./build.ts";
import { Misuse, runCommand } from "./command.ts";
import { withOwnDatabase } from "./own-database.ts";
import { say } from "./say.mjs";

const usage =
  "npm run release:prepare, with DATABASE_URL: builds the site and brings the database to its schema";

/**
 * `npm run release:prepare`, for whoever starts front, web and worker each by itself (deploy/): what `npm start` does before them. Prints, as a line for the
 * front's file of settings, the address by which the front may know the database: as the public's role, which reads what is published.
 */
await runCommand(usage, async () => {
  parseArgs({ options: {} });
  const { DATABASE_URL } = parseSettings(process.env);
  if (!DATABASE_URL) throw new Misuse("DATABASE_URL names no Postgres.");
  await ensureBuilt();
  await withOwnDatabase(async () => undefined);
  say("The site is built, and the database has its schema.", process.stderr);
  console.log(`DATABASE_URL=${urlAs(DATABASE_URL, "plumbline_public")}`);
  return 0;
});
