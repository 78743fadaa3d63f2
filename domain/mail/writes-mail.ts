import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { mails, mailWishes } from "#db/schema/mail.ts";
import { staffNews } from "#db/schema/staff-news.ts";
import { anyOf } from "#domain/sql.ts";
import type { MailFailure } from "./rules-retries.ts";
import type { Wishes } from "./rules-wishes.ts";

/** The only writer of mails and of what is wished of them, and of what news they have told. */

/** Sets what stood at this revision, 0 for what was never said; false where it stands at another by now. */
export async function setWishes(
  tx: Tx,
  { staffId, wishes, revision }: { staffId: string; wishes: Wishes; revision: number },
): Promise<boolean> {
  const { addressed, followed, digestHour } = wishes;
  const row = { addressed, followed, digestHour };
  const set =
    revision === 0
      ? await tx
          .insert(mailWishes)
          .values({ staffId, ...row })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(mailWishes)
          .set({ ...row, revision: revision + 1 })
          .where(and(eq(mailWishes.staffId, staffId), eq(mailWishes.revision, revision)))
          .returning();
  return set.length > 0;
}

/** False while another worker gathers: one does at a time. */
export async function holdGathering(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select pg_try_advisory_xact_lock(hashtext('gather mail')) as held`,
  );
  return z.object({ held: z.boolean() }).parse(rows[0]).held;
}

type NewMail = { staffId: string; digestOn: string | null; newsIds: readonly string[]; now: Date };

/** A mail with what it tells, whose time is now; null where that day has had its digest. */
export async function insertMail(
  tx: Tx,
  { staffId, digestOn, newsIds, now }: NewMail,
): Promise<string | null> {
  const [mail] = await tx
    .insert(mails)
    .values({
      staffId,
      kind: digestOn === null ? "at_once" : "digest",
      digestOn,
      nextAttemptAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: mails.id });
  if (!mail) return null;
  await tx
    .update(staffNews)
    .set({ mailSince: null, mailId: mail.id })
    .where(sql`${staffNews.id} = ${anyOf(newsIds)}`);
  return mail.id;
}

/** Nothing of it will be told by mail. */
export async function passOver(tx: Tx, newsIds: readonly string[]): Promise<void> {
  if (newsIds.length === 0) return;
  await tx
    .update(staffNews)
    .set({ mailSince: null })
    .where(sql`${staffNews.id} = ${anyOf(newsIds)}`);
}

const heldMail = z.object({
  id: z.string(),
  staffId: z.string(),
  kind: z.enum(["at_once", "digest"]),
  digestOn: z.string().nullable(),
  attempts: z.number(),
  to: z.object({ name: z.string(), address: z.string() }),
});
export type HeldMail = z.infer<typeof heldMail>;

/** A mail whose time has come, held against every other worker until the transaction ends; null where there is nothing to do, or another is at it. */
export async function holdMail(tx: Tx, mailId: string, now: Date): Promise<HeldMail | null> {
  const { rows } = await tx.execute(sql`
    select m.id, m.staff_id as "staffId", m.kind, m.digest_on as "digestOn", m.attempts, json_build_object('name', s.name, 'address', s.email) as to
    from mails m join staff s on s.id = m.staff_id
    where m.id = ${mailId} and m.state = 'waiting' and m.next_attempt_at <= ${now} for update of m skip locked`);
  return rows[0] ? heldMail.parse(rows[0]) : null;
}

/** While a server takes its time the transaction idles, which is else taken for a fault and ended. */
export async function allowWaiting(tx: Tx, seconds: number): Promise<void> {
  await tx.execute(
    sql`select set_config('idle_in_transaction_session_timeout', ${`${seconds}s`}, true)`,
  );
}

export async function endMail(tx: Tx, mailId: string, state: "sent" | "dropped"): Promise<void> {
  await tx
    .update(mails)
    .set({
      state,
      endedAt: sql`clock_timestamp()`,
      ...(state === "sent" && {
        attempts: sql`${mails.attempts} + 1`,
        failure: null,
        answer: null,
      }),
    })
    .where(eq(mails.id, mailId));
}

type Failed = { failure: MailFailure; answer: string; nextAttemptAt: Date | null };

/** Notes an attempt that failed; without a next one the mail is given up. */
export async function noteFailure(
  tx: Tx,
  { id, attempts }: Pick<HeldMail, "id" | "attempts">,
  { failure, answer, nextAttemptAt }: Failed,
): Promise<void> {
  await tx
    .update(mails)
    .set({
      failure,
      answer,
      attempts: attempts + 1,
      ...(nextAttemptAt
        ? { nextAttemptAt }
        : { state: "given_up", endedAt: sql`clock_timestamp()` }),
    })
    .where(eq(mails.id, id));
}
