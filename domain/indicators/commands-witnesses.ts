import type { Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findStandingPassage } from "#domain/capture/queries-passages.ts";
import { findProposal } from "#domain/capture/queries-proposals.ts";
import { ensurePassage, settleProposal } from "#domain/capture/writes.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tagOf } from "#domain/tags.ts";
import { findVintageSaying } from "./check-reported.ts";
import {
  type AddStatisticWitnessInput,
  addStatisticWitnessInput,
  type RemoveStatisticWitnessInput,
  removeStatisticWitnessInput,
} from "./input.ts";
import { findStatisticUnit } from "./load-units.ts";
import { checkUnit } from "./rules.ts";
import { lockStatistic } from "./writes.ts";
import { type BoundWords, findWitness, insertWitness, isOrigin } from "./writes-witnesses.ts";

/**
 * Binds words, which the extractor proposed as a figure or somebody selected, to a statistic that reports the same value already, as a further witness; the proposal is
 * accepted. Whether it is an independent one is told by its source, and no reason to refuse it: five papers that repeat one agency are five witnesses who count as one.
 */
export async function addStatisticWitness(
  actor: Actor,
  input: AddStatisticWitnessInput,
): Promise<Result<{ statisticId: string; code: string; vintageId: string; passageId: string }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(addStatisticWitnessInput, input);
  if (!parsed.ok) return parsed;
  const { statisticId, words, unit: figureUnit, value, isEdited } = parsed.value;
  const by = toStaffId(actor);
  return runWrite(actor, async ({ tx, audit }) => {
    const held = await lockStatistic(tx, statisticId);
    const unit = await findStatisticUnit(tx, statisticId);
    const reference =
      words.kind === "proposal" ? await findProposedSpan(tx, words.proposalId) : words;
    if (!held || !unit || !reference) return fail({ code: "thing.notFound" });
    const otherUnit = checkUnit(figureUnit, unit);
    if (otherUnit) return fail(otherUnit);
    const witnessed = await findVintageSaying(tx, statisticId, value);
    if (!witnessed.ok) return witnessed;
    const passageId =
      "passageId" in reference
        ? await findStandingPassage(tx, reference.passageId)
        : (await ensurePassage(tx, { ...toSpan(reference), createdBy: by }))?.id;
    if (!passageId) return fail({ code: "statistics.passageNotThere" });
    const witness = { vintageId: witnessed.value.id, passageId };
    const isNew =
      !(await isOrigin(tx, statisticId, passageId)) &&
      (await insertWitness(tx, { ...witness, stands: true, createdBy: by }));
    if (!isNew) return fail({ code: "statistics.witnessKnown" });
    const proposalId = words.kind === "proposal" ? words.proposalId : null;
    const decided =
      proposalId === null
        ? null
        : await settleProposal(tx, {
            proposalId,
            decision: isEdited ? "edited" : "accepted",
            became: { statisticId },
            decidedBy: by,
          });
    if (decided) return fail(decided);
    audit({
      action: "statistic.witness",
      thing: "statistic",
      thingId: statisticId,
      detail: { ...witness, ...(proposalId !== null && { proposalId }) },
    });
    return succeed({ statisticId, code: held.code, ...witness });
  });
}

function toSpan({ textLayerId, start, end }: { textLayerId: string; start: number; end: number }) {
  return { textLayerId, start, end };
}

async function findProposedSpan(tx: Tx, proposalId: string) {
  const proposal = await findProposal(tx, proposalId);
  return proposal && { ...proposal, start: proposal.startAt, end: proposal.endAt };
}

/** Takes back that words of a text are a further witness of a statistic: they may be bound again. What the statistic was made of isn't taken from it. */
export async function removeStatisticWitness(
  actor: Actor,
  input: RemoveStatisticWitnessInput,
): Promise<Result<{ statisticId: string }>> {
  if (!can(actor, "statistic.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(removeStatisticWitnessInput, input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async (write) => {
    const isGone = await takeWitnessBackIn(write, parsed.value, toStaffId(actor));
    if (!isGone) return fail({ code: "thing.notFound" });
    return succeed({ statisticId: parsed.value.statisticId });
  });
}

type Bound = { statisticId: string } & BoundWords;

/** For commands: takes back that words of a text, or a passage, are a further witness of a statistic. False where they are none: then they are what it was made of. */
export async function takeWitnessBackIn(
  { tx, audit, touch }: Write,
  bound: Bound,
  by: string | null,
): Promise<boolean> {
  await lockStatistic(tx, bound.statisticId);
  const witness = await findWitness(tx, bound);
  if (!witness) return false;
  await insertWitness(tx, { ...witness, stands: false, createdBy: by });
  const { statisticId } = bound;
  touch(tagOf("statistic", statisticId));
  const detail = { ...witness, stands: false };
  audit({ action: "statistic.witness", thing: "statistic", thingId: statisticId, detail });
  return true;
}
