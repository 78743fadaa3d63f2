import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import { submissionFilters } from "#db/schema/submissions.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { undoSeconds } from "./rules.ts";
import type { SavedFilter, Together } from "./view.ts";

/** One's own, by name. */
export async function listFilters(actor: Actor): Promise<SavedFilter[]> {
  if (!can(actor, "submission.read") || actor.kind !== "staff") return [];
  return await studioDb()
    .select({
      id: submissionFilters.id,
      name: submissionFilters.name,
      query: submissionFilters.query,
    })
    .from(submissionFilters)
    .where(eq(submissionFilters.staffId, actor.id))
    .orderBy(asc(submissionFilters.name));
}

/** What was done with several in one go a moment ago, and whether this actor may still take it back; null where nothing is left of it. */
export async function findTogether(actor: Actor, togetherId: string): Promise<Together | null> {
  if (!can(actor, "submission.read") || actor.kind !== "staff" || !isThingId(togetherId))
    return null;
  const { rows } = await studioDb().execute(sql`
    select ${togetherId} as id, count(*)::int as count,
      case min(s.state) when 'spam' then 'spam' when 'duplicate' then 'duplicate' else 'claim' end as act,
      coalesce(bool_or(s.claimed_by = ${actor.id} or s.decided_by = ${actor.id} and s.decided_at > clock_timestamp() - make_interval(secs => ${undoSeconds})), false) as "canUndo"
    from submissions s where s.together_id = ${togetherId} having count(*) > 0`);
  return z.array(row).parse(rows)[0] ?? null;
}

const row = z.object({
  id: z.string(),
  count: z.number(),
  act: z.enum(["claim", "spam", "duplicate"]),
  canUndo: z.boolean(),
});
