import { createSubject } from "#domain/subjects/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  createSubject: { action: "subject.create", run: (actor) => createSubject(actor, {}) },
};
