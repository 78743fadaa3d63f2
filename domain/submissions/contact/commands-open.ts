import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { contactOpenings } from "#db/schema/contact-openings.ts";
import { submissions } from "#db/schema/submissions.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { createKeyPair, openSealed, readLine } from "#domain/seals/seal-to.ts";
import { type OpenContactInput, openContactInput } from "../input.ts";

const waitMs = 15_000;
const lookEveryMs = 100;

/**
 * Tells a moderator how a sender may be reached, for a reason, which is written down first; the contact is written nowhere. It lies sealed to the worker's key: the worker opens it and seals it to a key of this one
 * question, which is only in this process's memory. A worker that doesn't answer in 15 seconds is a problem, and the question is taken back.
 */
export async function openContact(
  actor: Actor,
  input: OpenContactInput,
  { patienceMs = waitMs } = {},
): Promise<Result<{ contact: string }>> {
  if (!can(actor, "submission.open-contact") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(openContactInput, input);
  if (!parsed.ok) return parsed;
  const { submissionId, reason } = parsed.value;
  const { identity, recipient } = await createKeyPair();
  const asked = await runWrite(actor, async ({ tx, audit, enqueue }) => {
    const [found] = await tx
      .select({ contact: submissions.contact })
      .from(submissions)
      .where(eq(submissions.id, submissionId));
    if (!found) return fail({ code: "thing.notFound" });
    if (found.contact === null) return fail({ code: "submissions.noContact" });
    const [opening] = await tx
      .insert(contactOpenings)
      .values({ submissionId, staffId: actor.id, recipient })
      .returning({ id: contactOpenings.id });
    if (!opening) throw new Error("A question wasn't kept.");
    const detail = { reason };
    audit({
      action: "submission.open-contact",
      thing: "submission",
      thingId: submissionId,
      detail,
    });
    enqueue("open-contact", { openingId: opening.id });
    return succeed(opening.id);
  });
  if (!asked.ok) return asked;
  const answer = await waitForAnswer(asked.value, patienceMs);
  await takeBack(actor, asked.value);
  const opened = answer && (await openSealed(identity, answer));
  return opened
    ? succeed({ contact: readLine(opened) })
    : fail({ code: "submissions.contactNotOpened" });
}

async function waitForAnswer(id: string, patienceMs: number): Promise<Buffer | null> {
  for (let waited = 0; waited <= patienceMs; waited += lookEveryMs) {
    const [row] = await studioDb()
      .select({ answer: contactOpenings.answer })
      .from(contactOpenings)
      .where(eq(contactOpenings.id, id));
    if (!row || row.answer) return row?.answer ?? null;
    await wait(lookEveryMs);
  }
  return null;
}

async function takeBack(actor: Actor, id: string): Promise<void> {
  await runWrite(
    actor,
    async ({ tx }) => {
      await tx.delete(contactOpenings).where(eq(contactOpenings.id, id));
      return succeed(null);
    },
    { trail: "none" },
  );
}
