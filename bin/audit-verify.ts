import { parseArgs } from "node:util";
import { verifyAudit } from "#domain/audit/queries.ts";
import { runCommand } from "./command.ts";
import { withOwnDatabase } from "./own-database.ts";

/** `npm run audit:verify`: reckons the audit chain again. Ends with 1 when a row was altered, taken out or forged, or the chain is another than the one whose heads were told. */
await runCommand("npm run audit:verify", async () => {
  parseArgs({ options: {} });
  const verdict = await withOwnDatabase(verifyAudit);
  if (verdict.firstBroken) {
    const { seq, problem } = verdict.firstBroken;
    console.error(
      `The audit chain is broken at row ${seq} (${problem}), of ${verdict.rows}. Compare with a backup.`,
    );
  } else {
    console.log(
      `The audit chain is whole: ${verdict.rows} rows, each bound to the one before, and it fits the heads that were told on ${verdict.heads} days.`,
    );
  }
  return verdict.ok ? 0 : 1;
});
