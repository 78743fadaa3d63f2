import { z } from "zod";
import type { Actor } from "#domain/auth/actor.ts";
import { createIndicator, createSeries } from "#domain/indicators/commands.ts";
import { adoptStatistic, deprecateStatistic } from "#domain/indicators/commands-judgements.ts";
import { createStatistic, reviseStatistic } from "#domain/indicators/commands-statistics.ts";
import type { ValueInput } from "#domain/indicators/input.ts";
import { valueRow } from "#domain/indicators/view-public.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import type { Ledger } from "./ledger.ts";
import type { ExportFolder } from "./read-folder.ts";
import { requireOrganisation, requirePerson } from "./take-people.ts";

const value = z.object({ ...valueRow.shape, speakerSlug: z.string().nullable() });
type GivenValue = z.output<typeof value>;

const indicator = z.object({
  slug: z.string(),
  title: z.string(),
  definition: z.string(),
  method: z.string(),
  limitations: z.string(),
  frequency: z.string().nullable(),
  unit: z.object({ kind: valueRow.shape.unitKind, code: z.string().nullable() }),
  subjects: z.array(z.object({ slug: z.string(), name: z.string() })).catch([]),
  sayers: z
    .array(
      z.object({
        statistic: z.string(),
        kind: z.enum(["person", "organisation"]),
        names: z.record(z.string(), z.string()),
      }),
    )
    .catch([]),
  slices: z.array(z.object({ values: z.array(value) })),
});

const path = /^indicators\/[^/]+\.json$/;

export async function takeIndicators(actor: Actor, folder: ExportFolder, ledger: Ledger) {
  const paths = folder.manifest.files.map((file) => file.path).filter((one) => path.test(one));
  const known = new Map<string, string>();
  for (const one of paths) {
    const parsed = indicator.safeParse(await folder.readJson(one));
    if (!parsed.success) {
      const problems = [{ code: "importFile.otherShape", values: { file: one } } as const];
      await ledger.tell({ kind: "indicator", id: one, outcome: "broken", problems });
      continue;
    }
    const { slices, subjects, sayers, ...head } = parsed.data;
    const told = { kind: "indicator" as const, id: head.slug, title: head.title };
    const subjectIds = await requireSubjects(actor, subjects, known);
    const made = await createIndicator(actor, { ...head, subjectIds });
    if (!made.ok) {
      await ledger.tell({ ...told, outcome: "broken", problems: made.problems });
      continue;
    }
    await ledger.tell({ ...told, outcome: "new" });
    const values = slices.flatMap((slice) => slice.values);
    const reports = Map.groupBy(values, ({ statisticId }) => statisticId);
    const sayerOf = new Map(sayers.map((sayer) => [sayer.statistic, sayer]));
    for (const vintages of reports.values()) {
      const sayer = sayerOf.get(vintages[0]?.code ?? "") ?? null;
      await takeStatistic(actor, { indicatorId: made.value.id, vintages, sayer }, ledger);
    }
  }
}

type GivenSubject = z.output<typeof indicator>["subjects"][number];

async function requireSubjects(
  actor: Actor,
  subjects: readonly GivenSubject[],
  known: Map<string, string>,
): Promise<string[]> {
  for (const { slug, name } of subjects) {
    if (known.has(slug)) continue;
    const made = await createSubject(actor, { slug, names: { en: name } });
    if (made.ok) known.set(slug, made.value.id);
  }
  return subjects.flatMap(({ slug }) => known.get(slug) ?? []);
}

type Sayer = z.output<typeof indicator>["sayers"][number];
type Report = { indicatorId: string; vintages: GivenValue[]; sayer: Sayer | null };

async function takeStatistic(
  actor: Actor,
  { indicatorId, vintages, sayer }: Report,
  ledger: Ledger,
) {
  const [first, ...later] = vintages.toSorted((a, b) => a.n - b.n);
  if (first === undefined) return;
  const told = { kind: "statistic" as const, id: first.code, title: first.period ?? "" };
  if (vintages.some(({ derivationRunId }) => derivationRunId !== null)) {
    await ledger.tell({ ...told, outcome: "left", remarks: [{ code: "ownArithmetic" }] });
    return;
  }
  const saidBy = await findSayer(actor, { first, sayer }, ledger);
  if (saidBy === null && first.speaker !== null) {
    await ledger.tell({ ...told, outcome: "left", remarks: [{ code: "sayerNotThere" }] });
    return;
  }
  const taken = await takeVintages(actor, { indicatorId, first, later, saidBy }, ledger);
  await ledger.tell(
    taken.ok
      ? { ...told, outcome: "new" }
      : { ...told, outcome: "broken", problems: taken.problems },
  );
}

