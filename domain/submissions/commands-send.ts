import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { sealLineTo } from "#domain/seals/seal-to.ts";
import { getSettings } from "#settings.ts";
import { checkForm } from "./check-form.ts";
import { findDoorRecipient } from "./door-recipient.ts";
import { type HeldFile, readHeldFiles } from "./files/held-file.ts";
import { secondsMin, secondsMinWithoutProof } from "./form-token.ts";
import { type AnswerInput, answerInput, type SubmitInput, submitInput } from "./input.ts";
import { takeProof } from "./proof.ts";
import { hashReceipt, readReceiptCode, toReceiptCode } from "./receipt.ts";
import { countLook, countSent } from "./sender-limits.ts";
import type { SubmissionKind } from "./view.ts";

/**
 * Receives what somebody sends who has no account, and gives back the code by which they follow it. Nothing of who or whence is kept, and of when the day: so no job is
 * enqueued and no audit row written (DESIGN.md §2.13). `network` is counted in memory. One form sent twice is received once, under one code.
 */
export async function submit(
  actor: Actor,
  input: SubmitInput,
  { network }: { network: string },
): Promise<Result<{ code: string }>> {
  if (!can(actor, "submission.send")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(submitInput, input);
  if (!parsed.ok) return parsed;
  const { form: token, text, address, about, credit, contact, held, solution, trap } = parsed.value;
  const form = await checkForm({ form: token, solution, trap });
  if (!form.ok) return form;
  const { formId, seconds, nonce } = form.value;
  if (seconds < (nonce === null ? secondsMinWithoutProof : secondsMin))
    return fail({ code: "submissions.formFast" });
  const files = readHeldFiles(held);
  if (files === null) return fail(filesGone);
  const minutes = await countSent(network, { hasProof: nonce !== null });
  if (minutes > 0) return fail({ code: "submissions.slowDown", values: { minutes } });
  const sealed = await sealContact(contact);
  if (!sealed.ok) return sealed;
  const page = toOwnPath(about);
  const hashes = files.map(({ sha256 }) => sha256);
  const code = toReceiptCode(formId, { text, address, page, credit, contact, hashes });
  if (nonce !== null && !takeProof(nonce, code)) return fail({ code: "submissions.proofRefused" });
  const { rows } = await publicDb().execute(
    sql`select receive_submission(${toKind(address, page)}, ${text}, ${address}, ${page}, ${credit}, ${sealed.value}, ${await hashReceipt(code)}, ${idsOf(files)}) as became`,
  );
  const became = receivedRows.parse(rows)[0]?.became;
  return became === "received" ? succeed({ code }) : fail(filesGone);
}

async function sealContact(contact: string | null): Promise<Result<Buffer | null>> {
  if (contact === null) return succeed(null);
  const recipient = await findDoorRecipient();
  if (recipient === null) return fail({ code: "submissions.contactNotSealed", field: "contact" });
  return succeed(await sealLineTo(recipient, contact));
}

const receivedRows = z.array(z.object({ became: z.enum(["received", "gone"]) }));

/** They were taken for a form of days ago, or for another that was received. */
const filesGone: Problem = { code: "submissions.file.gone", field: "file" };

const idsOf = (files: readonly HeldFile[]) => sql`${sql.param(files.map(({ id }) => id))}::uuid[]`;

/** Adds what the sender answers, or has to add. Who has the code may. */
export async function answerSubmission(
  actor: Actor,
  input: AnswerInput,
  { network }: { network: string },
): Promise<Result<null>> {
  if (!can(actor, "submission.send")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(answerInput, input);
  if (!parsed.ok) return parsed;
  const code = readReceiptCode(parsed.value.code);
  if (code === null) return fail({ code: "submissions.codeInvalid", field: "code" });
  const files = readHeldFiles(parsed.value.held);
  if (files === null) return fail(filesGone);
  const minutes = (await countSent(network, { hasProof: false })) || (await countLook(network));
  if (minutes > 0) return fail({ code: "submissions.slowDown", values: { minutes } });
  const { rows } = await publicDb().execute(
    sql`select answer_submission(${await hashReceipt(code)}, ${parsed.value.text ?? ""}, ${idsOf(files)}) as became`,
  );
  const became = answerRows.parse(rows)[0]?.became ?? "unknown";
  if (became === "added") return succeed(null);
  if (became === "unknown") return fail({ code: "submissions.codeUnknown", field: "code" });
  if (became === "gone") return fail(filesGone);
  return fail({ code: became === "closed" ? "submissions.closed" : "submissions.full" });
}

const answerRows = z.array(
  z.object({ became: z.enum(["added", "unknown", "closed", "full", "gone"]) }),
);

/** What it is follows from what was given: with an address it is a source, else about a brief it challenges. */
function toKind(address: string | null, about: string | null): SubmissionKind {
  if (address !== null) return "source";
  return about?.startsWith("/briefs/") ? "challenge" : "tip";
}

/** An address of this site is kept as its path; anything else as it was written. */
function toOwnPath(about: string | null): string | null {
  if (about === null) return null;
  const { publicUrl } = getSettings();
  const url = about.startsWith("/") ? URL.parse(about, publicUrl) : URL.parse(about);
  return url?.origin === new URL(publicUrl).origin
    ? `${url.pathname}${url.search}${url.hash}`
    : about;
}
