import { createProject } from "#domain/projects/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  createProject: { action: "project.create", run: (actor) => createProject(actor, {}) },
};
