import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result } from "#domain/result.ts";
import { parseAccent } from "./parse-settings.ts";
import type { Accent } from "./view.ts";

/** How a colour would be set, for who may choose it; null where that is the house's own. Nothing is kept. */
export function tryAccent(actor: Actor, accent: string): Result<{ accent: Accent | null }> {
  if (!can(actor, "settings.update")) return fail({ code: "auth.notAllowed" });
  return parseAccent({ accent });
}
