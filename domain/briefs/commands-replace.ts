import { randomUUID } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { PassageReference } from "#domain/capture/input.ts";
import { ensurePassage } from "#domain/capture/writes.ts";
import { findWholePlaces } from "#domain/evidence/whole-places.ts";
import { ensureVintageWitness } from "#domain/indicators/writes-witnesses.ts";
import { parseInput } from "#domain/parse-input.ts";
import { ensureWitness } from "#domain/quotes/bear-wording.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { citationRows } from "#domain/richtext/list-evidence.ts";
import { ownWords } from "#domain/richtext/project-text.ts";
import { listPublicTags } from "#domain/sources/public-tags.ts";
import { tagOf } from "#domain/tags.ts";
import { lockDrift, settleDrift } from "#domain/watch/writes.ts";
import {
  type ReplaceWitnessInput,
  replaceWitnessInput,
  type UndoReplacementInput,
  undoReplacementInput,
} from "./input.ts";
import { replacePassage } from "./replace-passage.ts";
import { checkWitness, type WitnessPassage } from "./rules-replace.ts";
import { findWitnessPassage } from "./witness-places.ts";
import { lockDraft, replaceDraft, replaceDraftCitations } from "./writes.ts";
import {
  holdReplacements,
  insertReplacements,
  listReplaced,
  listResting,
  listRestingDrafts,
  type Replaceable,
  reopenReplaced,
  settleReplaced,
} from "./writes-replace.ts";

/** How many briefs were told and are settled, and how many drafts rest on the changed passage still, for something that the other doesn't bear. */
export type Replaced = { sourceId: string; settled: number; left: number };

/**
 * Prints another witness in place of a passage that changed where its source lives (docs/decisions/0014): for the words and values that the other bears, in every draft;
 * and where drafts cite the passage as such, if the other holds its words. What is published stays. Notices of briefs whose drafts don't rest on the changed passage any more
 * are settled, and so is the change itself once none does.
 */
export async function replaceWitness(
  actor: Actor,
  input: ReplaceWitnessInput,
): Promise<Result<Replaced>> {
  if (!can(actor, "witness.replace")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(replaceWitnessInput, input);
  if (!parsed.ok) return parsed;
  const { driftId, witness: reference } = parsed.value;
  const by = toStaffId(actor);
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const drift = await lockDrift(tx, driftId);
    if (!drift) return fail({ code: "thing.notFound" });
    if (drift.state !== "open" && drift.state !== "accepted")
      return fail({ code: "watch.driftDecided" });
    const { passageId } = drift;
    await holdReplacements(tx, passageId);
    const changed = await findWitnessPassage(tx, passageId);
    const witness = await resolveWitness(tx, reference, by);
    if (!changed) return fail({ code: "thing.notFound" });
    const problem = checkWitness(changed, witness);
    if (problem || !witness) return fail(problem ?? { code: "watch.witnessNotThere" });

    const resting = await listResting(tx, passageId);
    const isEmpty = Object.values(resting).every((ids) => ids.length === 0);
    if (isEmpty) return fail({ code: "watch.nothingRests" });
    const things = await takeOver(tx, actor, { resting, changed, witness });
    if (things.length === 0) return fail({ code: "watch.witnessOfNothing" });
    const pair = { driftId, passageId, byPassageId: witness.id };
    await insertReplacements(tx, { things, pair, stands: true, createdBy: by });

    const settled = await settleReplaced(tx, {
      passageId,
      witnessPassageId: witness.id,
      decidedBy: by,
    });
    const left = (await listRestingDrafts(tx, passageId)).length;
    if (left === 0) await settleDrift(tx, driftId, { witnessPassageId: witness.id, decidedBy: by });
    touch(
      ...settled.map((id) => tagOf("brief", id)),
      ...(await listPublicTags(tx, changed.sourceId)),
    );
    const detail = { ...pair, things: things.length, settled: settled.length, left };
    audit({ action: "witness.replace", thing: "drift", thingId: driftId, detail });
    return succeed({ sourceId: changed.sourceId, settled: settled.length, left });
  });
}

