import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type WishesInput, wishesInput } from "./input-mail.ts";
import type { Wishes } from "./rules-wishes.ts";
import { setWishes } from "./writes-mail.ts";

/** Says what one wants to hear by mail, and when. It holds for what isn't sent yet. */
export async function chooseMail(actor: Actor, input: WishesInput): Promise<Result<Wishes>> {
  if (!can(actor, "mail.choose") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(wishesInput, input);
  if (!parsed.ok) return parsed;
  const { revision, ...wishes } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await setWishes(tx, { staffId: actor.id, wishes, revision })))
      return fail({ code: "thing.changed" });
    audit({ action: "mail.choose", thing: "staff", thingId: actor.id, detail: wishes });
    return succeed(wishes);
  });
}
