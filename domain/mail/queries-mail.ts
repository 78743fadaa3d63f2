import { and, count, desc, eq, gt, isNotNull, lte, or } from "drizzle-orm";
import { type Db, studioDb, type Tx } from "#db/client.ts";
import { mails, mailWishes } from "#db/schema/mail.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { getTimeZone } from "#domain/settings/queries.ts";
import { getSettings } from "#settings.ts";
import { defaultWishes, type Wishes } from "./rules-wishes.ts";
import type { MailHouse, OwnMail, SentMail } from "./view-mail.ts";

/** So many of one's last mails are shown, and so many that are in trouble. */
const ownMax = 5;
const troubledMax = 20;
/** What was given up is shown for so long. */
const troubledDays = 30;

/** One's own mail; null for who isn't of the staff, or holds no role. */
export async function findOwnMail(actor: Actor): Promise<OwnMail | null> {
  if (!can(actor, "mail.choose") || actor.kind !== "staff") return null;
  const db = studioDb();
  const [said] = await db.select().from(mailWishes).where(eq(mailWishes.staffId, actor.id));
  const rows = await db
    .select()
    .from(mails)
    .where(eq(mails.staffId, actor.id))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(ownMax);
  return {
    isSent: getSettings().mail !== null,
    wishes: said ? toWishes(said) : defaultWishes,
    revision: said?.revision ?? 0,
    timeZone: await getTimeZone(db),
    last: rows.map(toSentMail),
  };
}

/** For commands: what each of those wishes who ever said so, by their ids. */
export async function loadWishes(db: Db | Tx): Promise<Map<string, Wishes>> {
  const rows = await db.select().from(mailWishes);
  return new Map(rows.map((row) => [row.staffId, toWishes(row)]));
}

/** For commands: mails whose time has come, the oldest first. */
export async function listDueMails(db: Db | Tx, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, "waiting"), lte(mails.nextAttemptAt, now)))
    .orderBy(mails.nextAttemptAt);
  return rows.map(({ id }) => id);
}

/** How mail does; null for who doesn't look after the house. */
export async function findMailHouse(actor: Actor): Promise<MailHouse | null> {
  if (!can(actor, "mail.look-after")) return null;
  const db = studioDb();
  const since = new Date(Date.now() - troubledDays * 86_400_000);
  const [waiting] = await db
    .select({ mails: count() })
    .from(mails)
    .where(eq(mails.state, "waiting"));
  const troubled = await db
    .select({ mail: mails, to: staff.name })
    .from(mails)
    .innerJoin(staff, eq(staff.id, mails.staffId))
    .where(
      or(
        and(eq(mails.state, "waiting"), isNotNull(mails.failure)),
        and(eq(mails.state, "given_up"), gt(mails.endedAt, since)),
      ),
    )
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(troubledMax);
  const { mail } = getSettings();
  return {
    server: mail && { host: mail.server.host, port: mail.server.port, from: mail.from.address },
    waiting: waiting?.mails ?? 0,
    troubled: troubled.map((row) => ({
      ...toSentMail(row.mail),
      to: row.to,
      attempts: row.mail.attempts,
    })),
  };
}

function toWishes({ addressed, followed, digestHour }: Wishes): Wishes {
  return { addressed, followed, digestHour };
}

function toSentMail(row: typeof mails.$inferSelect): SentMail {
  const { id, kind, state, failure, answer } = row;
  return {
    id,
    kind,
    state,
    failure,
    answer,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    nextAttemptAt: row.nextAttemptAt.toISOString(),
  };
}
