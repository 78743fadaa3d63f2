import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type AddTranscriptInput, parseTranscriptAddition } from "./input-transcripts.ts";
import { findRecording } from "./queries-spans.ts";
import { insertTranscript } from "./writes-transcripts.ts";

/**
 * Keeps a transcript beside a recording, or beside notes of ours on one, with whose it is. It is a help to whoever types the words of a span: nothing cites it. The same text is kept once.
 */
export async function addTranscript(
  actor: Actor,
  input: AddTranscriptInput,
): Promise<Result<{ transcriptId: string }>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  const parsed = parseTranscriptAddition(input);
  if (!parsed.ok) return parsed;
  const { captureId, origin } = parsed.value;
  if (!(await findRecording(studioDb(), captureId))) return fail({ code: "passages.notRecording" });
  return await runWrite(actor, async ({ tx, audit }) => {
    const transcriptId = await insertTranscript(tx, {
      ...parsed.value,
      createdBy: toStaffId(actor),
    });
    if (transcriptId === null) return fail({ code: "transcripts.heldAlready", field: "text" });
    const detail = { transcriptId, origin };
    audit({ action: "transcript.add", thing: "capture", thingId: captureId, detail });
    return succeed({ transcriptId });
  });
}
