import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemActor } from "#domain/auth/actor.ts";
import { exportPublication } from "#domain/exports/commands.ts";
import { refuse, sayBytes } from "./backup-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { takeLock } from "./lock.mjs";
import { withOwnDatabase } from "./own-database.ts";
import { counting } from "./progress.ts";

/** `npm run export`: the whole publication as files that any program opens. */
const usage = `npm run export -- FOLDER [--with-held]
  writes what readers can read into a folder that isn't there yet: briefs as Markdown with their evidence, sources as CSL-JSON,
  values as CSV, quotations and people as JSON, captures by their hash;
  --with-held writes captures whole that readers see in part, for the publication's own keeping`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "with-held": { type: "boolean", default: false } },
  });
  const [given = "", ...more] = positionals;
  if (given === "" || more.length > 0) throw new Misuse("Name one folder to be written to.");
  const folder = resolve(given);
  const lock = takeLock(`${folder}.writing`);
  if (!("letGo" in lock))
    throw new Error(`Another command is writing to ${folder} (process ${lock.holder}).`);
  try {
    return await withOwnDatabase(() => write(folder, values["with-held"]));
  } finally {
    lock.letGo();
  }
});

async function write(folder: string, withHeld: boolean): Promise<number> {
  const { value: exported, seconds } = await counting("Writing the publication …", (onDone) =>
    exportPublication(systemActor, { folder, withHeld }, onDone),
  );
  if (!exported.ok) return refuse(exported);
  const { versions, sources, indicators, quotes, captures, withBytes, files, bytes } =
    exported.value;
  console.log(
    `${versions} versions of briefs, ${sources} sources, ${indicators} indicators, ${quotes} quotations and ${captures} captures, ${withBytes} of them with their bytes.
${files} files (${sayBytes(bytes)}) in ${folder}, in ${seconds.toFixed(1)} s.`,
  );
  return 0;
}
