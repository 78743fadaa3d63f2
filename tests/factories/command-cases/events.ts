import {
  createEvent,
  releaseEvent,
  returnEvent,
  updateEvent,
  withdrawEvent,
} from "#domain/events/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  createEvent: { action: "event.create", run: (actor) => createEvent(actor, {}) },
  updateEvent: { action: "event.update", run: (actor) => updateEvent(actor, {}) },
  releaseEvent: { action: "event.release", run: (actor) => releaseEvent(actor, "") },
  withdrawEvent: { action: "event.withdraw", run: (actor) => withdrawEvent(actor, "") },
  returnEvent: { action: "event.withdraw", run: (actor) => returnEvent(actor, "") },
};
