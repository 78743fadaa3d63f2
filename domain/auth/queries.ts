import {
  and,
  arrayContains,
  asc,
  count,
  desc,
  eq,
  gt,
  isNotNull,
  isNull,
  ne,
  sql,
} from "drizzle-orm";
import { studioDb, type Tx } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { oneTimeLinks, staff } from "#db/schema/staff.ts";
import type { Actor, StaffActor, StaffRole } from "./actor.ts";
import { can } from "./can.ts";
import { hashToken } from "./secrets.ts";
import { isLastSeenStale, isSessionOpen, sessionIdleHoursMax } from "./session-rules.ts";
import { touchSession } from "./writes.ts";

/** A command reads in its own transaction. */
type Reader = Tx | ReturnType<typeof studioDb>;

/** Who a session lets in, with the roles they hold now; null when it has ended, run out, or its owner is disabled. Notes that it was seen. */
export async function findSessionActor(sessionId: string): Promise<StaffActor | null> {
  const rows = await studioDb()
    .select({ session: sessions, id: staff.id, name: staff.name, roles: staff.roles })
    .from(sessions)
    .innerJoin(staff, and(eq(staff.id, sessions.staffId), eq(staff.state, "active")))
    .where(eq(sessions.id, sessionId));
  const found = rows[0];
  const now = new Date();
  if (!found || !isSessionOpen(found.session, now)) return null;
  if (isLastSeenStale(found.session, now)) {
    await studioDb().transaction((tx) => touchSession(tx, sessionId));
  }
  return { kind: "staff", id: found.id, name: found.name, roles: found.roles };
}

export async function hasStaff(db: Reader = studioDb()): Promise<boolean> {
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

export type StaffView = {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  /** Invited and not yet joined: has no passphrase. */
  hasJoined: boolean;
  sessionsOpen: number;
  revision: number;
};

/** Everybody on the staff, by name; null for an actor who may not see the list. */
export async function listStaff(actor: Actor): Promise<StaffView[] | null> {
  if (!can(actor, "staff.list")) return null;
  const rows = await studioDb()
    .select({ member: staff, sessionsOpen: count(sessions.id) })
    .from(staff)
    .leftJoin(sessions, and(eq(sessions.staffId, staff.id), isOpen()))
    .groupBy(staff.id)
    .orderBy(asc(staff.name), asc(staff.id));
  return rows.map(({ member, sessionsOpen }) => ({
    id: member.id,
    name: member.name,
    email: member.email,
    roles: member.roles,
    hasJoined: member.passphraseHash !== null,
    sessionsOpen,
    revision: member.revision,
  }));
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
    .orderBy(desc(sessions.lastSeenAt));
}

function isOpen() {
  return and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, sql`now()`),
    gt(sessions.lastSeenAt, sql`now() - make_interval(hours => ${sessionIdleHoursMax})`),
  );
}

/** For commands: the row itself, passphrase hash included, which never leaves the domain. */
export async function findMember(
  by: { email: string } | { staffId: string },
  db: Reader = studioDb(),
): Promise<typeof staff.$inferSelect | null> {
  const is = "staffId" in by ? eq(staff.id, by.staffId) : eq(staff.email, by.email);
  const rows = await db.select().from(staff).where(is);
  return rows[0] ?? null;
}

/** For commands: whose a session is. */
export async function findSession(sessionId: string): Promise<{ staffId: string } | null> {
  const rows = await studioDb()
    .select({ staffId: sessions.staffId })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  return rows[0] ?? null;
}

/** Admins who can sign in, besides this one. */
export async function countOtherAdmins(db: Reader, staffId: string): Promise<number> {
  const rows = await db
    .select({ admins: count() })
    .from(staff)
    .where(
      and(
        ne(staff.id, staffId),
        eq(staff.state, "active"),
        isNotNull(staff.passphraseHash),
        arrayContains(staff.roles, ["admin"]),
      ),
    );
  return rows[0]?.admins ?? 0;
}
