import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { exportCaptures } from "#domain/archive/commands-export.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { withOwnDatabase } from "./own-database.ts";
import { counting } from "./progress.ts";

/** `npm run captures`: what is held of sources, for other tools. */
const usage = `npm run captures -- export [--out FILE] [--source CODE]…
  writes the captures of all sources, or of those named, into FILE (captures.wacz): a web archive
  that other tools open, with what is private too`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string" }, source: { type: "string", multiple: true } },
  });
  if (positionals.length !== 1 || positionals[0] !== "export")
    throw new Misuse("Say what is to be done with captures: export.");
  if (values.out === "") throw new Misuse("--out is given the file to be written.");
  const file = resolve(values.out ?? "captures.wacz");
  return await withOwnDatabase(() => write(file, values.source ?? null));
});

async function write(file: string, codes: readonly string[] | null): Promise<number> {
  const { value: written, seconds } = await counting("Writing captures …", (onDone) =>
    exportCaptures(systemActor, { file, codes }, onDone),
  );
  if (!written.ok) {
    for (const problem of written.problems) console.error(sayProblem(problem, "en"));
    return 1;
  }
  const { captures, missing, bytes } = written.value;
  const told = missing > 0 ? `, of which ${missing} are told of alone, for they were redacted` : "";
  console.log(
    `${captures} captures${told}: ${(bytes / 1_000_000).toFixed(1)} MB in ${file}, in ${seconds.toFixed(1)} s.`,
  );
  return 0;
}
