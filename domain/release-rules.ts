import type { Actor, StaffActor } from "./auth/actor.ts";
import type { Problem } from "./result.ts";

/**
 * May this actor release this thing (DESIGN.md §2.16)? A second person does it: never who made it, and never the system, for which nobody
 * answers. Releasing what is released changes nothing.
 */
export function checkRelease(
  actor: Actor,
  thing: { createdBy: string | null },
): { by: StaffActor } | { problem: Problem } {
  if (actor.kind !== "staff" || thing.createdBy === actor.id) {
    return { problem: { code: "release.secondPersonNeeded" } };
  }
  return { by: actor };
}
