import { randomUUID } from "node:crypto";
import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { findOwnEmail } from "#domain/auth/queries-staff.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { getPublication } from "#domain/settings/queries.ts";
import { getSettings } from "#settings.ts";
import { post } from "./post.ts";
import { wordTest } from "./word-test.ts";

/** Sends a mail to whoever asks for it, at once, and says what the server said. */
export async function sendTestMail(actor: Actor): Promise<Result<"sent">> {
  if (!can(actor, "mail.look-after") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const { mail: settings, publicUrl } = getSettings();
  if (!settings) return fail({ code: "mail.off" });
  const to = { name: actor.name, address: await findOwnEmail(actor) };
  const { name: publication } = await getPublication(studioDb());
  const letter = wordTest(publication, publicUrl);
  const delivery = await post(settings, { id: randomUUID(), to, letter, publication });
  const outcome = delivery.isAccepted ? "sent" : delivery.failure;
  await runWrite(actor, async ({ audit }) => {
    audit({ action: "mail.test", thing: "staff", thingId: actor.id, detail: { outcome } });
    return succeed(null);
  });
  if (delivery.isAccepted) return succeed("sent");
  return fail({ code: `mail.${delivery.failure}`, values: { answer: delivery.answer } });
}
