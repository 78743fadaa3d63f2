import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type MarkSpanInput, parseSpanMarking } from "./input-spans.ts";
import { findRecording } from "./queries-spans.ts";
import { settleSpan } from "./rules-spans.ts";
import { ensureTranscription } from "./writes-transcriptions.ts";

/**
 * The words that the actor hears in a span of time: a passage of a recording, or of notes of ours on one that we can't hold. The same words of the same span by the same person are one;
 * spans may overlap. Nothing published may cite it before a second person has checked it.
 */
export async function markSpan(
  actor: Actor,
  input: MarkSpanInput,
): Promise<Result<{ passageId: string }>> {
  if (!can(actor, "passage.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseSpanMarking(input);
  if (!parsed.ok) return parsed;
  const { captureId, words, ...given } = parsed.value;
  const recording = await findRecording(studioDb(), captureId);
  if (!recording) return fail({ code: "passages.notRecording" });
  const span = settleSpan(given, recording.durationSeconds);
  if (!span.ok) return span;
  return await runWrite(actor, async ({ tx, audit }) => {
    const place = { kind: "span" as const, ...span.value };
    const marked = { captureId, place, words, createdBy: toStaffId(actor) };
    const { id: passageId, isNew } = await ensureTranscription(tx, marked);
    const detail = { captureId, place };
    if (isNew) audit({ action: "passage.create", thing: "passage", thingId: passageId, detail });
    return succeed({ passageId });
  });
}
