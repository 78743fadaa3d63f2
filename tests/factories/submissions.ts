import { eq } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { submit } from "#domain/submissions/commands-send.ts";
import { createFormToken } from "#domain/submissions/form-token.ts";
import type { SubmitInput } from "#domain/submissions/input.ts";
import { hashReceipt } from "#domain/submissions/receipt.ts";

/** A form that was handed out half a minute ago. */
export function openForm(secondsAgo = 30): string {
  return createFormToken(new Date(Date.now() - secondsAgo * 1000));
}

let senders = 0;

/** Something that was sent in, each from a network of its own, with the code that its sender has. */
export async function buildSubmission(
  overrides: Partial<SubmitInput> = {},
): Promise<{ id: string; code: string }> {
  senders += 1;
  const sent = await submit(
    publicActor,
    { form: openForm(), text: "The ministry gives another figure in its bulletin.", ...overrides },
    { network: `sender ${senders}` },
  );
  if (!sent.ok) throw new Error(`Not received: ${sent.problems[0]?.code}`);
  const [row] = await studioDb()
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.receiptHash, await hashReceipt(sent.value.code)));
  if (!row) throw new Error("What was sent is not there.");
  return { id: row.id, code: sent.value.code };
}

/** What is kept of it. */
export async function findSubmissionRow(id: string) {
  const [row] = await studioDb().select().from(submissions).where(eq(submissions.id, id));
  return row;
}
