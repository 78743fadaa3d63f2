import { z } from "zod";
import { runWrite } from "#domain/audit/transaction.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { Actor, StaffActor } from "./actor.ts";
import { can } from "./can.ts";
import type { Entry } from "./commands-links.ts";
import type { SignInInput } from "./input.ts";
import { findSession } from "./queries.ts";
import { hasFactor } from "./queries-entrant.ts";
import { findMember } from "./queries-staff.ts";
import { createDeviceToken, readDeviceToken, verifyPassphrase } from "./secrets.ts";
import { toHalfSessionEnd, toSessionEnd } from "./session-rules.ts";
import { countAttempt, forgiveAttempt } from "./throttle.ts";
import { endSessions, insertSession } from "./writes.ts";

/**
 * Lets somebody in by e-mail and passphrase. An unknown address, a wrong passphrase and a disabled account get the same answer after the
 * same work. Who has a second factor is let in no further than to where it is asked for. After ten wrong ones the caller waits (throttle.ts); nobody else does.
 */
export async function signIn(
  actor: Actor,
  input: SignInInput,
  from: { network: string; deviceToken: string | null },
): Promise<Result<Entry>> {
  if (!can(actor, "session.start")) return fail({ code: "auth.notAllowed" });
  const caller = { network: from.network, device: readDeviceToken(from.deviceToken, input.email) };
  const attempt = await countAttempt(caller, input.email);
  const seconds = attempt.waitSeconds;
  if (seconds > 0) return fail({ code: "auth.slowDown", values: { seconds } });

  const member = await findMember({ email: input.email });
  const isRight = await verifyPassphrase(member?.passphraseHash, input.passphrase);
  if (!member || !isRight || member.state !== "active") {
    return fail({ code: "auth.wrongCredentials" });
  }
  await forgiveAttempt(attempt);
  const { id: staffId, name, roles } = member;
  const who: StaffActor = { kind: "staff", id: staffId, name, roles };
  return await runWrite(who, async ({ tx, audit }) => {
    const awaitsFactor = await hasFactor(staffId, tx);
    const now = new Date();
    const expiresAt = awaitsFactor ? toHalfSessionEnd(now) : toSessionEnd(now);
    const sessionId = await insertSession(tx, { staffId, expiresAt, awaitsFactor });
    const action = awaitsFactor ? "session.half-start" : "session.start";
    audit({ action, thing: "session", thingId: sessionId });
    return succeed({
      staffId,
      sessionId,
      awaitsFactor,
      deviceToken: createDeviceToken(input.email),
    });
  });
}

/** Ends one session, one's own or, for admins, anybody's; it is out from its next request on. Ending it again changes nothing. */
export async function endSession(
  actor: Actor,
  input: { sessionId: string },
): Promise<Result<null>> {
  const session = z.uuid().safeParse(input.sessionId).success
    ? await findSession(input.sessionId)
    : null;
  if (!can(actor, "session.end", { staffId: session?.staffId })) {
    return fail({ code: session ? "auth.notAllowed" : "thing.notFound" });
  }
  if (!session) return fail({ code: "thing.notFound" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const isOwn = actor.kind === "staff" && actor.id === session.staffId;
    const ended = await endSessions(tx, input, isOwn ? "signed_out" : "ended_by_admin");
    for (const id of ended) audit({ action: "session.end", thing: "session", thingId: id });
    return succeed(null);
  });
}

/** Ends every open session of a person, but the one named. Answers how many. */
export async function endAllSessions(
  actor: Actor,
  input: { staffId: string; exceptSessionId?: string },
): Promise<Result<{ ended: number }>> {
  if (!can(actor, "staff.end-sessions", input)) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const isOwn = actor.kind === "staff" && actor.id === input.staffId;
    const ended = await endSessions(tx, input, isOwn ? "signed_out" : "ended_by_admin");
    if (ended.length > 0) {
      const detail = { sessions: ended };
      audit({ action: "staff.end-sessions", thing: "staff", thingId: input.staffId, detail });
    }
    return succeed({ ended: ended.length });
  });
}
