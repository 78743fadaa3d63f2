import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { createSourceWithCapture } from "#domain/capture/commands.ts";
import type { CaptureContent } from "#domain/capture/input.ts";
import type { AddedCapture } from "#domain/capture/view.ts";
import { isThingId } from "#domain/fields.ts";
import { fail, type Result } from "#domain/result.ts";
import type { CreateSourceInput } from "#domain/sources/input.ts";
import { findIntakeRow } from "./queries.ts";
import { settleIntake } from "./writes.ts";

/**
 * Makes the source of an address that doesn't let us read it, with what one of us could read there and brings instead: both or neither, and only once. The watch looks at the address at once,
 * and expects its wall.
 */
export async function addUploadForIntake(
  actor: Actor,
  input: { intakeId: string; source: CreateSourceInput; content: CaptureContent },
): Promise<Result<AddedCapture>> {
  if (!can(actor, "source.create") || !can(actor, "capture.add"))
    return fail({ code: "auth.notAllowed" });
  const { intakeId, source, content } = input;
  const row = isThingId(intakeId) ? await findIntakeRow(studioDb(), intakeId) : null;
  if (!row) return fail({ code: "thing.notFound" });
  return await createSourceWithCapture(actor, {
    ...{ source, content },
    async settle({ tx, enqueue }, sourceId) {
      if (source.url) enqueue("check-source", { sourceId });
      return await settleIntake(tx, intakeId, ["ready", "failed"], sourceId);
    },
  });
}
