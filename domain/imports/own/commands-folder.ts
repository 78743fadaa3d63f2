import { sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getImportingWords, getImportRemarkWords } from "#messages/importing.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { openReport, type ReportRow } from "../write-report.ts";
import { openLedger, type Told } from "./ledger.ts";
import { openFolder } from "./read-folder.ts";
import { takeBriefs } from "./take-briefs.ts";
import { takeIndicators } from "./take-indicators.ts";
import { takePeople } from "./take-people.ts";
import { takeQuotes } from "./take-quotes.ts";
import { findSpans, takeCaptures, takeSources } from "./take-sources.ts";

export type ImportedFolder = Record<Told["outcome"], number>;

/**
 * Takes an export of ours into an empty publication, by the commands that staff have: sources, captures held against their hashes, people, quotations, values with their vintages, and the newest
 * version of each brief as a draft. All of it is private until somebody publishes it again; what can't come in is told. `onDone` hears how many steps are through.
 */
export async function importFolder(
  actor: Actor,
  { folder: path, reportFile }: { folder: string; reportFile: string },
  onDone: (done: number, of: number) => void = () => undefined,
): Promise<Result<ImportedFolder>> {
  if (!can(actor, "publication.import")) return fail({ code: "auth.notAllowed" });
  const found = await findContent();
  if (found !== null) return fail({ code: "importFile.notEmpty", values: { found } });
  const folder = await openFolder(path);
  if (!folder.ok) return folder;
  const report = await openReport(reportFile);
  if (!report.ok) return report;
  const counts: ImportedFolder = { new: 0, left: 0, broken: 0 };
  const ledger = openLedger(async (told) => {
    counts[told.outcome] += 1;
    await report.value.add(toRow(told));
  });
  const steps = [
    () => takePeople(actor, folder.value, ledger),
    () => takeSources(actor, folder.value, ledger),
    () => takeCaptures(actor, folder.value, ledger),
    () => findSpans(folder.value, ledger),
    () => takeQuotes(actor, folder.value, ledger),
    () => takeIndicators(actor, folder.value, ledger),
    () => takeBriefs(actor, folder.value, ledger),
  ];
  try {
    for (const [at, step] of steps.entries()) {
      await step();
      onDone(at + 1, steps.length);
    }
    for (const file of folder.value.unread) {
      const problems = [{ code: "importFile.partUnread", values: { file } } as const];
      await ledger.tell({ kind: "file", id: file, outcome: "broken", problems });
    }
  } finally {
    await report.value.close();
  }
  const { publication, publicUrl } = folder.value.manifest;
  return await runWrite(actor, async ({ audit }) => {
    const detail = { ...counts, publication, publicUrl };
    audit({ action: "publication.import", thing: "import", thingId: null, detail });
    return succeed(counts);
  });
}

/** The first table that has something that would be mixed with what comes; null where nothing has. */
async function findContent(): Promise<string | null> {
  const { rows } = await studioDb().execute<{ found: string | null }>(sql`
    select case when exists (select from sources) then 'sources' when exists (select from briefs) then 'briefs'
      when exists (select from indicators) then 'indicators' when exists (select from quotes) then 'quotations'
      when exists (select from people) or exists (select from organisations) then 'people' end as found`);
  return rows[0]?.found ?? null;
}

function toRow(told: Told): ReportRow {
  const words = getImportingWords("en");
  const remarks =
    told.outcome === "broken"
      ? told.problems.map((problem) => sayProblem(problem, "en"))
      : (told.remarks ?? []).map(({ code, values }) =>
          getImportRemarkWords("en")(code, values ?? {}),
        );
  const { kind, id, title = "" } = told;
  const nothing = { slug: "", address: "", published: "" };
  const outcome = words(`outcome.${told.outcome}`);
  return { outcome, kind, id, title, ...nothing, remarks: remarks.join(" ") };
}
