import { createProgramme } from "#domain/programmes/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  createProgramme: { action: "programme.create", run: (actor) => createProgramme(actor, {}) },
};
