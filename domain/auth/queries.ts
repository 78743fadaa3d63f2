import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { oneTimeLinks, staff } from "#db/schema/staff.ts";
import type { Actor, StaffActor } from "./actor.ts";
import { can } from "./can.ts";
import { findEntrant } from "./queries-entrant.ts";
import { hashToken } from "./secrets.ts";
import { sessionIdleHoursMax } from "./session-rules.ts";

/**
 * Who a session lets in, with the roles they hold now; null when it has ended, run out, its owner is disabled, or a second factor is still to be given or
 * set up (queries-entrant.ts). Notes that it was seen.
 */
export async function findSessionActor(sessionId: string): Promise<StaffActor | null> {
  const entrant = await findEntrant(sessionId);
  if (!entrant || entrant.needs) return null;
  return entrant.actor;
}

export async function hasStaff(db: Db | Tx = studioDb()): Promise<boolean> {
  const rows = await db.select({ id: staff.id }).from(staff).limit(1);
  return rows.length > 0;
}

export type LinkView = {
  purpose: "join" | "reset";
  /** Null for the owner's first link, whose bearer tells both. */
  email: string | null;
  name: string | null;
};

/** What a one-time link is for, without using it up; null if it can't be used. Its bearer needs no account. */
export async function findLink(token: string): Promise<LinkView | null> {
  const rows = await studioDb()
    .select({
      purpose: oneTimeLinks.purpose,
      staffId: oneTimeLinks.staffId,
      email: staff.email,
      name: staff.name,
      state: staff.state,
    })
    .from(oneTimeLinks)
    .leftJoin(staff, eq(staff.id, oneTimeLinks.staffId))
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashToken(token)),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, sql`now()`),
      ),
    );
  const link = rows[0];
  if (!link || (link.staffId && link.state !== "active")) return null;
  if (!link.staffId && (await hasStaff())) return null;
  return { purpose: link.purpose, email: link.email, name: link.name };
}

export type SessionView = { id: string; createdAt: Date; lastSeenAt: Date };

/** A person's open sessions, the one seen last first; null for an actor who may not see them. */
export async function listSessions(actor: Actor, staffId: string): Promise<SessionView[] | null> {
  if (!can(actor, "staff.end-sessions", { staffId })) return null;
  return await studioDb()
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isOpen()))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
}

/** In SQL what isSessionOpen says. */
export function isOpen() {
  return and(
    isNull(sessions.endedAt),
    eq(sessions.awaitsFactor, false),
    gt(sessions.expiresAt, sql`now()`),
    gt(sessions.lastSeenAt, sql`now() - make_interval(hours => ${sessionIdleHoursMax}::int)`),
  );
}

/** For commands: whose a session is. */
export async function findSession(sessionId: string): Promise<{ staffId: string } | null> {
  const rows = await studioDb()
    .select({ staffId: sessions.staffId })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  return rows[0] ?? null;
}
