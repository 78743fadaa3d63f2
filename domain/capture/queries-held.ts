import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { captureBytesMax } from "./capture-bytes.ts";
import type { ReceivedFile } from "./commands-held.ts";
import { findBytes, readBytes } from "./store.ts";

/** Bytes by their hash in hex, for who may add captures and knows it; null where there are none. */
export async function findHeldBytes(actor: Actor, sha256: string): Promise<Buffer | null> {
  const file = await findHeldFile(actor, sha256);
  return file?.kind === "bytes" ? Buffer.from(file.bytes) : null;
}

/** What an earlier try left, by its hash in hex, for who may add captures and knows it; null where there is nothing. */
export async function findHeldFile(actor: Actor, sha256: string): Promise<ReceivedFile | null> {
  if (!can(actor, "capture.add") || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  const hash = Buffer.from(sha256, "hex");
  const held = await findBytes(hash);
  if (!held) return null;
  // Only recordings are kept that are larger.
  if (held.byteLength > captureBytesMax) {
    return { kind: "recording", sha256, byteLength: held.byteLength };
  }
  const bytes = await readBytes(hash);
  return bytes && { kind: "bytes", bytes };
}
