import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { captureBytesMax } from "./capture-bytes.ts";
import { storeBytes } from "./store.ts";

/**
 * Keeps bytes that came with a form which was refused for another reason, so that nobody has to send them again; gives their hash in hex. No row names them yet: a
 * capture of them does, or they lie there and do no harm.
 */
export async function holdBytes(
  actor: Actor,
  bytes: Uint8Array,
): Promise<Result<{ sha256: string }>> {
  if (!can(actor, "capture.add")) return fail({ code: "auth.notAllowed" });
  if (bytes.length > captureBytesMax) {
    return fail({ code: "captures.tooLarge", values: { megabytes: captureBytesMax / 1_000_000 } });
  }
  const sha256 = await storeBytes(bytes);
  return succeed({ sha256: sha256.toString("hex") });
}
