import type { CheckedBackup } from "#domain/backups/check-backup.ts";
import type { MadeBackup } from "#domain/backups/commands.ts";
import type { Manifest } from "#domain/backups/manifest.ts";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import type { PressedAgain } from "./press-some-again.ts";
import { sayFinding } from "./press-words.ts";

export function refuse({ problems }: { problems: readonly Problem[] }): number {
  for (const problem of problems) console.error(sayProblem(problem, "en"));
  return 1;
}

type Written = { folder: string; hasKeys: boolean; seconds: number };

/** What `npm run backup` says at its end. */
export function sayMade(made: MadeBackup, { folder, hasKeys, seconds }: Written): string {
  const { tables, rows, files, bytes, hasRedactedMeanwhile } = made;
  const lines = [
    `${rows} rows of ${tables} tables and ${files} files (${sayBytes(bytes)}) in ${folder}, in ${seconds.toFixed(1)} s.`,
    hasKeys
      ? "The keys are in it: whoever has it can know who must not be named, and sign in as anybody. Guard it as you guard the machine."
      : "The keys are not in it: keep the folders seals and door-keys, and auth-secret, apart. Without them it can't be known who must not be named, nor what the public sent in sealed.",
  ];
  if (hasRedactedMeanwhile)
    lines.push(
      "Something was redacted while it was written, and may still stand in it: make another, and destroy this one.",
    );
  return lines.join("\n");
}

export function sayChecked({ manifest, files }: CheckedBackup, seconds: number): string {
  const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, manifest.files.bytes);
  return `The backup of ${manifest.madeAt} is whole: ${manifest.tables.length} tables and ${files.length} files (${sayBytes(bytes)}), each with the hash that was written down, looked at in ${seconds.toFixed(1)} s.`;
}

type Took = { seconds: number; filesSeconds: number; auditRows: number; pages: number };

export function sayRestored(manifest: Manifest, took: Took): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { auditRows, pages } = took;
  return [
    `${rows} rows of ${manifest.tables.length} tables in ${took.seconds.toFixed(1)} s: each table read back with the hash that was written down, every constraint kept.`,
    `The audit chain is whole: ${auditRows} rows, ending as it did.`,
    `${manifest.files.count} files in ${took.filesSeconds.toFixed(1)} s, each read back; ${pages} addresses lead to their pages.`,
    ...(manifest.hasKeys
      ? []
      : [
          "No keys were in it: put the folders seals and door-keys, and auth-secret, in place yourself.",
        ]),
  ].join("\n");
}

export function sayPages({ pages, findings, otherwise, seconds }: PressedAgain): string {
  if (pages === 0) return "No page that readers have was there to be pressed again.";
  const pressed = `${pages} pages pressed again from it in ${seconds.toFixed(1)} s`;
  if (findings.length > 0)
    return `${pressed}:\n${findings.map(sayFinding).join("\n")}\nThe database and files are whole; \`npm run press\` makes these pages anew.`;
  return otherwise === 0
    ? `${pressed}: each is equal to its file in the backup.`
    : `${pressed}: ${pages - otherwise} are equal to their files in the backup, ${otherwise} differ, as pages may that another build has pressed.`;
}

export function sayBytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
