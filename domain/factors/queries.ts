import { and, count, eq, isNull } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { recoveryCodes, totpFactors } from "#db/schema/factors.ts";
import { settings } from "#db/schema/settings.ts";
import { type Actor, type StaffActor, type StaffRole, staffRoles } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { factorRoles, readRoles } from "#domain/auth/queries-entrant.ts";
import { findMember } from "#domain/auth/queries-staff.ts";
import { unseal } from "#domain/seals/seal.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { toTotpUri } from "./codes.ts";

export type FactorView = {
  /** Null while no app is in use. */
  since: Date | null;
  recoveryCodesLeft: number;
};

/** Somebody's second factor; null for an actor who may not see it. */
export async function findFactor(actor: Actor, staffId: string): Promise<FactorView | null> {
  if (!can(actor, "factor.remove", { staffId })) return null;
  const [factor] = await studioDb()
    .select({ since: totpFactors.confirmedAt })
    .from(totpFactors)
    .where(eq(totpFactors.staffId, staffId));
  const [left] = await studioDb()
    .select({ codes: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)));
  return { since: factor?.since ?? null, recoveryCodesLeft: Number(left?.codes ?? 0) };
}

export type TotpOffer = { secret: string; uri: string };

/** The app's secret while its first code is awaited; null before and after: it is shown then only. */
export async function findOwnOffer(actor: StaffActor): Promise<TotpOffer | null> {
  const [factor] = await studioDb()
    .select()
    .from(totpFactors)
    .where(and(eq(totpFactors.staffId, actor.id), isNull(totpFactors.confirmedAt)));
  const member = await findMember({ staffId: actor.id });
  const secret = factor ? await unseal({ bytes: factor.sealed, keyId: factor.keyId }) : null;
  if (secret === null || !member) return null;
  const { name } = await findPublication();
  return { secret, uri: toTotpUri(secret, { issuer: name, email: member.email }) };
}

/** The roles whose holders must have a second factor. */
export async function listFactorRoles(): Promise<StaffRole[]> {
  const rows = await studioDb()
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, factorRoles));
  const stored = readRoles(rows[0]?.value);
  return staffRoles.filter((role) => stored.includes(role));
}