/** Takes back that a passage was replaced: it is printed again, places in drafts that cite the other still cite it again, and its notices are open as they were. */
export async function undoReplacement(
  actor: Actor,
  input: UndoReplacementInput,
): Promise<Result<{ opened: number }>> {
  if (!can(actor, "witness.replace")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(undoReplacementInput, input);
  if (!parsed.ok) return parsed;
  const { driftId } = parsed.value;
  const by = toStaffId(actor);
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const drift = await lockDrift(tx, driftId);
    if (!drift) return fail({ code: "thing.notFound" });
    const { passageId, sourceId, state } = drift;
    await holdReplacements(tx, passageId);
    const replaced = await listReplaced(tx, driftId);
    if (replaced.length === 0) return fail({ code: "watch.notReplaced" });
    for (const { byPassageId, thing } of replaced) {
      if ("briefId" in thing)
        await rewriteDraft(tx, {
          ...thing,
          from: byPassageId,
          to: passageId,
          only: new Set([thing.nodeId]),
          by,
        });
      const pair = { driftId, passageId, byPassageId };
      await insertReplacements(tx, { things: [thing], pair, stands: false, createdBy: by });
    }
    const opened = await reopenReplaced(tx, passageId);
    if (state === "replaced") await settleDrift(tx, driftId, null);
    touch(...opened.map((id) => tagOf("brief", id)), ...(await listPublicTags(tx, sourceId)));
    const detail = { passageId, things: replaced.length, opened: opened.length };
    audit({ action: "witness.undo-replace", thing: "drift", thingId: driftId, detail });
    return succeed({ opened: opened.length });
  });
}

async function resolveWitness(
  tx: Tx,
  reference: PassageReference,
  createdBy: string | null,
): Promise<WitnessPassage | null> {
  const id =
    "passageId" in reference
      ? reference.passageId
      : (await ensurePassage(tx, { ...reference, createdBy }))?.id;
  return id ? await findWitnessPassage(tx, id) : null;
}

type Resting = Awaited<ReturnType<typeof listResting>>;

/** For what the witness stands from now on; of the places in drafts, those that were rewritten. */
async function takeOver(
  tx: Tx,
  actor: Actor,
  {
    resting,
    changed,
    witness,
  }: { resting: Resting; changed: WitnessPassage; witness: WitnessPassage },
): Promise<Replaceable[]> {
  const things: Replaceable[] = [];
  const [passageId, by] = [witness.id, toStaffId(actor)];
  const holdsSame =
    changed.exact !== null && findWholePlaces(witness.exact ?? "", changed.exact).length > 0;
  for (const wordingId of resting.wordingIds)
    if (await ensureWitness(tx, actor, { wordingId, passageId })) things.push({ wordingId });
  for (const vintageId of resting.vintageIds)
    if (await ensureVintageWitness(tx, { vintageId, passageId, bind: holdsSame, createdBy: by }))
      things.push({ vintageId });
  if (!holdsSame) return things;
  for (const briefId of [...resting.draftIds].sort()) {
    const nodeIds = await rewriteDraft(tx, { briefId, from: changed.id, to: passageId, by });
    things.push(...nodeIds.map((nodeId) => ({ briefId, nodeId })));
  }
  return things;
}

/** Cites another passage in a draft, as its next revision; the places where it does. A draft that can't be read any more is left as it is. */
async function rewriteDraft(
  tx: Tx,
  change: {
    briefId: string;
    from: string;
    to: string;
    only?: ReadonlySet<string>;
    by: string | null;
  },
): Promise<string[]> {
  const { briefId, by } = change;
  const draft = await lockDraft(tx, briefId);
  if (!draft) return [];
  const { document, nodeIds } = replacePassage(draft.document, change);
  const doc = parseDocument(document);
  if (nodeIds.length === 0 || !doc.ok) return [];
  const save = { clientId: randomUUID(), saveNumber: 1 };
  await replaceDraft(tx, {
    briefId,
    baseRevision: draft.revision,
    ...save,
    document,
    title: draft.title,
    by,
  });
  await replaceDraftCitations(tx, briefId, citationRows(doc.value, ownWords));
  return nodeIds;
}
