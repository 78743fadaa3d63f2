import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import type { Actor, StaffActor } from "./actor.ts";
import { can } from "./can.ts";
import type { AcceptanceInput, OwnerInput } from "./input.ts";
import { checkNewPassphrase } from "./new-passphrase.ts";
import { findLink, hasStaff } from "./queries.ts";
import { hasFactor } from "./queries-entrant.ts";
import { findMember } from "./queries-staff.ts";
import { createDeviceToken, hashPassphrase, toEmailHash } from "./secrets.ts";
import {
  toHalfSessionEnd,
  toInvitationEnd,
  toOwnerLinkEnd,
  toSessionEnd,
} from "./session-rules.ts";
import {
  consumeLink,
  endSessions,
  insertSession,
  insertStaff,
  lockStaff,
  replaceLink,
  updatePassphrase,
} from "./writes.ts";

const linkSpent: Problem = { code: "auth.linkSpent" };

export type NewLink = { token: string; expiresAt: Date };
/**
 * Somebody who has just been let in: the session is open, and is theirs to carry. `deviceToken` is to be kept by the browser: with it the
 * next attempts are counted apart from those of the rest of its network.
 */
export type Entry = {
  staffId: string;
  sessionId: string;
  deviceToken: string;
  /** The session lets nobody in before the second factor is given. */
  awaitsFactor: boolean;
};

/** The first start's link, with which the owner's account is made; only while there are no staff. A link printed before stops working. */
export async function makeOwnerLink(actor: Actor): Promise<Result<NewLink>> {
  if (!can(actor, "owner.invite")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    await lockStaff(tx);
    if (await hasStaff(tx)) return fail({ code: "auth.ownerExists" });
    const expiresAt = toOwnerLinkEnd(new Date());
    const token = await replaceLink(tx, { purpose: "join", staffId: null, expiresAt });
    audit({ action: "owner.invite", thing: "staff", thingId: null });
    return succeed({ token, expiresAt });
  });
}

/** Makes the owner, who holds every role, and signs them in. The link decides who may, so the actor may be the public. */
export async function createOwner(
  actor: Actor,
  input: OwnerInput & { token: string },
): Promise<Result<Entry>> {
  if (!can(actor, "owner.create")) return fail({ code: "auth.notAllowed" });
  // Looked at before the work of judging and hashing is done for whoever asks; used up below.
  if ((await findLink(input.token))?.email !== null) return fail(linkSpent);
  const problems = await checkNewPassphrase(studioDb(), {
    passphrase: input.passphrase,
    about: [input.email, input.name],
    field: "passphrase",
  });
  if (problems.length > 0) return fail(...problems);
  const passphraseHash = await hashPassphrase(input.passphrase);
  return await runWrite(actor, async ({ tx, audit }) => {
    await lockStaff(tx);
    const link = await consumeLink(tx, input.token);
    if (!link || link.staffId !== null) return fail(linkSpent);
    if (await hasStaff(tx)) return fail({ code: "auth.ownerExists" });
    const { name, email } = input;
    const roles: StaffActor["roles"][number][] = ["author", "editor", "moderator", "admin"];
    const staffId = await insertStaff(tx, { name, email, roles, passphraseHash });
    if (!staffId) return fail({ code: "auth.ownerExists" });
    const sessionId = await insertSession(tx, {
      staffId,
      expiresAt: toSessionEnd(new Date()),
      signedInBy: "link",
    });
    const owner: StaffActor = { kind: "staff", id: staffId, name, roles };
    const emailHash = toEmailHash(email);
    audit({
      actor: owner,
      action: "owner.create",
      thing: "staff",
      thingId: staffId,
      detail: { emailHash, roles },
    });
    audit({ actor: owner, action: "session.start", thing: "session", thingId: sessionId });
    const deviceToken = createDeviceToken(email);
    return succeed({ staffId, sessionId, deviceToken, awaitsFactor: false });
  });
}

/** A new link for a member: to join, while they have no passphrase, else to choose a new one. The one before stops working. */
export async function makeMemberLink(
  actor: Actor,
  input: { staffId: string },
): Promise<Result<NewLink>> {
  if (!can(actor, "staff.invite")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const member = await findMember(input, tx);
    if (member?.state !== "active") return fail({ code: "thing.notFound" });
    const purpose = member.passphraseHash === null ? "join" : "reset";
    const expiresAt = toInvitationEnd(new Date());
    const token = await replaceLink(tx, { purpose, staffId: member.id, expiresAt });
    audit({ action: "staff.invite", thing: "staff", thingId: member.id, detail: { purpose } });
    return succeed({ token, expiresAt });
  });
}

/**
 * Uses a member's link up: they choose their passphrase (and how they are called, when they join) and are signed in, as far as without their second factor. Their sessions elsewhere
 * end. The link decides who may, so the actor may be the public.
 */
export async function acceptInvitation(
  actor: Actor,
  input: AcceptanceInput & { token: string },
): Promise<Result<Entry>> {
  if (!can(actor, "invitation.accept")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const link = await consumeLink(tx, input.token);
    const member = link?.staffId ? await findMember({ staffId: link.staffId }, tx) : null;
    if (!link || !member || member.state !== "active") return fail(linkSpent);
    const problems = await checkNewPassphrase(tx, {
      passphrase: input.passphrase,
      about: [member.email, input.name],
      field: "passphrase",
    });
    if (problems.length > 0) return fail(...problems);
    const passphraseHash = await hashPassphrase(input.passphrase);
    await updatePassphrase(tx, member.id, { passphraseHash, name: input.name });
    await endSessions(tx, { staffId: member.id }, "passphrase_changed");
    const awaitsFactor = await hasFactor(member.id, tx);
    const now = new Date();
    const expiresAt = awaitsFactor ? toHalfSessionEnd(now) : toSessionEnd(now);
    const session = { staffId: member.id, expiresAt, awaitsFactor, signedInBy: "link" as const };
    const sessionId = await insertSession(tx, session);
    const joined: StaffActor = {
      kind: "staff",
      id: member.id,
      name: input.name,
      roles: member.roles,
    };
    audit({
      actor: joined,
      action: "invitation.accept",
      thing: "staff",
      thingId: member.id,
      detail: { purpose: link.purpose },
    });
    const action = awaitsFactor ? "session.half-start" : "session.start";
    audit({ actor: joined, action, thing: "session", thingId: sessionId });
    const deviceToken = createDeviceToken(member.email);
    return succeed({ staffId: member.id, sessionId, deviceToken, awaitsFactor });
  });
}
