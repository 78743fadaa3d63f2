import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { encodeImage } from "./encode.ts";
import { storeImage } from "./store.ts";
import { type MediaView, mediaPath } from "./view.ts";
import { insertImage } from "./writes.ts";

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
    const { id, isNew, isRedacted, wasTrashed } = await insertImage(tx, {
      sha256,
      mediaType,
      width,
      height,
      byteLength: bytes.length,
      fileName: file.fileName.slice(0, fileNameCharsMax) || null,
      createdBy: toStaffId(actor),
    });
    if (isRedacted) return fail({ code: "media.redacted", field: "file" });
    // Once more, for the worker may have removed the same picture, which was in the trash, in between.
    await storeImage(bytes);
    const hex = sha256.toString("hex");
    if (isNew)
      audit({ action: "media.upload", thing: "media", thingId: id, detail: { sha256: hex } });
    if (wasTrashed) audit({ action: "trash.put-back", thing: "media", thingId: id });
    return succeed({ id, url: mediaPath(hex, mediaType), width, height });
  });
}
