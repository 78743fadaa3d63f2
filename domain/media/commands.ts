import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { encodeImage } from "./encode.ts";
import { type DescribePictureInput, describePictureInput } from "./input.ts";
import { isPictureThere } from "./queries.ts";
import { storeImage } from "./store.ts";
import { type MediaView, mediaPath } from "./view.ts";
import { keepImage, updatePictureRow } from "./writes.ts";

const fileNameCharsMax = 255;

/**
 * Keeps a picture for briefs, re-encoded and by its hash: the same picture twice is one, and is taken out of the trash if it is there. It is nobody's to see but the staff's until a published version
 * shows it. PNG, JPEG and WebP, told by their bytes.
 */
export async function uploadImage(
  actor: Actor,
  file: { bytes: Uint8Array; fileName: string },
): Promise<Result<MediaView>> {
  if (!can(actor, "media.upload")) return fail({ code: "auth.notAllowed" });
  const encoded = await encodeImage(file.bytes);
  if (!encoded.ok) return encoded;
  const { bytes, mediaType, width, height } = encoded.value;
  const sha256 = await storeImage(bytes);
  return await runWrite(actor, async ({ tx, audit }) => {
    const { id, descriptions, isNew, isRedacted, wasTrashed } = await keepImage(tx, {
      bytes,
      mediaType,
      width,
      height,
      fileName: file.fileName.slice(0, fileNameCharsMax) || null,
      createdBy: toStaffId(actor),
    });
    if (isRedacted) return fail({ code: "media.redacted", field: "file" });
    const hex = sha256.toString("hex");
    if (isNew)
      audit({ action: "media.upload", thing: "media", thingId: id, detail: { sha256: hex } });
    if (wasTrashed) audit({ action: "trash.put-back", thing: "media", thingId: id });
    return succeed({ id, url: mediaPath(hex, mediaType), width, height, descriptions });
  });
}

/** Whom a picture is credited to, and what it shows, for briefs that say nothing of their own. Those that say something keep it. */
export async function describePicture(
  actor: Actor,
  input: DescribePictureInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "media.update")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(describePictureInput, input);
  if (!parsed.ok) return parsed;
  const { mediaId, revision } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    if (!(await isPictureThere(tx, mediaId))) return fail({ code: "thing.notFound" });
    if (!(await updatePictureRow(tx, parsed.value))) return fail({ code: "thing.changed" });
    audit({ action: "media.update", thing: "media", thingId: mediaId, detail: { revision } });
    return succeed({ id: mediaId });
  });
}
