import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { oneTimeLinks, staff } from "#db/schema/staff.ts";
import type { StaffRole } from "./actor.ts";
import { createToken, hashToken } from "./secrets.ts";

/** The only writer of staff, sessions and one-time links. */

type SessionEndReason = NonNullable<typeof sessions.$inferSelect.endReason>;
type LinkPurpose = typeof oneTimeLinks.$inferSelect.purpose;

/** Rules about all staff together (the first owner, the last admin) hold one at a time. */
export async function lockStaff(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('staff'))`);
}

/** The new member's id, or null if somebody has this address already. */
export async function insertStaff(
  tx: Tx,
  member: { email: string; name: string; roles: StaffRole[]; passphraseHash: string | null },
): Promise<string | null> {
  const rows = await tx
    .insert(staff)
    .values(member)
    .onConflictDoNothing({ target: staff.email })
    .returning({ id: staff.id });
  return rows[0]?.id ?? null;
}

export async function updatePassphrase(
  tx: Tx,
  staffId: string,
  change: { passphraseHash: string; name?: string },
): Promise<void> {
  await tx
    .update(staff)
    .set({ ...change, revision: sql`${staff.revision} + 1` })
    .where(eq(staff.id, staffId));
}

/** False if the row has moved on since `revision`. */
export async function updateRoles(
  tx: Tx,
  change: { staffId: string; roles: StaffRole[]; revision: number },
): Promise<boolean> {
  const rows = await tx
    .update(staff)
    .set({ roles: change.roles, revision: sql`${staff.revision} + 1` })
    .where(and(eq(staff.id, change.staffId), eq(staff.revision, change.revision)))
    .returning({ id: staff.id });
  return rows.length === 1;
}

/** A new link, whose token is told this once; links made before for the same person and purpose stop working. */
export async function replaceLink(
  tx: Tx,
  link: { purpose: LinkPurpose; staffId: string | null; expiresAt: Date },
): Promise<string> {
  const isOfSame = link.staffId
    ? eq(oneTimeLinks.staffId, link.staffId)
    : isNull(oneTimeLinks.staffId);
  await tx
    .update(oneTimeLinks)
    .set({ expiresAt: sql`now()` })
    .where(and(isOfSame, isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, sql`now()`)));
  const { token, tokenHash } = createToken();
  await tx.insert(oneTimeLinks).values({ ...link, tokenHash });
  return token;
}

/** Uses a link up. Null if it can't be used: unknown, used, or run out. Of two at the same moment one gets it. */
export async function consumeLink(
  tx: Tx,
  token: string,
): Promise<{ purpose: LinkPurpose; staffId: string | null } | null> {
  const rows = await tx
    .update(oneTimeLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashToken(token)),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, sql`now()`),
      ),
    )
    .returning({ purpose: oneTimeLinks.purpose, staffId: oneTimeLinks.staffId });
  return rows[0] ?? null;
}

export async function insertSession(
  tx: Tx,
  session: Pick<
    typeof sessions.$inferInsert,
    "staffId" | "expiresAt" | "signedInBy" | "awaitsFactor"
  >,
): Promise<string> {
  const rows = await tx.insert(sessions).values(session).returning({ id: sessions.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("A session was inserted and not returned.");
  return id;
}

/** Ends one session, or all of a person's open ones, or all but one. Answers which. */
export async function endSessions(
  tx: Tx,
  which: { sessionId: string } | { staffId: string; exceptSessionId?: string },
  reason: SessionEndReason,
): Promise<string[]> {
  const are =
    "sessionId" in which
      ? eq(sessions.id, which.sessionId)
      : and(
          eq(sessions.staffId, which.staffId),
          which.exceptSessionId ? ne(sessions.id, which.exceptSessionId) : undefined,
        );
  const rows = await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endReason: reason })
    .where(and(are, isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return rows.map((row) => row.id);
}

/** Its bearer has just proved who they are. */
export async function markConfirmed(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ confirmedAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}

export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));
}
