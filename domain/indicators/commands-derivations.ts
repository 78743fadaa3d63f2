import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { derive } from "#domain/evidence/derive.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import {
  type CreateDerivationInput,
  createDerivationInput,
  type RerunInput,
  rerunInput,
  type UpdateDerivationInput,
  updateDerivationInput,
} from "./input-derivations.ts";
import { listInputStatistics, loadInputs, lockDerivation } from "./load-inputs.ts";
import { listStatisticTags } from "./public-tags.ts";
import {
  hasDerivation,
  insertDerivation,
  insertRun,
  updateDerivationRow,
} from "./writes-derivations.ts";

export type MadeRun = { derivationId: string; runId: string; n: number };

/** Makes a derivation and its first run. Values that don't count the same meet only with a reason (DESIGN.md §2.6). */
export async function createDerivation(
  actor: Actor,
  input: CreateDerivationInput,
): Promise<Result<MadeRun & { code: string }>> {
  if (!can(actor, "derivation.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(createDerivationInput, input);
  if (!parsed.ok) return parsed;
  const { title, operation, vintageIds, decimals, scale, mixesBecause } = parsed.value;
  const by = toStaffId(actor);
  return runWrite(actor, async ({ tx, audit }) => {
    const inputs = await loadInputs(tx, vintageIds);
    if (inputs === null) return fail({ code: "thing.notFound" });
    const derived = derive(operation, inputs, { decimals, scale, mixesBecause });
    if (!derived.ok) return derived;
    const made = await insertDerivation(tx, { title, operation, mixesBecause, createdBy: by });
    const runId = await insertRun(tx, {
      derivationId: made.id,
      n: 1,
      decimals,
      scale,
      result: derived.value,
      vintageIds,
      createdBy: by,
    });
    audit({
      action: "derivation.create",
      thing: "derivation",
      thingId: made.id,
      detail: { runId },
    });
    return succeed({ derivationId: made.id, runId, n: 1, code: made.code });
  });
}

/** Reckons again from the newest vintages of the same statistics. */
export async function rerunDerivation(actor: Actor, input: RerunInput): Promise<Result<MadeRun>> {
  if (!can(actor, "derivation.run")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(rerunInput, input);
  if (!parsed.ok) return parsed;
  const { derivationId } = parsed.value;
  const by = toStaffId(actor);
  return runWrite(actor, async ({ tx, audit }) => {
    const last = await lockDerivation(tx, derivationId);
    if (!last) return fail({ code: "thing.notFound" });
    if (last.newestVintageIds.join() === last.vintageIds.join())
      return fail({ code: "derivations.fresh" });
    const inputs = await loadInputs(tx, last.newestVintageIds);
    if (inputs === null) return fail({ code: "thing.notFound" });
    const { operation, decimals, scale, mixesBecause } = last;
    const derived = derive(operation, inputs, { decimals, scale, mixesBecause });
    if (!derived.ok) return derived;
    const n = last.n + 1;
    const runId = await insertRun(tx, {
      derivationId,
      n,
      decimals,
      scale,
      result: derived.value,
      vintageIds: last.newestVintageIds,
      createdBy: by,
    });
    audit({
      action: "derivation.run",
      thing: "derivation",
      thingId: derivationId,
      detail: { runId, n },
    });
    return succeed({ derivationId, runId, n });
  });
}

/** Calls it otherwise. Its arithmetic stays, and so does what published versions printed. */
export async function updateDerivation(
  actor: Actor,
  input: UpdateDerivationInput,
): Promise<Result<{ derivationId: string; revision: number }>> {
  if (!can(actor, "derivation.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(updateDerivationInput, input);
  if (!parsed.ok) return parsed;
  const { derivationId } = parsed.value;
  return runWrite(actor, async ({ tx, audit, touch }) => {
    if (!(await hasDerivation(tx, derivationId))) return fail({ code: "thing.notFound" });
    const revision = await updateDerivationRow(tx, parsed.value);
    if (revision === null) return fail({ code: "thing.changed" });
    touch(...(await listStatisticTags(tx, await listInputStatistics(tx, derivationId))));
    audit({
      action: "derivation.update",
      thing: "derivation",
      thingId: derivationId,
      detail: { revision },
    });
    return succeed({ derivationId, revision });
  });
}
