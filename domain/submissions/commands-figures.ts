import { sql } from "drizzle-orm";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { figuresTag } from "#domain/tags.ts";

/** Once a month is over has the page pressed that tells what was sent in: nothing else of it changes. How many months were told anew, 0 or 1. */
export async function tellFigures(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "submission.tell-figures")) return fail({ code: "auth.notAllowed" });
  return await runWrite(
    actor,
    async ({ tx, audit, touch }) => {
      const { rows } = await tx.execute(sql`
        select from (select date_trunc('month', now() at time zone 'utc') as month) this
        where exists (select from submissions s where s.received_on < this.month)
          and not exists (select from tag_changes t join audit_log a on a.seq = t.change where t.tag = ${figuresTag} and a.at at time zone 'utc' >= this.month)`);
      if (rows.length === 0) return succeed(0);
      touch(figuresTag);
      audit({ action: "submission.tell-figures", thing: "submission", thingId: null });
      return succeed(1);
    },
    { trail: "none" },
  );
}
