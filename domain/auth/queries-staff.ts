import { and, arrayContains, asc, count, eq, isNotNull, ne, type SQL } from "drizzle-orm";
import { z } from "zod";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor, StaffActor, StaffRole } from "./actor.ts";
import { can } from "./can.ts";
import { isOpen } from "./queries.ts";

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
  return can(actor, "staff.list") ? await selectStaff() : null;
}

/** One of them; null if there is none with this id, and for an actor who may not see the list. */
export async function findStaff(actor: Actor, staffId: string): Promise<StaffView | null> {
  if (!can(actor, "staff.list") || !z.uuid().safeParse(staffId).success) return null;
  const [member] = await selectStaff(eq(staff.id, staffId));
  return member ?? null;
}

/** One's own address, which is how one signs in. */
export async function findOwnEmail(actor: StaffActor): Promise<string> {
  const member = await findMember({ staffId: actor.id });
  return member?.email ?? "";
}

async function selectStaff(which?: SQL): Promise<StaffView[]> {
  const rows = await studioDb()
    .select({ member: staff, sessionsOpen: count(sessions.id) })
    .from(staff)
    .leftJoin(sessions, and(eq(sessions.staffId, staff.id), isOpen()))
    .where(which)
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

/** For commands: the row itself, passphrase hash included, which never leaves the domain. */
export async function findMember(
  by: { email: string } | { staffId: string },
  db: Db | Tx = studioDb(),
): Promise<typeof staff.$inferSelect | null> {
  const is = "staffId" in by ? eq(staff.id, by.staffId) : eq(staff.email, by.email);
  const rows = await db.select().from(staff).where(is);
  return rows[0] ?? null;
}

/** Admins who can sign in, besides this one. */
export async function countOtherAdmins(db: Db | Tx, staffId: string): Promise<number> {
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
