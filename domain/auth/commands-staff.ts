import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import type { Actor } from "./actor.ts";
import { can } from "./can.ts";
import type { NewLink } from "./commands-links.ts";
import type { InvitationInput, PassphraseChangeInput, RolesChangeInput } from "./input.ts";
import { checkNewPassphrase } from "./new-passphrase.ts";
import { countOtherAdmins, findMember } from "./queries-staff.ts";
import { hashPassphrase, toEmailHash, verifyPassphrase } from "./secrets.ts";
import { toInvitationEnd } from "./session-rules.ts";
import { countAttempt, forgiveAttempt } from "./throttle.ts";
import {
  endSessions,
  insertStaff,
  lockStaff,
  replaceLink,
  updatePassphrase,
  updateRoles,
} from "./writes.ts";

/** Adds a member, who can do nothing until they have used the link that this answers with: its token is told this once. */
export async function inviteStaff(
  actor: Actor,
  input: InvitationInput,
): Promise<Result<NewLink & { staffId: string }>> {
  if (!can(actor, "staff.invite")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const staffId = await insertStaff(tx, { ...input, passphraseHash: null });
    if (!staffId) return fail({ code: "auth.emailTaken", field: "email" });
    const expiresAt = toInvitationEnd(new Date());
    const token = await replaceLink(tx, { purpose: "join", staffId, expiresAt });
    const detail = { emailHash: toEmailHash(input.email), roles: input.roles };
    audit({ action: "staff.invite", thing: "staff", thingId: staffId, detail });
    return succeed({ staffId, token, expiresAt });
  });
}

/** Gives a member other roles; they hold from the member's next request on. Nobody sets their own, and somebody stays an admin. */
export async function setRoles(
  actor: Actor,
  input: RolesChangeInput,
): Promise<Result<{ revision: number }>> {
  if (!can(actor, "staff.set-roles", input)) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    await lockStaff(tx);
    const member = await findMember(input, tx);
    if (!member) return fail({ code: "thing.notFound" });
    const losesAdmin = member.roles.includes("admin") && !input.roles.includes("admin");
    if (losesAdmin && (await countOtherAdmins(tx, member.id)) === 0) {
      return fail({ code: "auth.lastAdmin", field: "roles" });
    }
    if (!(await updateRoles(tx, input))) return fail({ code: "thing.changed" });
    const detail = { before: member.roles, after: input.roles };
    audit({ action: "staff.set-roles", thing: "staff", thingId: member.id, detail });
    return succeed({ revision: input.revision + 1 });
  });
}

/** One's own, by the present one; every other session of theirs ends. Guessing at it is slowed down as at signing in. */
export async function changePassphrase(
  actor: Actor,
  input: PassphraseChangeInput & { staffId: string; sessionId: string },
): Promise<Result<null>> {
  if (!can(actor, "passphrase.change", input)) return fail({ code: "auth.notAllowed" });
  const member = await findMember(input);
  if (!member) return fail({ code: "thing.notFound" });
  const caller = { network: "", device: `own ${member.id}` };
  const attempt = await countAttempt(caller, member.email);
  const seconds = attempt.waitSeconds;
  if (seconds > 0) return fail({ code: "auth.slowDown", field: "present", values: { seconds } });
  if (!(await verifyPassphrase(member.passphraseHash, input.present))) {
    return fail({ code: "auth.passphraseWrong", field: "present" });
  }
  await forgiveAttempt(attempt);
  const problems = await checkNewPassphrase(studioDb(), {
    passphrase: input.next,
    about: [member.email, member.name],
    field: "next",
  });
  if (problems.length > 0) return fail(...problems);
  const passphraseHash = await hashPassphrase(input.next);
  return await runWrite(actor, async ({ tx, audit }) => {
    await updatePassphrase(tx, member.id, { passphraseHash });
    const which = { staffId: member.id, exceptSessionId: input.sessionId };
    await endSessions(tx, which, "passphrase_changed");
    audit({ action: "passphrase.change", thing: "staff", thingId: member.id });
    return succeed(null);
  });
}
