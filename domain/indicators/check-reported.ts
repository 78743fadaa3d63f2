import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { statistics, vintages } from "#db/schema/statistics.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import type { Value } from "./input.ts";
import { findStatisticUnit } from "./load-units.ts";
import { findWitnessed } from "./rules.ts";

/** What tells reports of a value apart: as statistics_one_report (drizzle/) does, which this goes before and says in words. */
type Report = {
  seriesId: string | null;
  period: string | null;
  periodKind: string;
  nature: string;
  saidByPersonId: string | null;
  saidByOrganisationId: string | null;
  saidByRoleId: string | null;
};

type Written = Pick<Value, "value" | "low" | "high" | "scale" | "qualifier">;

/** A report that is here already is told with its id, and with its value where that is another: where it is the same, these words may be bound to it. */
export async function checkReported(
  tx: Tx,
  report: Report,
  written: Written,
): Promise<Problem | null> {
  const statisticId = await findReport(tx, report);
  if (statisticId === null) return null;
  const same = await findVintageSaying(tx, statisticId, written);
  if (same.ok) return { code: "statistics.alreadyReported", values: { statisticId } };
  const [problem] = same.problems;
  return problem ? { ...problem, values: { ...problem.values, statisticId } } : null;
}

/** The vintage of a statistic that a further report of this value is a witness to. */
export async function findVintageSaying(
  tx: Tx,
  statisticId: string,
  written: Written,
): Promise<Result<{ id: string }>> {
  const { id, cause, value, low, high, qualifier } = vintages;
  const reported = await tx
    .select({ id, cause, value, low, high, qualifier })
    .from(vintages)
    .where(eq(vintages.statisticId, statisticId))
    .orderBy(desc(vintages.n));
  const witnessed = findWitnessed(reported, written);
  if (witnessed) return succeed({ id: witnessed.id });
  const [newest] = reported;
  const unit = await findStatisticUnit(tx, statisticId);
  if (!newest || !unit) return fail({ code: "thing.notFound" });
  const printed = formatFigure({ ...newest, unit }, null, "en");
  return fail({ code: "statistics.reportedOtherwise", values: { value: printed } });
}

/** Null where nobody has reported this yet, and of a stated figure, of which nobody can tell. */
async function findReport(tx: Tx, report: Report): Promise<string | null> {
  if (report.seriesId === null) return null;
  const { saidByPersonId, saidByOrganisationId, saidByRoleId } = report;
  const [found] = await tx
    .select({ id: statistics.id })
    .from(statistics)
    .where(
      and(
        eq(statistics.seriesId, report.seriesId),
        isNull(statistics.withdrawnAt),
        sql`(${statistics.period}, ${statistics.periodKind}, ${statistics.nature}) = (${report.period}, ${report.periodKind}, ${report.nature})`,
        sql`(${statistics.saidByPersonId}, ${statistics.saidByOrganisationId}, ${statistics.saidByRoleId})
          is not distinct from (${saidByPersonId}::uuid, ${saidByOrganisationId}::uuid, ${saidByRoleId}::uuid)`,
      ),
    );
  return found?.id ?? null;
}