type SaidBy = { organisationId: string } | { personId: string; roleId: string | null } | null;
type Vintages = {
  indicatorId: string;
  first: GivenValue;
  later: GivenValue[];
  saidBy: SaidBy;
};

async function takeVintages(
  actor: Actor,
  { indicatorId, first, later, saidBy }: Vintages,
  ledger: Ledger,
): Promise<Result<null>> {
  const { area, counterpart, flow, breakdown, currency, unitKind, unitCode } = first;
  const compilerId =
    first.compiler === null
      ? null
      : await requireOrganisation(actor, { en: first.compiler }, ledger);
  const series = {
    ...{ indicatorId, area, counterpart, flow, breakdown, compilerId, currency },
    coverage: first.coverage ?? "not_stated",
    priceBasis: first.priceBasis ?? "not_stated",
  };
  const counted = await createSeries(actor, series);
  if (!counted.ok) return counted;
  const unit = { kind: unitKind, code: unitCode };
  const { period, periodKind, nature } = first;
  const made = await createStatistic(actor, {
    target: { kind: "series", seriesId: counted.value.id, unit },
    ...{ period, periodKind, nature, saidBy },
    value: toValue(first, ledger),
  });
  if (!made.ok) return made;
  const { statisticId, vintageId } = made.value;
  ledger.statistics.set(first.statisticId, statisticId);
  ledger.vintages.set(first.vintageId, vintageId);
  for (const one of later) {
    if (one.cause === "first") return fail({ code: "thing.notFound" });
    const { cause, n } = one;
    const revision = { statisticId, after: n - 1, cause, value: toValue(one, ledger) };
    const revised = await reviseStatistic(actor, revision);
    if (!revised.ok) return revised;
    ledger.vintages.set(one.vintageId, revised.value.vintageId);
  }
  return await judge(actor, { statisticId, sliceId: counted.value.sliceId, report: first });
}

type Judged = { statisticId: string; sliceId: string; report: GivenValue };

/** What the editors said of it among its rivals. */
async function judge(
  actor: Actor,
  { statisticId, sliceId, report }: Judged,
): Promise<Result<null>> {
  const { adoptedBecause, deprecatedBecause, period } = report;
  const coverage = report.coverage ?? "not_stated";
  if (deprecatedBecause !== null) {
    const reason = deprecatedBecause;
    const said = await deprecateStatistic(actor, { statisticId, deprecated: true, reason });
    if (!said.ok) return said;
  }
  if (adoptedBecause === null || period === null) return succeed(null);
  const adoption = { statisticId, sliceId, coverage, period, reason: adoptedBecause };
  const adopted = await adoptStatistic(actor, adoption);
  return adopted.ok ? succeed(null) : adopted;
}

type Said = { first: GivenValue; sayer: Sayer | null };

/** An unnamed holder of a role isn't found: the export doesn't say of which organisation. */
async function findSayer(
  actor: Actor,
  { first: { speakerSlug, role }, sayer }: Said,
  ledger: Ledger,
): Promise<SaidBy> {
  const found = ledger.speakers.get(speakerSlug ?? "");
  if (found?.kind === "organisation") return { organisationId: found.id };
  if (found) return { personId: found.id, roleId: found.roles.get(role ?? "") ?? null };
  if (sayer === null) return null;
  if (sayer.kind === "organisation") {
    const organisationId = await requireOrganisation(actor, sayer.names, ledger);
    return organisationId === null ? null : { organisationId };
  }
  const personId = await requirePerson(actor, sayer.names, ledger);
  return personId === null ? null : { personId, roleId: null };
}

function toValue(given: GivenValue, ledger: Ledger): ValueInput {
  const { scale, qualifier, statuses, note, knownFrom } = given;
  return {
    ...{ value: given.reportedValue, low: given.reportedLow, high: given.reportedHigh },
    ...{ scale, qualifier, statuses, note, knownFrom, origin: findOrigin(given, ledger) },
  };
}

/** The passage, where its words are there; else why there is none. */
function findOrigin({ passageId, noPassageBecause }: GivenValue, ledger: Ledger) {
  const span = passageId === null ? undefined : ledger.spans.get(passageId);
  if (span !== undefined) return { kind: "span" as const, ...span };
  const because =
    noPassageBecause ?? "The words that it rests on were not in the export that it was taken from.";
  return { kind: "none" as const, because };
}
