import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getPublication, getTimeZone } from "#domain/settings/queries.ts";
import { getSettings } from "#settings.ts";
import type { Letter } from "./letter.ts";
import { post } from "./post.ts";
import { loadWishes } from "./queries-mail.ts";
import { listNewsOfMail } from "./queries-news-to-mail.ts";
import { findNextAttempt } from "./rules-retries.ts";
import { defaultWishes, groupOf } from "./rules-wishes.ts";
import { wordNews } from "./word-news.ts";
import { allowWaiting, endMail, type HeldMail, holdMail, noteFailure } from "./writes-mail.ts";

export type Sent = { outcome: "sent" | "dropped" | "failed" | "given_up" | "nothing" };

/** Longer than a delivery may take (deliver.ts). */
const waitingSeconds = 180;

/**
 * Sends a mail whose time has come, with what it has to tell by now; nobody else sends it meanwhile, since its row is held until what came of it is noted. A worker that is killed
 * lets go of it, and the next one sends it: twice only if that happened after the server took it and before that was noted (docs/decisions/0023).
 */
export async function sendMail(
  actor: Actor,
  { mailId, now = new Date() }: { mailId: string; now?: Date },
): Promise<Result<Sent>> {
  if (!can(actor, "mail.send")) return fail({ code: "auth.notAllowed" });
  return await runWrite<Sent>(
    actor,
    async ({ tx }) => {
      const { mail: settings } = getSettings();
      const held = settings && (await holdMail(tx, mailId, now));
      if (!held) return succeed({ outcome: "nothing" });
      const { name: publication } = await getPublication(tx);
      const letter = await wordMail(tx, held, publication);
      if (!letter) {
        await endMail(tx, mailId, "dropped");
        return succeed({ outcome: "dropped" });
      }
      await allowWaiting(tx, waitingSeconds);
      const delivery = await post(settings, { id: mailId, to: held.to, letter, publication });
      if (delivery.isAccepted) {
        await endMail(tx, mailId, "sent");
        return succeed({ outcome: "sent" });
      }
      const { failure, answer } = delivery;
      const attempts = held.attempts + 1;
      const nextAttemptAt = findNextAttempt({ failure, attempts }, now);
      await noteFailure(tx, held, { failure, answer, nextAttemptAt });
      return succeed({ outcome: nextAttemptAt ? "failed" : "given_up" });
    },
    // Bookkeeping of news, which has its own trail.
    { trail: "none" },
  );
}

/** Null where there is nothing left to say. */
async function wordMail(
  tx: Tx,
  { id, staffId, kind, digestOn }: HeldMail,
  publication: string,
): Promise<Letter | null> {
  const wishes = (await loadWishes(tx)).get(staffId) ?? defaultWishes;
  const told = await listNewsOfMail(tx, id);
  const news = told.filter((one) => wishes[groupOf(one)] !== "never");
  if (news.length === 0) return null;
  const { publicUrl } = getSettings();
  return wordNews(news, {
    kind,
    digestOn,
    publication,
    publicUrl,
    timeZone: await getTimeZone(tx),
  });
}
