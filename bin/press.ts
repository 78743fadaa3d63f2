import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemActor } from "#domain/auth/actor.ts";
import { getBuildId } from "#domain/press/build-id.ts";
import { pressAll } from "#domain/press/commands.ts";
import { exportSite } from "#domain/press/commands-export.ts";
import { sweepSite } from "#domain/press/commands-mend.ts";
import { verifySite } from "#domain/press/commands-verify.ts";
import { findFolderProblem } from "#domain/press/export-folder.ts";
import { listHeldPages } from "#domain/press/queries.ts";
import { openPressRoom, type PressRoom } from "#domain/press/room.ts";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { withOwnDatabase } from "./own-database.ts";
import { withOwnWeb } from "./own-web.ts";
import { sayExported, sayFinding, sayHeld, sayPressed, sayVerified } from "./press-words.ts";
import { counting } from "./progress.ts";

/** `npm run press`: the public site as files (DESIGN.md §7), whether or not Plumbline runs. */
const usage = `npm run press
  makes every public page a file anew
npm run press -- --out DIR
  presses what isn't up to date, and writes a site into DIR that any host of files can serve
npm run press -- --verify
  tells what on the disk isn't as it would be pressed now, and changes nothing`;

await runCommand(usage, async () => {
  const { values } = parseArgs({
    options: { out: { type: "string" }, verify: { type: "boolean" } },
  });
  const { out, verify } = values;
  if (out !== undefined && verify)
    throw new Misuse("--out writes, and --verify changes nothing: give one of them.");
  if (out === "") throw new Misuse("--out is given the folder to be written to.");
  const folder = out === undefined ? null : resolve(out);
  const problem = folder === null ? null : await findFolderProblem(folder);
  if (problem) return refuse([problem], 2);
  const act = verify ? tell : folder === null ? press : write(folder);
  return await withOwnDatabase(() => withOwnWeb((web) => act(openPressRoom(web, getBuildId()))));
});

async function press(room: PressRoom): Promise<number> {
  let byOthers = 0;
  const { value: pressed, seconds } = await counting("Pressing every page …", (onDone) =>
    pressAll(systemActor, room, {
      onPressed(done, of) {
        byOthers = of - done;
        onDone(done, of);
      },
    }),
  );
  if (!pressed.ok) return refuse(pressed.problems);
  console.log(sayPressed({ ...pressed.value, byOthers }, seconds));
  const code = await tellHeld();
  if (code !== 0) return code;
  const swept = await sweepSite(systemActor, room);
  return swept.ok ? 0 : refuse(swept.problems);
}

function write(folder: string) {
  return async (room: PressRoom): Promise<number> => {
    const { value: exported } = await counting(
      "Pressing what isn't up to date, and writing …",
      (onDone) => exportSite(systemActor, room, { folder, onPressed: onDone, onWritten: onDone }),
    );
    if (!exported.ok) return refuse(exported.problems);
    console.log(sayExported(exported.value, folder));
    return await tellHeld();
  };
}

async function tell(room: PressRoom): Promise<number> {
  const { value: verified, seconds } = await counting("Looking at every page …", (onVerified) =>
    verifySite(systemActor, room, { onVerified }),
  );
  if (!verified.ok) return refuse(verified.problems);
  for (const finding of verified.value.findings) console.log(sayFinding(finding));
  console.log(sayVerified(verified.value, seconds));
  return verified.value.findings.length === 0 ? 0 : 1;
}

/** Pages that couldn't be pressed, each with its reason: 1 where there are any. */
async function tellHeld(): Promise<number> {
  const held = await listHeldPages(systemActor);
  if (!held.ok) return refuse(held.problems);
  for (const page of held.value) console.error(sayHeld(page));
  return held.value.length === 0 ? 0 : 1;
}

function refuse(problems: readonly Problem[], code = 1): number {
  for (const problem of problems) console.error(sayProblem(problem, "en"));
  return code;
}
