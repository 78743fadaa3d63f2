import { and, count, eq } from "drizzle-orm";
import { submissionFilters } from "#db/schema/submissions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import {
  type RemoveFilterInput,
  removeFilterInput,
  type SaveFilterInput,
  saveFilterInput,
} from "./input.ts";
import { filtersMax, writeQueueQuery } from "./rules-queue.ts";

/** Keeps what one looks at in the queue under a name of one's own; another under that name takes its place. */
export async function saveFilter(actor: Actor, input: SaveFilterInput): Promise<Result<null>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(saveFilterInput, input);
  if (!parsed.ok) return parsed;
  const { name, query: asked } = parsed.value;
  const query = String(new URLSearchParams(writeQueueQuery(asked)));
  return await runWrite(actor, async ({ tx, audit }) => {
    const own = eq(submissionFilters.staffId, actor.id);
    await tx.delete(submissionFilters).where(and(own, eq(submissionFilters.name, name)));
    const [kept] = await tx.select({ n: count() }).from(submissionFilters).where(own);
    if ((kept?.n ?? 0) >= filtersMax) return fail({ code: "submissions.tooManyFilters" });
    // Sent twice at the same moment, it is kept once.
    const row = { staffId: actor.id, name, query };
    await tx.insert(submissionFilters).values(row).onConflictDoNothing();
    audit({ action: "submission.save-filter", thing: "staff", thingId: actor.id });
    return succeed(null);
  });
}

/** One's own. */
export async function removeFilter(actor: Actor, input: RemoveFilterInput): Promise<Result<null>> {
  if (!can(actor, "submission.decide") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(removeFilterInput, input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async ({ tx, audit }) => {
    const removed = await tx
      .delete(submissionFilters)
      .where(
        and(
          eq(submissionFilters.id, parsed.value.filterId),
          eq(submissionFilters.staffId, actor.id),
        ),
      )
      .returning({ id: submissionFilters.id });
    if (removed.length === 0) return fail({ code: "thing.notFound" });
    audit({ action: "submission.remove-filter", thing: "staff", thingId: actor.id });
    return succeed(null);
  });
}
