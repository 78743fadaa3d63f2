import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { totpFactors } from "#db/schema/factors.ts";
import { sessions } from "#db/schema/sessions.ts";
import { settings } from "#db/schema/settings.ts";
import { staff } from "#db/schema/staff.ts";
import type { StaffActor } from "./actor.ts";
import { confirmedMinutes, isLastSeenStale, isSessionOpen } from "./session-rules.ts";
import { touchSession } from "./writes.ts";

/** Under which the roles stand whose holders must have a second factor. */
export const factorRoles = "security.secondFactorOf";

export type Entrant = {
  actor: StaffActor;
  email: string;
  hasFactor: boolean;
  /** What stands between them and the studio: a code of their second factor, or setting one up. */
  needs: "code" | "setUp" | null;
};

/** Whose an open session is, though it may not let them in yet. Notes that it was seen. */
export async function findEntrant(sessionId: string): Promise<Entrant | null> {
  const rows = await studioDb()
    .select({
      session: sessions,
      id: staff.id,
      name: staff.name,
      email: staff.email,
      roles: staff.roles,
      confirmedAt: totpFactors.confirmedAt,
      asked: settings.value,
    })
    .from(sessions)
    .innerJoin(staff, and(eq(staff.id, sessions.staffId), eq(staff.state, "active")))
    .leftJoin(totpFactors, eq(totpFactors.staffId, staff.id))
    .leftJoin(settings, eq(settings.key, factorRoles))
    .where(eq(sessions.id, sessionId));
  const found = rows[0];
  const now = new Date();
  if (!found || !isSessionOpen(found.session, now)) return null;
  if (isLastSeenStale(found.session, now)) {
    await studioDb().transaction((tx) => touchSession(tx, sessionId));
  }
  const { id, name, email, roles } = found;
  const hasFactor = found.confirmedAt !== null;
  const isAsked = readRoles(found.asked).some((role) => roles.some((held) => held === role));
  const setUp = isAsked && !hasFactor ? "setUp" : null;
  return {
    actor: { kind: "staff", id, name, roles },
    email,
    hasFactor,
    needs: found.session.awaitsFactor ? "code" : setUp,
  };
}

/** The setting's roles as they are stored; none where it was never set. */
export function readRoles(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((role) => typeof role === "string") : [];
}

export async function hasFactor(staffId: string, db: Reader = studioDb()): Promise<boolean> {
  const rows = await db
    .select({ staffId: totpFactors.staffId })
    .from(totpFactors)
    .where(and(eq(totpFactors.staffId, staffId), isNotNull(totpFactors.confirmedAt)));
  return rows.length > 0;
}

/** By what the bearer of a session is to prove who they are before a sensitive act; null where they have just done so. */
export async function findDueProof(sessionId: string): Promise<"code" | "passphrase" | null> {
  const rows = await studioDb()
    .select({
      staffId: sessions.staffId,
      isFresh: sql<boolean>`${sessions.confirmedAt} > now() - make_interval(mins => ${confirmedMinutes}::int)`,
    })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  const session = rows[0];
  if (!session || session.isFresh) return null;
  return (await hasFactor(session.staffId)) ? "code" : "passphrase";
}
