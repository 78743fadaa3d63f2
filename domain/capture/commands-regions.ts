import { studioDb } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readImage, storeImage } from "#domain/media/store.ts";
import { keepImage } from "#domain/media/writes.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { cutRegion } from "./cut-region.ts";
import { type MarkRegionInput, parseMarking } from "./input-regions.ts";
import { findPagePicture } from "./queries-pages.ts";
import { ensureTranscription } from "./writes-transcriptions.ts";

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
  await storeImage(cut.bytes);
  return await runWrite(actor, async ({ tx, audit }) => {
    const createdBy = toStaffId(actor);
    const { mediaType, width, height } = cut;
    const picture = { bytes: cut.bytes, mediaType, width, height, fileName: null, createdBy };
    const { id: pictureId } = await keepImage(tx, picture);
    const place = { kind: "region" as const, page, region, pictureId };
    const marked = { captureId, place, words, createdBy };
    const { id: passageId, isNew } = await ensureTranscription(tx, marked);
    const detail = { captureId, page, region };
    if (isNew) audit({ action: "passage.create", thing: "passage", thingId: passageId, detail });
    return succeed({ passageId });
  });
}
