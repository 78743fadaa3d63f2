import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite, type Write } from "#domain/audit/transaction.ts";
import type { Actor, StaffActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tagOf } from "#domain/tags.ts";
import { readDraft } from "../check-draft.ts";
import {
  type CheckCitationInput,
  checkCitationInput,
  type ParsedCheck,
  type TakeBackCheckInput,
  takeBackCheckInput,
} from "./input-checks.ts";
import { findAwaiting } from "./queries-awaiting.ts";
import { findSoleEditor, loadWriters } from "./queries-decisions.ts";
import type { CheckDone } from "./view-checks.ts";
import { insertCheck } from "./writes-checks.ts";

/**
 * Says that a citation of a draft stands, or doesn't and why, or what else there is to say of it; likewise of a waiver, and of a version that waits for its second check. `fingerprint` names what the actor had before them:
 * where something else stands there by now, it is refused. Whoever wrote it may comment, and decides only where there is no second editor; on waivers editors decide.
 */
export async function checkCitation(
  actor: Actor,
  input: CheckCitationInput,
): Promise<Result<CheckDone>> {
  if (!can(actor, "citation.check") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(checkCitationInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, nodeId, fingerprint, outcome, remark } = parsed.value;
  return await runWrite(actor, async (write) => {
    const { tx, audit } = write;
    if (!(await holdBrief(tx, briefId))) return fail({ code: "thing.notFound" });
    const found = await findChecked(tx, parsed.value);
    if (!found) return fail({ code: "checks.changed" });
    const { subject, revision, versionId, writerId } = found;
    const isOwn = writerId === actor.id;
    if (outcome !== "comment") {
      const refusal = await refuse(tx, actor, { subject, isOwn });
      if (refusal) return fail({ code: refusal });
    }
    const seen = { briefId, subject, fingerprint, revision, versionId, nodeId };
    const checkId = await insertCheck(tx, { ...seen, outcome, remark, isOwn, checkedBy: actor.id });
    await tellReaders(write, briefId);
    audit({
      action: "citation.check",
      thing: "draft",
      thingId: briefId,
      detail: { checkId, subject, fingerprint, outcome, revision, versionId },
    });
    return succeed({ checkId, outcome });
  });
}

/** Takes a check back: the row stays, and another says that it doesn't count. One's own only, and once. */
export async function takeBackCheck(
  actor: Actor,
  input: TakeBackCheckInput,
): Promise<Result<CheckDone>> {
  if (!can(actor, "citation.check") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(takeBackCheckInput, input);
  if (!parsed.ok) return parsed;
  const { checkId } = parsed.value;
  return await runWrite(actor, async (write) => {
    const { tx, audit } = write;
    const made = await findOwnCheck(tx, { checkId, staffId: actor.id });
    if (!made || !(await holdBrief(tx, made.briefId))) return fail({ code: "thing.notFound" });
    const outcome = "taken_back" as const;
    const takenBack = await insertCheck(tx, {
      ...made,
      outcome,
      takesBack: checkId,
      checkedBy: actor.id,
    });
    await tellReaders(write, made.briefId);
    const detail = { checkId: takenBack, takesBack: checkId };
    audit({ action: "citation.take-back", thing: "draft", thingId: made.briefId, detail });
    return succeed({ checkId: takenBack, outcome });
  });
}

/** A check and a publication come one after the other: none is published that somebody has just found not to stand. */
async function holdBrief(tx: Tx, briefId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select id from briefs where id = ${briefId} for share`);
  return rows.length > 0;
}

type Checked = {
  subject: "citation" | "waiver" | "version";
  revision: number | null;
  versionId: string | null;
  writerId: string | null;
};

const draftRow = z.object({
  id: z.string(),
  language: z.string(),
  revision: z.number(),
  document: z.unknown(),
});

/** What has this fingerprint now, wherever it has been moved; null where nothing has it any more. */
async function findChecked(
  tx: Tx,
  { briefId, version, fingerprint }: ParsedCheck,
): Promise<Checked | null> {
  if (version !== null) {
    const awaiting = await findAwaiting(tx, briefId, version);
    const item = awaiting?.items.find((one) => one.fingerprint === fingerprint);
    if (!awaiting || !item) return null;
    const { subject, writerId } = item;
    return { subject, revision: null, versionId: awaiting.versionId, writerId };
  }
  const { rows } = await tx.execute(sql`
    select b.id, b.language, d.revision, d.document from briefs b join brief_drafts d on d.brief_id = b.id where b.id = ${briefId}`);
  const draft = draftRow.parse(rows[0]);
  const read = await readDraft(tx, draft);
  const item = read.ok ? read.value.items.find((one) => one.fingerprint === fingerprint) : null;
  if (!item) return null;
  const { subject, claim } = item.claim;
  const writerId = (await loadWriters(tx, briefId)).get(claim) ?? null;
  return { subject, revision: draft.revision, versionId: null, writerId };
}

async function refuse(
  tx: Tx,
  actor: StaffActor,
  { subject, isOwn }: { subject: Checked["subject"]; isOwn: boolean },
) {
  if (subject === "waiver" && !can(actor, "waiver.approve")) return "checks.waiverOfEditors";
  if (isOwn && (await findSoleEditor(tx)) !== actor.id) return "checks.ownWords";
  return null;
}

const ownCheck = z.object({
  briefId: z.string(),
  subject: z.enum(["citation", "waiver", "version"]),
  fingerprint: z.string(),
  revision: z.number().nullable(),
  versionId: z.string().nullable(),
  nodeId: z.string(),
  isOwn: z.boolean(),
});

async function findOwnCheck(tx: Tx, { checkId, staffId }: { checkId: string; staffId: string }) {
  const { rows } = await tx.execute(sql`
    select brief_id as "briefId", subject, encode(fingerprint, 'hex') as fingerprint, revision, version_id as "versionId", node_id as "nodeId", is_own as "isOwn"
    from citation_checks where id = ${checkId} and checked_by = ${staffId} and outcome <> 'taken_back'`);
  return rows[0] ? ownCheck.parse(rows[0]) : null;
}

/** Readers are told whether a correction published in an emergency has been checked; of all else that is checked they learn by the next version. */
async function tellReaders({ tx, touch }: Write, briefId: string): Promise<void> {
  const { rows } = await tx.execute(
    sql`select from brief_versions where brief_id = ${briefId} and second_check_due_at is not null limit 1`,
  );
  if (rows.length > 0) touch(tagOf("brief", briefId));
}
