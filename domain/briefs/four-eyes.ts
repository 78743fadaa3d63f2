import { and, count, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

/**
 * Nobody publishes what they alone wrote: who sent a brief to review may publish it only where there is no second editor. Gives the reason why nobody else
 * looked, which readers see, and null where somebody did. The system publishes the demo dossier alone.
 */
export async function checkFourEyes(
  tx: Tx,
  actor: Actor,
  { submittedBy }: { submittedBy: string | null },
): Promise<Result<string | null>> {
  if (actor.kind === "system") return succeed("the demo dossier comes with the software");
  if (submittedBy !== toStaffId(actor)) return succeed(null);
  const [editors] = await tx
    .select({ count: count() })
    .from(staff)
    .where(and(eq(staff.state, "active"), sql`${staff.roles} && '{editor,admin}'::text[]`));
  return editors && editors.count > 1
    ? fail({ code: "briefs.fourEyes" })
    : succeed("the team has one editor");
}

/** A waiver that only lacks somebody's approval: it doesn't keep a draft from review, for it is there that it is approved. */
export function lacksOnlyApproval({ rule, values }: Finding): boolean {
  return rule === "waiverNotApproved" && values.lacks === "approval";
}
