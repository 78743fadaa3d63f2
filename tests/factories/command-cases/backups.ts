import { makeBackup } from "#domain/backups/commands.ts";
import { recordRestore } from "#domain/backups/commands-restore.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  makeBackup: {
    action: "backup.make",
    // A file stands there.
    run: (actor) => makeBackup(actor, { folder: "package.json" }),
  },
  recordRestore: {
    action: "backup.restore",
    run: (actor) =>
      recordRestore(actor, { madeAt: "2026-01-01T00:00:00.000Z", audit: null, jobs: [] }),
  },
};
