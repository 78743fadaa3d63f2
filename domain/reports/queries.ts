import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { anyOf } from "#domain/sql.ts";
import { agingBriefs, agingStatistics, revisedFigures } from "./aging.ts";
import { deadAddresses, failedCaptures, lostPassages, unheldQuotations } from "./broken.ts";
import { unusedCaptures, unusedPictures, unusedQuotes, unusedSources } from "./orphaned.ts";
import type { Report } from "./report.ts";
import { secondChecks, uncheckedCitations } from "./unchecked.ts";
import {
  chartsWithoutSubtitle,
  picturesWithoutText,
  sourcesWithoutPublisher,
} from "./undescribed.ts";
import { countUnsourced, unsourcedClaims } from "./unsourced.ts";
import {
  type AgingDays,
  type ReportCount,
  type ReportName,
  type ReportRow,
  reportNames,
} from "./view.ts";

const reports: Record<ReportName, Report> = {
  "dead-addresses": deadAddresses,
  "failed-captures": failedCaptures,
  "lost-passages": lostPassages,
  "unheld-quotations": unheldQuotations,
  "aging-briefs": agingBriefs,
  "aging-statistics": agingStatistics,
  "revised-figures": revisedFigures,
  "unsourced-claims": unsourcedClaims,
  "unchecked-citations": uncheckedCitations,
  "second-checks": secondChecks,
  "unused-sources": unusedSources,
  "unused-captures": unusedCaptures,
  "unused-quotes": unusedQuotes,
  "unused-pictures": unusedPictures,
  "pictures-without-text": picturesWithoutText,
  "charts-without-subtitle": chartsWithoutSubtitle,
  "sources-without-publisher": sourcesWithoutPublisher,
};

/** Those whose rows the actor may see. */
export const listReadable = (actor: Actor): ReportName[] =>
  reportNames.filter((name) => can(actor, reports[name].action));

const countedMax = 1000;

/** How many each report has that the actor may see; one after the other, on one connection. */
export async function countReports(
  actor: Actor,
  { days }: { days: AgingDays },
): Promise<Map<ReportName, ReportCount>> {
  const counts = new Map<ReportName, ReportCount>();
  for (const name of listReadable(actor))
    counts.set(name, await count(reports[name].rows({ days })));
  return counts;
}

async function count(rows: SQL): Promise<ReportCount> {
  const found = await studioDb().execute<{ count: number }>(
    sql`select count(*)::integer as count from (select from (${rows}) as r limit ${countedMax + 1}) as counted`,
  );
  const counted = found.rows[0]?.count ?? 0;
  return { count: Math.min(counted, countedMax), isMore: counted > countedMax };
}

const row = z.object({
  id: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  language: z.string().nullable(),
  note: z.string().nullable(),
  count: z.number().nullable(),
  at: z.coerce
    .date()
    .transform((at) => at.toISOString())
    .nullable(),
});

/** Rows of a report; none for who may not see them. Of drafts it is counted here how many claims have no evidence, so ask for few. */
export async function listReport(
  actor: Actor,
  name: ReportName,
  { days, limit, offset }: { days: AgingDays; limit: number; offset: number },
): Promise<ReportRow[]> {
  const report = reports[name];
  if (!can(actor, report.action)) return [];
  const db = studioDb();
  const order = report.isNewestFirst ? sql`at desc, id desc` : sql`at, id`;
  const { rows } = await db.execute(
    sql`select * from (${report.rows({ days })}) as r order by ${order} limit ${limit} offset ${offset}`,
  );
  const found = z.array(row).parse(rows);
  return name === "unsourced-claims" ? await countEach(db, found) : found;
}

const draft = z.object({ id: z.string(), language: z.string(), document: z.unknown() });

async function countEach(db: Db, found: readonly ReportRow[]): Promise<ReportRow[]> {
  const { rows } = await db.execute(sql`
    select d.brief_id as id, b.language, d.document from brief_drafts d join briefs b on b.id = d.brief_id where d.brief_id = ${anyOf(found.map(({ id }) => id))}`);
  const counts = new Map(
    z
      .array(draft)
      .parse(rows)
      .map(({ id, language, document }) => [id, countUnsourced(document, language)]),
  );
  return found.map((one) => ({ ...one, count: counts.get(one.id) ?? 0 }));
}
