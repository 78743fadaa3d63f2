import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { captures, passages } from "#db/schema/captures.ts";
import { derivationRuns } from "#db/schema/derivations.ts";
import { sources } from "#db/schema/sources.ts";
import { ensurePassage } from "#domain/capture/writes.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { nameIn } from "#domain/sql.ts";
import type { Value } from "./input.ts";
import { saysSame, toInstant } from "./rules.ts";

export type ResolvedOrigin = {
  passageId: string | null;
  derivationRunId: string | null;
  noPassageBecause: string | null;
};

/** A vintage's one origin; a span of a text becomes a passage. A value that we reckoned is the run's, to the digit. */
export async function resolveOrigin(
  tx: Tx,
  value: Value,
  by: string | null,
): Promise<Result<ResolvedOrigin>> {
  const { origin } = value;
  const none = { passageId: null, derivationRunId: null, noPassageBecause: null };
  switch (origin.kind) {
    case "passage":
      return succeed({ ...none, passageId: origin.passageId });
    case "derivation": {
      const problem = await checkRun(tx, origin.runId, value);
      return problem ? fail(problem) : succeed({ ...none, derivationRunId: origin.runId });
    }
    case "none":
      return succeed({ ...none, noPassageBecause: origin.because });
    case "span": {
      const { textLayerId, start, end } = origin;
      const passage = await ensurePassage(tx, { textLayerId, start, end, createdBy: by });
      return passage
        ? succeed({ ...none, passageId: passage.id })
        : fail({ code: "statistics.passageNotThere", field: "origin" });
    }
  }
}

async function checkRun(tx: Tx, runId: string, value: Value): Promise<Problem | null> {
  const [run] = await tx.select().from(derivationRuns).where(eq(derivationRuns.id, runId));
  if (!run) return { code: "thing.notFound" };
  if (saysSame(value, run)) return null;
  const { low, high, qualifier, unitKind: kind, unitCode: code } = run;
  const figure = { value: run.value, low, high, qualifier, unit: { kind, code } };
  const result = formatFigure(figure, null, "en");
  return { code: "statistics.notTheRun", field: "value", values: { result } };
}

/** The first day on which the passage's source was published, as far as that is known. One that is still to come is a mistake, and no day on which anything was known. */
export async function findPublishedAt(tx: Tx, passageId: string | null): Promise<Date | null> {
  if (passageId === null) return null;
  const [row] = await tx
    .select({ publishedOn: sql<string | null>`lower(${sources.published})::text` })
    .from(passages)
    .innerJoin(captures, eq(captures.id, passages.captureId))
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(eq(passages.id, passageId));
  const published = toInstant(row?.publishedOn ?? null);
  return published && published <= new Date() ? published : null;
}

type Saying = { roleId: string; knownFrom: string | null; passageId: string | null };

/**
 * A speaker's role is one held on the day of the speech (DESIGN.md §2.15): the day from which the value is said to be known, else the one on which its
 * source was published. Where neither is known nothing can be said.
 */
export async function checkRoleHeld(
  tx: Tx,
  { roleId, knownFrom, passageId }: Saying,
): Promise<Problem | null> {
  const day = toInstant(knownFrom)?.toISOString().slice(0, 10) ?? null;
  const { rows } = await tx.execute<{ title: string; date: string | null }>(sql`
    select ${nameIn("r.titles", "en")} as title, said.date from roles r cross join (
      select ${day}::text as date, daterange(${day}::date, ${day}::date, '[]') as days where ${day}::date is not null
      union all
      select w.published_edtf, w.published from passages p join captures c on c.id = p.capture_id join sources w on w.id = c.source_id
      where ${day}::date is null and p.id = ${passageId}::uuid and w.published is not null) said
    where r.id = ${roleId} and not r.during && said.days`);
  return rows[0] ? sayRoleNotHeld(rows[0]) : null;
}

/** As checkRoleHeld, of a statistic that is there already: on the day for which check_role_kept (drizzle/) keeps its role. */
export async function checkRoleHeldThen(
  tx: Tx,
  { roleId, statisticId }: { roleId: string; statisticId: string },
): Promise<Problem | null> {
  const { rows } = await tx.execute<{ title: string; date: string | null }>(sql`
    select ${nameIn("r.titles", "en")} as title, lower(said.days)::text as date
    from roles r cross join (select statistic_said_on(${statisticId}) as days) said
    where r.id = ${roleId} and not r.during && said.days`);
  return rows[0] ? sayRoleNotHeld(rows[0]) : null;
}

function sayRoleNotHeld({ title, date }: { title: string; date: string | null }): Problem {
  const values = { role: title, date: date ?? "" };
  return { code: "statistics.roleNotHeld", field: "saidBy", values };
}
