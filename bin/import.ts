import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemActor } from "#domain/auth/actor.ts";
import { importPosts } from "#domain/imports/commands.ts";
import { findKind } from "#domain/imports/find-kind.ts";
import { importFolder } from "#domain/imports/own/commands-folder.ts";
import { isHref } from "#domain/richtext/links.ts";
import { parseSettings } from "#settings.ts";
import { refuse } from "./backup-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { sayImported, sayImportedFolder } from "./import-words.ts";
import { takeLock } from "./lock.mjs";
import { withOwnDatabase } from "./own-database.ts";
import { counting } from "./progress.ts";

/** `npm run import`: what another publication gave out, taken in as drafts. */
const usage = `npm run import -- FILE-OR-FOLDER [--dry-run] [--report FILE] [--site ADDRESS]
  takes in the posts and pages of a WordPress export (WXR, .xml) or a Ghost export (.json) as drafts,
  once, however often it is run; or into an empty publication the folder that \`npm run export\` wrote.
  --dry-run says what would come, and changes nothing; --report names the file (CSV) that tells of each
  (FILE.report.csv otherwise); --site says where a blog was, which Ghost leaves out.
  Ends with 0 where all came in, or was left out by rule; with 3 where something is broken.`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      report: { type: "string" },
      site: { type: "string", default: "" },
    },
  });
  const [given = "", ...more] = positionals;
  if (given === "" || more.length > 0) throw new Misuse("Name one file or folder to be taken in.");
  const { site } = values;
  if (site !== "" && !(isHref(site) && /^https?:/.test(site)))
    throw new Misuse("--site is given an address, such as https://blog.example.");
  const file = resolve(given);
  const kind = await findKind(file);
  if (!kind.ok) return refuse(kind);
  const { value: from } = kind;
  const isTrial = values["dry-run"];
  if (from === "plumbline" && isTrial)
    return refuse({ problems: [{ code: "importFile.noTrial" }] });
  const lock = takeLock(resolve(parseSettings(process.env).PLUMBLINE_DATA, "importing"));
  if (!("letGo" in lock))
    throw new Error(
      `Another import is running (process ${lock.holder}). Run this when it is done.`,
    );
  const reportFile = resolve(values.report ?? `${file}.report.csv`);
  const said = { file, site, reportFile, isTrial };
  try {
    return await withOwnDatabase(() =>
      from === "plumbline" ? takeFolder(said) : take({ ...said, kind: from }),
    );
  } finally {
    lock.letGo();
  }
});

type Given = { file: string; site: string; reportFile: string; isTrial: boolean };

async function take({ kind, ...given }: Given & { kind: "wordpress" | "ghost" }): Promise<number> {
  const { value: imported } = await counting("Reading the export …", (onDone) =>
    importPosts(systemActor, { ...given, kind }, (percent) => onDone(percent, 100)),
  );
  if (!imported.ok) return refuse(imported);
  const { text, code } = sayImported(imported.value, given);
  console.log(text);
  return code;
}

async function takeFolder({ file: folder, reportFile }: Given): Promise<number> {
  const { value: imported } = await counting("Reading the export …", (onDone) =>
    importFolder(systemActor, { folder, reportFile }, onDone),
  );
  if (!imported.ok) return refuse(imported);
  const { text, code } = sayImportedFolder(imported.value, reportFile);
  console.log(text);
  return code;
}
