import { count, eq } from "drizzle-orm";
import { previewAnswers, previewLinkEnds, previewLinks } from "#db/schema/preview-links.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { createToken } from "#domain/auth/secrets.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { lockBrief } from "../commands-review.ts";
import {
  type AnswerPreviewInput,
  answerPreviewInput,
  type CreatePreviewLinkInput,
  createPreviewLinkInput,
  type EndPreviewLinkInput,
  endPreviewLinkInput,
} from "./input-previews.ts";
import { findOpenLink } from "./queries-previews.ts";

/** Whoever has a link could fill the desk with answers. */
const answersMax = 50;

/** Makes a secret link to a draft. Its token is told now and never again; `expiresAt` is an instant. */
export async function createPreviewLink(
  actor: Actor,
  input: CreatePreviewLinkInput,
): Promise<Result<{ token: string; expiresAt: string }>> {
  if (!can(actor, "preview.create") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(createPreviewLinkInput, input);
  if (!parsed.ok) return parsed;
  const { briefId, label, days } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await lockBrief(tx, briefId))) return fail({ code: "thing.notFound" });
    const { token, tokenHash } = createToken();
    const expiresAt = new Date(Date.now() + days * 86_400_000);
    await tx
      .insert(previewLinks)
      .values({ briefId, tokenHash, label, expiresAt, createdBy: actor.id });
    const detail = { expiresAt: expiresAt.toISOString() };
    audit({ action: "preview.create", thing: "brief", thingId: briefId, detail });
    return succeed({ token, expiresAt: detail.expiresAt });
  });
}

/** A link opens nothing any more; what was said by it stays. */
export async function endPreviewLink(
  actor: Actor,
  input: EndPreviewLinkInput,
): Promise<Result<null>> {
  if (!can(actor, "preview.end") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(endPreviewLinkInput, input);
  if (!parsed.ok) return parsed;
  const { linkId } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const [link] = await tx.select().from(previewLinks).where(eq(previewLinks.id, linkId));
    if (!link) return fail({ code: "thing.notFound" });
    const ended = await tx
      .insert(previewLinkEnds)
      .values({ linkId, endedBy: actor.id })
      .onConflictDoNothing()
      .returning({ linkId: previewLinkEnds.linkId });
    if (ended.length === 0) return fail({ code: "previews.ended" });
    audit({ action: "preview.end", thing: "brief", thingId: link.briefId });
    return succeed(null);
  });
}

/** Keeps what somebody without an account says of a draft that they read by a link: of the revision they saw, which must be the newest. The link decides who may, so the actor is the public. */
export async function answerPreview(
  actor: Actor,
  input: AnswerPreviewInput,
): Promise<Result<{ revision: number }>> {
  if (!can(actor, "preview.answer")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(answerPreviewInput, input);
  if (!parsed.ok) return parsed;
  const { token, ...answer } = parsed.value;
  const link = await findOpenLink(token);
  if (!link) return fail({ code: "previews.linkSpent" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const brief = await lockBrief(tx, link.briefId);
    if (!brief) return fail({ code: "previews.linkSpent" });
    if (brief.draftRevision !== answer.revision) return fail({ code: "previews.moved" });
    const [said] = await tx
      .select({ count: count() })
      .from(previewAnswers)
      .where(eq(previewAnswers.linkId, link.id));
    if ((said?.count ?? 0) >= answersMax) return fail({ code: "previews.answersMany" });
    await tx.insert(previewAnswers).values({ ...answer, linkId: link.id, briefId: brief.id });
    const detail = { outcome: answer.outcome, revision: answer.revision };
    audit({ action: "preview.answer", thing: "brief", thingId: brief.id, detail });
    return succeed({ revision: answer.revision });
  });
}
