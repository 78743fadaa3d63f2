import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { isSlug } from "#domain/slug.ts";
import { setIndicatorSubjects } from "#domain/subjects/writes.ts";
import { indicatorsTag, tagOf } from "#domain/tags.ts";
import {
  type CreateIndicatorInput,
  createIndicatorInput,
  type SeriesInput,
  seriesInput,
  type UpdateIndicatorInput,
  updateIndicatorInput,
} from "./input.ts";
import { findIndicatorUnit } from "./load-units.ts";
import { checkCurrency } from "./rules.ts";
import { ensureSeries, hasIndicator, insertIndicator, updateIndicatorRow } from "./writes.ts";

/** Makes an indicator: what is measured, in which unit, with what it can't tell. */
export async function createIndicator(
  actor: Actor,
  input: CreateIndicatorInput,
): Promise<Result<{ id: string; slug: string }>> {
  if (!can(actor, "indicator.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(createIndicatorInput, input);
  if (!parsed.ok) return parsed;
  const { unit, subjectIds, ...row } = parsed.value;
  if (!isSlug(row.slug)) return fail({ code: "indicators.slugInvalid", field: "slug" });
  return runWrite(actor, async ({ tx, audit }) => {
    const id = await insertIndicator(tx, {
      ...row,
      unitKind: unit.kind,
      unitCode: unit.code,
      createdBy: toStaffId(actor),
    });
    if (id === null) return fail({ code: "indicators.slugTaken", field: "slug" });
    await setIndicatorSubjects(tx, id, subjectIds);
    audit({
      action: "indicator.create",
      thing: "indicator",
      thingId: id,
      detail: { slug: row.slug },
    });
    return succeed({ id, slug: row.slug });
  });
}

/** Says anew what is measured and how. The unit stays, as values are counted in it; published versions keep what they printed. */
export async function updateIndicator(
  actor: Actor,
  input: UpdateIndicatorInput,
): Promise<Result<{ id: string; revision: number }>> {
  if (!can(actor, "indicator.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(updateIndicatorInput, input);
  if (!parsed.ok) return parsed;
  const { subjectIds, ...change } = parsed.value;
  const { indicatorId: id } = change;
  return runWrite(actor, async ({ tx, audit, touch }) => {
    if (!(await hasIndicator(tx, id))) return fail({ code: "thing.notFound" });
    const revision = await updateIndicatorRow(tx, change);
    if (revision === null) return fail({ code: "thing.changed" });
    await setIndicatorSubjects(tx, id, subjectIds);
    touch(indicatorsTag, tagOf("indicator", id));
    audit({
      action: "indicator.update",
      thing: "indicator",
      thingId: id,
      detail: { revision },
    });
    return succeed({ id, revision });
  });
}

/** The series of an indicator with this key; made, with its slice, where it isn't there. */
export async function createSeries(
  actor: Actor,
  input: SeriesInput,
): Promise<Result<{ id: string; sliceId: string }>> {
  if (!can(actor, "indicator.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(seriesInput, input);
  if (!parsed.ok) return parsed;
  return runWrite(actor, async ({ tx, audit }) => {
    const indicator = await findIndicatorUnit(tx, parsed.value.indicatorId);
    if (!indicator) return fail({ code: "thing.notFound" });
    const otherCurrency = checkCurrency(parsed.value.currency, indicator);
    if (otherCurrency) return fail(otherCurrency);
    const { id, sliceId, made } = await ensureSeries(tx, parsed.value, toStaffId(actor));
    if (made) audit({ action: "series.create", thing: "series", thingId: id });
    return succeed({ id, sliceId });
  });
}
