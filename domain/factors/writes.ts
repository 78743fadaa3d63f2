import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { recoveryCodes, totpFactors } from "#db/schema/factors.ts";
import { unseal } from "#domain/seals/seal.ts";
import {
  createRecoveryCode,
  findTotpStep,
  hashRecoveryCode,
  isTotpCode,
  recoveryCodesMade,
  tidyCode,
} from "./codes.ts";

/** The only writer of second factors. */

type TotpFactor = typeof totpFactors.$inferSelect;

export async function lockTotp(tx: Tx, staffId: string): Promise<TotpFactor | null> {
  const rows = await tx
    .select()
    .from(totpFactors)
    .where(eq(totpFactors.staffId, staffId))
    .for("update");
  return rows[0] ?? null;
}

/** One that waits for its first code, in place of another that did. False if one is in use. */
export async function putTotp(
  tx: Tx,
  factor: { staffId: string; sealed: Buffer; keyId: string },
): Promise<boolean> {
  await tx
    .delete(totpFactors)
    .where(and(eq(totpFactors.staffId, factor.staffId), isNull(totpFactors.confirmedAt)));
  const rows = await tx
    .insert(totpFactors)
    .values(factor)
    .onConflictDoNothing()
    .returning({ staffId: totpFactors.staffId });
  return rows.length > 0;
}

/** Whether this is the app's code of now, and of a step that none was taken of: of two at the same moment one goes through. */
export async function takeTotpCode(tx: Tx, factor: TotpFactor, tidy: string): Promise<boolean> {
  const secret = await unseal({ bytes: factor.sealed, keyId: factor.keyId });
  const step = secret === null ? null : findTotpStep(secret, tidy, new Date());
  if (step === null) return false;
  const rows = await tx
    .update(totpFactors)
    .set({ lastStep: step, confirmedAt: sql`coalesce(${totpFactors.confirmedAt}, now())` })
    .where(
      and(
        eq(totpFactors.staffId, factor.staffId),
        or(isNull(totpFactors.lastStep), lt(totpFactors.lastStep, step)),
      ),
    )
    .returning({ staffId: totpFactors.staffId });
  return rows.length > 0;
}

/** Uses a recovery code up; false if it is none of theirs, or was used. */
async function takeRecoveryCode(tx: Tx, staffId: string, tidy: string): Promise<boolean> {
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.codeHash, hashRecoveryCode(staffId, tidy)),
        eq(recoveryCodes.staffId, staffId),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return rows.length > 0;
}

/** By what a code lets its owner in; null if it doesn't. A code is taken once. */
export async function takeCode(
  tx: Tx,
  staffId: string,
  code: string,
): Promise<"totp" | "recovery_code" | null> {
  const tidy = tidyCode(code);
  const factor = await lockTotp(tx, staffId);
  if (!factor?.confirmedAt) return null;
  if (isTotpCode(tidy)) return (await takeTotpCode(tx, factor, tidy)) ? "totp" : null;
  return (await takeRecoveryCode(tx, staffId, tidy)) ? "recovery_code" : null;
}

/** Ten new ones, told this once, in place of all there were. */
export async function replaceRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  const codes = Array.from({ length: recoveryCodesMade }, createRecoveryCode);
  await tx
    .insert(recoveryCodes)
    .values(
      codes.map((code) => ({ staffId, codeHash: hashRecoveryCode(staffId, tidyCode(code)) })),
    );
  return codes;
}

/** The seal's key of what was taken away; null if there was nothing in use. */
export async function deleteFactors(tx: Tx, staffId: string): Promise<string | null> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId));
  const rows = await tx
    .delete(totpFactors)
    .where(and(eq(totpFactors.staffId, staffId), isNotNull(totpFactors.confirmedAt)))
    .returning({ keyId: totpFactors.keyId });
  return rows[0]?.keyId ?? null;
}
