export const staffRoles = ["author", "editor", "moderator", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Who acts. Commands take one and check `can(actor, action, thing)` themselves; the worker acts as the system. */
export type Actor = StaffActor | { kind: "system" } | { kind: "public" };

export type StaffActor = { kind: "staff"; id: string; name: string; roles: readonly StaffRole[] };

export const systemActor: Actor = { kind: "system" };
export const publicActor: Actor = { kind: "public" };

/** Whom a row names as its maker; null is the system. */
export function toStaffId(actor: Actor): string | null {
  return actor.kind === "staff" ? actor.id : null;
}
