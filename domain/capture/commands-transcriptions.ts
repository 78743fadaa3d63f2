import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type CheckTranscriptionInput, parseChecking } from "./input-transcriptions.ts";
import { listTagsOfPassages } from "./passage-tags.ts";
import { findTranscription, isCorrected } from "./queries-transcriptions.ts";
import { ensureTranscription, insertTranscriptionCheck } from "./writes-transcriptions.ts";

/**
 * Says that the actor has read typed words beside their picture, or heard them in the recording: they stand there, or `corrected` does. What is corrected becomes a passage of its own, by the
 * actor, which somebody else has to check; the first stays what it was. Never by whoever typed the words; once a passage.
 */
export async function checkTranscription(
  actor: Actor,
  input: CheckTranscriptionInput,
): Promise<Result<{ passageId: string }>> {
  if (!can(actor, "transcription.check") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseChecking(input);
  if (!parsed.ok) return parsed;
  const { passageId, corrected } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const found = await findTranscription(tx, passageId);
    if (!found) return fail({ code: "thing.notFound" });
    if (found.isChecked) return fail({ code: "passages.checkedAlready" });
    if (found.createdBy === actor.id) return fail({ code: "passages.checkBySecondPerson" });
    if (corrected === found.words) {
      return fail({ code: "passages.correctedAlike", field: "corrected" });
    }
    const instead =
      corrected === null
        ? null
        : await ensureTranscription(tx, { ...found, words: corrected, createdBy: actor.id });
    // Two who correct each other back and forth would end where they began, and nobody could agree with either.
    if (instead && !instead.isNew && (await isCorrected(tx, instead.id)))
      return fail({ code: "passages.correctedBefore", field: "corrected" });
    const correctedPassageId = instead?.id ?? null;
    const check = { passageId, correctedPassageId, checkedBy: actor.id };
    if (!(await insertTranscriptionCheck(tx, check))) {
      return fail({ code: "passages.checkedAlready" });
    }
    // What rests on it alone was shown to nobody before.
    touch(...(await listTagsOfPassages(tx, [passageId])));
    const outcome = instead ? "corrected" : "agreed";
    const detail = { outcome, correctedPassageId };
    audit({ action: "transcription.check", thing: "passage", thingId: passageId, detail });
    if (instead?.isNew) {
      const { captureId, place } = found;
      const made = { captureId, place, corrects: passageId };
      audit({ action: "passage.create", thing: "passage", thingId: instead.id, detail: made });
    }
    return succeed({ passageId: instead?.id ?? passageId });
  });
}
