import { randomUUID } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { revisionNames } from "#db/schema/revision-names.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import { type SavedDraft, storeDraft } from "../commands-drafts.ts";
import { lockDraft } from "../writes.ts";
import {
  type NameRevisionInput,
  nameRevisionInput,
  printTextRef,
  type RestoreInput,
  restoreInput,
  type TextRef,
} from "./input-history.ts";
import { findVersionContent } from "./queries-compare.ts";
import { findRevisionDocument } from "./queries-history.ts";

/**
 * Brings back an earlier text of a brief, as the draft's next revision: what was written since stays a revision like any other. Approvals of waivers don't come back with it. Moved
 * on meanwhile: `briefs.draftMoved`.
 */
export async function restoreText(actor: Actor, input: RestoreInput): Promise<Result<SavedDraft>> {
  if (!can(actor, "brief.edit")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(restoreInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, baseRevision, from } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const current = await lockDraft(tx, briefId);
    if (!current) return fail({ code: "thing.notFound" });
    const document = await findText(tx, briefId, from);
    if (document === null) return fail({ code: "thing.notFound" });
    if (document === "redacted") return fail({ code: "briefs.revisionRedacted" });
    const readable = parseDocument(document);
    if (!readable.ok) return readable;
    const restored = await storeDraft(tx, actor, {
      briefId,
      baseRevision,
      clientId: randomUUID(),
      saveNumber: 1,
      current,
      doc: readable.value,
    });
    if (!restored.ok) return restored;
    const detail = { from: printTextRef(from), revision: restored.value.revision };
    audit({ action: "brief.restore", thing: "draft", thingId: briefId, detail });
    return restored;
  });
}

async function findText(tx: Tx, briefId: string, { kind, n }: TextRef): Promise<unknown> {
  if (kind === "revision") return await findRevisionDocument(tx, briefId, n);
  return (await findVersionContent(tx, briefId, n))?.document ?? null;
}

/** Calls a revision by a name, or takes its name back. */
export async function nameRevision(
  actor: Actor,
  input: NameRevisionInput,
): Promise<Result<{ revision: number }>> {
  if (!can(actor, "brief.edit")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(nameRevisionInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, revision, name } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if ((await findRevisionDocument(tx, briefId, revision)) === null)
      return fail({ code: "thing.notFound" });
    await tx.insert(revisionNames).values({ briefId, revision, name, createdBy: toStaffId(actor) });
    audit({
      action: "brief.name-revision",
      thing: "draft",
      thingId: briefId,
      // The name is the writer's words, which a redaction may have to reach; here it couldn't.
      detail: { revision },
    });
    return succeed({ revision });
  });
}
