import { createEvent } from "#domain/events/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  createEvent: { action: "event.create", run: (actor) => createEvent(actor, {}) },
};
