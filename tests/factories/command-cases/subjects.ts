import { createSubject, moveSubject, updateSubject } from "#domain/subjects/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  createSubject: { action: "subject.create", run: (actor) => createSubject(actor, {}) },
  updateSubject: { action: "subject.update", run: (actor) => updateSubject(actor, {}) },
  moveSubject: { action: "subject.order", run: (actor) => moveSubject(actor, {}) },
};
