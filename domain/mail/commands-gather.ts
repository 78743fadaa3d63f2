import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getTimeZone } from "#domain/settings/queries.ts";
import { getSettings } from "#settings.ts";
import { listDueMails, loadWishes } from "./queries-mail.ts";
import { listOpenNews, type OpenNews } from "./queries-news-to-mail.ts";
import { planMails } from "./rules-gather.ts";
import { defaultWishes } from "./rules-wishes.ts";
import { holdGathering, insertMail, passOver } from "./writes-mail.ts";

export type Gathered = { made: number };

/** While no mail is sent news waits so long: settings that went missing for an hour lose nothing, and the first mail of a house doesn't tell of last year. */
const hoursKept = 24;

/**
 * Makes mails of news whose time has come, and jobs of mails whose time has come: also of those whose job is gone. For the worker, which asks again and again; what it has
 * done already it doesn't do again.
 */
export async function gatherMail(
  actor: Actor,
  { now = new Date() }: { now?: Date } = {},
): Promise<Result<Gathered>> {
  if (!can(actor, "mail.send")) return fail({ code: "auth.notAllowed" });
  return await runWrite(
    actor,
    async ({ tx, enqueue }) => {
      if (!(await holdGathering(tx))) return succeed({ made: 0 });
      const open = await listOpenNews(tx);
      if (getSettings().mail === null) {
        await passOverOld(tx, open, now);
        return succeed({ made: 0 });
      }
      const made = await makeMails(tx, open, now);
      for (const mailId of await listDueMails(tx, now)) enqueue("send-mail", { mailId });
      return succeed({ made });
    },
    // Bookkeeping of news, which has its own trail.
    { trail: "none" },
  );
}

async function makeMails(
  tx: Tx,
  open: ReadonlyMap<string, readonly OpenNews[]>,
  now: Date,
): Promise<number> {
  if (open.size === 0) return 0;
  const wishes = await loadWishes(tx);
  const timeZone = await getTimeZone(tx);
  let made = 0;
  for (const [staffId, news] of open) {
    const clock = { now, timeZone };
    const plan = planMails(news, wishes.get(staffId) ?? defaultWishes, clock);
    await passOver(tx, plan.passedOver);
    for (const mail of plan.mails) if (await insertMail(tx, { staffId, ...mail, now })) made += 1;
  }
  return made;
}

async function passOverOld(
  tx: Tx,
  open: ReadonlyMap<string, readonly OpenNews[]>,
  now: Date,
): Promise<void> {
  const before = now.getTime() - hoursKept * 3_600_000;
  const old = [...open.values()].flat().filter(({ since }) => since.getTime() < before);
  await passOver(
    tx,
    old.map(({ id }) => id),
  );
}
