import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { factorRoles, hasFactor } from "#domain/auth/queries-entrant.ts";
import { endSessions, markConfirmed } from "#domain/auth/writes.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { destroyKey, seal } from "#domain/seals/seal.ts";
import { lockSettings, setSetting } from "#domain/settings/writes.ts";
import { createTotpSecret, isTotpCode, tidyCode } from "./codes.ts";
import type { CodeInput, FactorRolesInput } from "./input.ts";
import { deleteFactors, lockTotp, putTotp, replaceRecoveryCodes, takeTotpCode } from "./writes.ts";

const wrongCode: Problem = { code: "factor.codeWrong", field: "code" };

type Own = { staffId: string };

/** Offers one's app a secret, which is asked for only once a first code was typed (confirmTotp). An offer made before is void. */
export async function beginTotp(actor: Actor, input: Own): Promise<Result<null>> {
  if (!can(actor, "factor.set-up", input)) return fail({ code: "auth.notAllowed" });
  const { bytes: sealed, keyId } = await seal(createTotpSecret());
  let before: string | undefined;
  const result = await runWrite(actor, async ({ tx, audit }) => {
    before = (await lockTotp(tx, input.staffId))?.keyId;
    const isPut = await putTotp(tx, { staffId: input.staffId, sealed, keyId });
    if (!isPut) return fail({ code: "factor.isThere" });
    audit({ action: "factor.begin", thing: "staff", thingId: input.staffId });
    return succeed(null);
  });
  const unused = result.ok ? before : keyId;
  if (unused) await destroyKey(unused);
  return result;
}

/**
 * The first code shows that the app has the secret: from now on it is asked for at signing in. Answers the recovery codes, which are told this once. Sessions elsewhere end.
 */
export async function confirmTotp(
  actor: Actor,
  input: CodeInput & Own & { sessionId: string },
): Promise<Result<{ recoveryCodes: string[] }>> {
  if (!can(actor, "factor.set-up", input)) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const factor = await lockTotp(tx, input.staffId);
    if (!factor) return fail({ code: "factor.notBegun" });
    if (factor.confirmedAt) return fail({ code: "factor.isThere" });
    const tidy = tidyCode(input.code);
    if (!isTotpCode(tidy) || !(await takeTotpCode(tx, factor, tidy))) return fail(wrongCode);
    const recoveryCodes = await replaceRecoveryCodes(tx, input.staffId);
    const others = { staffId: input.staffId, exceptSessionId: input.sessionId };
    await endSessions(tx, others, "factor_changed");
    await markConfirmed(tx, input.sessionId);
    const detail = { kind: "totp" };
    audit({ action: "factor.set-up", thing: "staff", thingId: input.staffId, detail });
    return succeed({ recoveryCodes });
  });
}

/** Ten new recovery codes, told this once; those of before are void. */
export async function renewRecoveryCodes(
  actor: Actor,
  input: Own,
): Promise<Result<{ recoveryCodes: string[] }>> {
  if (!can(actor, "factor.set-up", input)) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await hasFactor(input.staffId, tx))) return fail({ code: "factor.isNotThere" });
    const recoveryCodes = await replaceRecoveryCodes(tx, input.staffId);
    audit({ action: "factor.renew-codes", thing: "staff", thingId: input.staffId });
    return succeed({ recoveryCodes });
  });
}

/**
 * Takes somebody's second factor away, with its recovery codes: one's own, or as an admin one that was lost. Where it is required, they are led to
 * setting up another. Another's sessions end.
 */
export async function removeFactor(actor: Actor, input: Own): Promise<Result<null>> {
  if (!can(actor, "factor.remove", input)) return fail({ code: "auth.notAllowed" });
  let keyId: string | null = null;
  const result = await runWrite(actor, async ({ tx, audit }) => {
    keyId = await deleteFactors(tx, input.staffId);
    if (keyId === null) return fail({ code: "factor.isNotThere" });
    const isOwn = actor.kind === "staff" && actor.id === input.staffId;
    if (!isOwn) await endSessions(tx, { staffId: input.staffId }, "factor_changed");
    audit({ action: "factor.remove", thing: "staff", thingId: input.staffId });
    return succeed(null);
  });
  if (result.ok && keyId) await destroyKey(keyId);
  return result;
}

/**
 * Whose roles these are must have a second factor: who has none is led to setting one up before anything else. Members of staff who ask it of others have one
 * themselves.
 */
export async function requireFactor(actor: Actor, input: FactorRolesInput): Promise<Result<null>> {
  if (!can(actor, "factor.require")) return fail({ code: "auth.notAllowed" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const own = toStaffId(actor);
    if (own && input.roles.length > 0 && !(await hasFactor(own, tx))) {
      return fail({ code: "factor.ownFirst" });
    }
    const held = (await lockSettings(tx, [factorRoles])).get(factorRoles);
    const row = { key: factorRoles, value: input.roles, isPublic: false, updatedBy: own };
    if (!(await setSetting(tx, row, held?.revision ?? 0))) return fail({ code: "thing.changed" });
    const detail = { before: held?.value ?? [], after: input.roles };
    audit({ action: "factor.require", thing: "settings", thingId: factorRoles, detail });
    return succeed(null);
  });
}
