import { and, eq, gt, ne, sql } from "drizzle-orm";
import { notices } from "#db/schema/notices.ts";
import { briefVersions } from "#db/schema/versions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tagOf } from "#domain/tags.ts";
import {
  type AnswerChallengeInput,
  answerChallengeInput,
  type ResolveNoticeInput,
  resolveNoticeInput,
} from "./input.ts";
import { tell } from "./news/writes-news.ts";
import { answerChallenges } from "./writes-challenges.ts";
import { closeCleared, insertNotices } from "./writes-notices.ts";

/**
 * Raises notices on every brief whose current version or draft cites what changed, and closes those that it leaves without object: of a deprecation that holds no more, or of a rival that is none any more. Done again it raises none twice: the job that calls it may run more than once.
 */
export async function raiseNotices(
  actor: Actor,
  change: JobPayload<"raise-notices">,
): Promise<Result<{ raised: number }>> {
  if (!can(actor, "notice.raise")) return fail({ code: "auth.notAllowed" });
  return runWrite(actor, async ({ tx, audit, touch }) => {
    const told = await insertNotices(tx, change);
    const raised = told.length;
    for (const briefId of new Set(told))
      await tell(tx, { briefId, kind: "evidence_changed", by: null });
    if (raised > 0)
      audit({
        action: "notice.raise",
        thing: "notice",
        thingId: null,
        detail: { ...change, raised },
      });
    const cleared = await closeCleared(tx, change);
    if (cleared.length > 0)
      audit({
        action: "notice.resolve",
        thing: "notice",
        thingId: null,
        detail: { ...change, closed: cleared.length },
      });
    touch(...[...told, ...cleared].map((briefId) => tagOf("brief", briefId)));
    return succeed({ raised });
  });
}

/** Accepts a notice, or dismisses it with a reason. */
export async function resolveNotice(
  actor: Actor,
  input: ResolveNoticeInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "notice.resolve")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(resolveNoticeInput, input);
  if (!parsed.ok) return parsed;
  const { noticeId, decision, reason } = parsed.value;
  if (decision === "dismissed" && reason === "")
    return fail({ code: "briefs.reasonMissing", field: "reason" });
  return runWrite(actor, async ({ tx, audit, touch }) => {
    const [resolved] = await tx
      .update(notices)
      .set({
        state: decision,
        reason: reason === "" ? null : reason,
        decidedBy: toStaffId(actor),
        decidedAt: sql`clock_timestamp()`,
      })
      .where(
        and(
          eq(notices.id, noticeId),
          eq(notices.state, "open"),
          // What a reader challenges is answered by a version (answerChallenge), or dismissed.
          decision === "accepted" ? ne(notices.kind, "challenged") : undefined,
        ),
      )
      .returning({ briefId: notices.briefId });
    if (!resolved) return fail({ code: "thing.notFound" });
    touch(tagOf("brief", resolved.briefId));
    audit({ action: "notice.resolve", thing: "notice", thingId: noticeId, detail: { decision } });
    return succeed({ id: noticeId });
  });
}

/** What a reader challenged is answered by a version that was published since; whoever sent it in reads which. */
export async function answerChallenge(
  actor: Actor,
  input: AnswerChallengeInput,
): Promise<Result<null>> {
  if (!can(actor, "notice.resolve")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(answerChallengeInput, input);
  if (!parsed.ok) return parsed;
  const { noticeId, version } = parsed.value;
  return runWrite(actor, async ({ tx, audit }) => {
    const [notice] = await tx.select().from(notices).where(eq(notices.id, noticeId));
    if (!notice) return fail({ code: "thing.notFound" });
    const { briefId, createdAt } = notice;
    const [found] = await tx
      .select({ id: briefVersions.id })
      .from(briefVersions)
      .where(
        and(
          eq(briefVersions.briefId, briefId),
          eq(briefVersions.n, version),
          gt(briefVersions.publishedAt, createdAt),
        ),
      );
    if (!found) return fail({ code: "briefs.versionMissing", field: "version" });
    const by = toStaffId(actor);
    const answer = { briefId, noticeIds: [noticeId], versionId: found.id, by };
    if ((await answerChallenges(tx, answer)) === 0) return fail({ code: "thing.notFound" });
    const detail = { decision: "answered", version };
    audit({ action: "notice.resolve", thing: "notice", thingId: noticeId, detail });
    return succeed(null);
  });
}
