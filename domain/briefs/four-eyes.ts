import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findSoleEditor } from "./checks/queries-decisions.ts";

const row = z.object({ lacks: z.enum(["alone", "last_hand"]).nullable() });

/**
 * Nobody publishes what only they have seen: what they alone wrote since the last version, or what they changed after everybody else; asked as the database's guard asks (check_four_eyes in
 * drizzle/). Who sends a brief to review writes nothing by that, and approving a waiver isn't writing either. True where there is no second editor: then one publishes alone.
 */
export async function checkFourEyes(
  tx: Db | Tx,
  actor: Actor,
  { id, submittedBy }: { id: string; submittedBy: string | null },
): Promise<Result<{ isAlone: boolean }>> {
  const { rows } = await tx.execute(
    sql`select lacks from find_four_eyes(${id}, ${toStaffId(actor)}, ${submittedBy})`,
  );
  const { lacks } = row.parse(rows[0]);
  if (lacks === null) return succeed({ isAlone: false });
  if ((await findSoleEditor(tx)) !== null) return succeed({ isAlone: true });
  return fail({ code: lacks === "alone" ? "briefs.fourEyes" : "briefs.changedLast" });
}

/** A waiver that only lacks somebody's approval: it doesn't keep a draft from review, for it is there that it is approved. */
export function lacksOnlyApproval({ rule, values }: Finding): boolean {
  return rule === "waiverNotApproved" && values.lacks === "approval";
}
