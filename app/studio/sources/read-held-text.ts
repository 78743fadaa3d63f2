import type { Refusal } from "#components/sources/refusal.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { findHeldBytes } from "#domain/capture/queries-held.ts";

/** What was typed into a form that was refused without script, back from where it was kept. */
export async function readHeldText(actor: Actor, { method, held }: Refusal): Promise<string> {
  if (held === null || method === "upload") return "";
  const bytes = await findHeldBytes(actor, held.sha256);
  return bytes?.toString("utf8") ?? "";
}
