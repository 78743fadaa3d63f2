import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { readBytes } from "./store.ts";

/** Bytes by their hash in hex, for who may add captures and knows it; null where there are none. */
export async function findHeldBytes(actor: Actor, sha256: string): Promise<Buffer | null> {
  if (!can(actor, "capture.add") || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return await readBytes(Buffer.from(sha256, "hex"));
}
