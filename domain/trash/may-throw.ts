import type { Actor } from "#domain/auth/actor.ts";
import { type Action, can } from "#domain/auth/can.ts";
import type { TrashKind } from "./view-trash.ts";

const edits: Record<TrashKind, Action> = {
  brief: "brief.edit",
  source: "source.update",
  quote: "quote.update",
  statistic: "statistic.update",
  indicator: "indicator.update",
  derivation: "derivation.update",
  subject: "subject.update",
  person: "person.update",
  organisation: "person.update",
  media: "media.update",
};

/** Whoever may change a thing may throw it away and put it back; in person, for the trash says who it was. */
export function mayThrow(actor: Actor, kind: TrashKind): boolean {
  return can(actor, "trash.use") && can(actor, edits[kind]);
}
