import { and, count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

type Written = { id: string; submittedBy: string | null };

/** Why nobody else has looked, which readers see (null where somebody has), and who checked what others wrote. */
export type Looked = { aloneBecause: string | null; checkedBy: { name: string }[] };

const row = z.object({ lacks: z.enum(["alone", "last_hand"]).nullable(), hasWritten: z.boolean() });
type FourEyes = z.infer<typeof row>;

/** The same question that the database's guard asks (check_four_eyes in drizzle/), so that the answer comes before and in words. */
async function findFourEyes(db: Db | Tx, actor: Actor, { id, submittedBy }: Written) {
  const { rows } = await db.execute(
    sql`select lacks, has_written as "hasWritten" from find_four_eyes(${id}, ${toStaffId(actor)}, ${submittedBy})`,
  );
  return row.parse(rows[0]);
}

/** A version names as its checker whoever publishes it without having written any of it. */
function listCheckers(actor: Actor, { lacks, hasWritten }: FourEyes): Looked["checkedBy"] {
  return actor.kind !== "staff" || lacks !== null || hasWritten ? [] : [{ name: actor.name }];
}

/** Whom the version would name as its checker if this actor published it; for the preview. */
export async function findCheckers(db: Db, actor: Actor, brief: Written) {
  return listCheckers(actor, await findFourEyes(db, actor, brief));
}

/**
 * Nobody publishes what only they have seen: what they alone wrote since the last version, or what they changed after everybody else. Who sends a brief to review
 * writes nothing by that, and approving a waiver isn't writing either. Where there is no second editor one publishes alone. The system publishes the demo dossier.
 */
export async function checkFourEyes(tx: Tx, actor: Actor, brief: Written): Promise<Result<Looked>> {
  if (actor.kind === "system")
    return succeed({ aloneBecause: "the demo dossier comes with the software", checkedBy: [] });
  const found = await findFourEyes(tx, actor, brief);
  const { lacks } = found;
  if (lacks === null) return succeed({ aloneBecause: null, checkedBy: listCheckers(actor, found) });
  const [editors] = await tx
    .select({ count: count() })
    .from(staff)
    .where(and(eq(staff.state, "active"), sql`${staff.roles} && '{editor,admin}'::text[]`));
  if (editors && editors.count > 1)
    return fail({ code: lacks === "alone" ? "briefs.fourEyes" : "briefs.changedLast" });
  return succeed({ aloneBecause: "the team has one editor", checkedBy: [] });
}

/** A waiver that only lacks somebody's approval: it doesn't keep a draft from review, for it is there that it is approved. */
export function lacksOnlyApproval({ rule, values }: Finding): boolean {
  return rule === "waiverNotApproved" && values.lacks === "approval";
}
