import { eq, sql } from "drizzle-orm";
import { contactOpenings } from "#db/schema/contact-openings.ts";
import { submissions } from "#db/schema/submissions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { openWithDoorKey } from "#domain/seals/door-key.ts";
import { sealTo } from "#domain/seals/seal-to.ts";

/** Nobody waits longer for an answer. */
const askedMax = sql`interval '1 minute'`;

/**
 * Answers who asked how a sender may be reached (openContact), sealed to the key of that question. A question that was taken back, or is old, is answered no more; where the contact was sealed to a key that is gone, it
 * is taken away. The worker's alone.
 */
export async function answerContactOpening(actor: Actor, openingId: string): Promise<Result<null>> {
  if (!can(actor, "submission.clean")) return fail({ code: "auth.notAllowed" });
  return await runWrite(
    actor,
    async ({ tx }) => {
      await tx
        .delete(contactOpenings)
        .where(sql`${contactOpenings.askedAt} < clock_timestamp() - ${askedMax}`);
      const [asked] = await tx
        .select({ recipient: contactOpenings.recipient, contact: submissions.contact })
        .from(contactOpenings)
        .innerJoin(submissions, eq(submissions.id, contactOpenings.submissionId))
        .where(sql`${contactOpenings.id} = ${openingId} and ${contactOpenings.answer} is null`);
      if (!asked) return succeed(null);
      const opened = asked.contact && (await openWithDoorKey(asked.contact));
      if (opened) {
        const answer = await sealTo(asked.recipient, opened);
        await tx.update(contactOpenings).set({ answer }).where(eq(contactOpenings.id, openingId));
      } else await tx.delete(contactOpenings).where(eq(contactOpenings.id, openingId));
      return succeed(null);
    },
    { trail: "none" },
  );
}
