import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import {
  type CreatePassageInput,
  type DismissProposalsInput,
  parseDismissal,
  parsePassageCreation,
} from "./input.ts";
import type { PassageView } from "./view.ts";
import { dismissOpenProposals, ensurePassage } from "./writes.ts";

/** Words of a text layer that a brief may cite; the same place gives the same passage. Blanks at its ends are left out. */
export async function createPassage(
  actor: Actor,
  input: CreatePassageInput,
): Promise<Result<PassageView>> {
  if (!can(actor, "passage.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parsePassageCreation(input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const passage = await ensurePassage(tx, { ...parsed.value, createdBy: toStaffId(actor) });
    if (!passage) return fail({ code: "passages.notThere" });
    const { start, end, captureId } = passage;
    const detail = { captureId, start, end };
    audit({ action: "passage.create", thing: "passage", thingId: passage.id, detail });
    return succeed(passage);
  });
}

/** Dismisses proposals that are still open, one audit row for all; answers which. One that somebody has decided meanwhile stays as they decided. */
export async function dismissProposals(
  actor: Actor,
  input: DismissProposalsInput,
): Promise<Result<{ proposalIds: string[] }>> {
  if (!can(actor, "proposal.decide")) return fail({ code: "auth.notAllowed" });
  const parsed = parseDismissal(input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const { proposalIds } = parsed.value;
    const dismissed = await dismissOpenProposals(tx, proposalIds, toStaffId(actor));
    if (dismissed.length === 0) return fail({ code: "proposals.decided" });
    const detail = { decision: "dismissed", proposalIds: dismissed };
    const thingId = dismissed.length === 1 ? (dismissed[0] ?? null) : null;
    audit({ action: "proposal.decide", thing: "proposal", thingId, detail });
    return succeed({ proposalIds: dismissed });
  });
}
