import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readImage, storeImage } from "#domain/media/store.ts";
import { insertImage } from "#domain/media/writes.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { cutRegion } from "./cut-region.ts";
import {
  type CheckTranscriptionInput,
  type MarkRegionInput,
  parseChecking,
  parseMarking,
} from "./input-regions.ts";
import { listTagsOfPassages } from "./passage-tags.ts";
import { findPagePicture } from "./queries-pages.ts";
import { findTranscription, isCorrected } from "./queries-regions.ts";
import { ensureRegionPassage, insertTranscriptionCheck } from "./writes-regions.ts";

/**
 * The words that the actor reads in a region of a page: a passage, with the picture of its region. The same words of the same region by the same person are one. Nothing
 * published may cite it before a second person has checked it.
 */
export async function markRegion(
  actor: Actor,
  input: MarkRegionInput,
): Promise<Result<{ passageId: string }>> {
  if (!can(actor, "passage.create")) return fail({ code: "auth.notAllowed" });
  const parsed = parseMarking(input);
  if (!parsed.ok) return parsed;
  const { captureId, page, region, words } = parsed.value;
  const held = await findPagePicture(studioDb(), captureId, page);
  const bytes = held && (await readImage(held.sha256));
  if (!bytes) return fail({ code: "thing.notFound" });
  const cut = await cutRegion({ ...held, bytes }, region);
  if (!cut) return fail({ code: "passages.regionTooSmall", field: "region" });
  const sha256 = await storeImage(cut.bytes);
  return await runWrite(actor, async ({ tx, audit }) => {
    const createdBy = toStaffId(actor);
    const { mediaType, width, height } = cut;
    const byteLength = cut.bytes.length;
    const picture = { sha256, mediaType, width, height, byteLength, fileName: null, createdBy };
    const { id: pictureId } = await insertImage(tx, picture);
    const marked = { captureId, page, region, words, pictureId, createdBy };
    const { id: passageId, isNew } = await ensureRegionPassage(tx, marked);
    const detail = { captureId, page, region };
    if (isNew) audit({ action: "passage.create", thing: "passage", thingId: passageId, detail });
    return succeed({ passageId });
  });
}

/**
 * Says that the actor has read the words of a region beside its picture: they stand there, or `corrected` does. What is corrected becomes a passage of its own, by the
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
        : await ensureRegionPassage(tx, { ...found, words: corrected, createdBy: actor.id });
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
      const { captureId, page, region } = found;
      const made = { captureId, page, region, corrects: passageId };
      audit({ action: "passage.create", thing: "passage", thingId: instead.id, detail: made });
    }
    return succeed({ passageId: instead?.id ?? passageId });
  });
}
