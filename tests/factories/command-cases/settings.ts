import { namePublication } from "#domain/settings/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  namePublication: {
    action: "settings.update",
    run: (actor) => namePublication(actor, { name: "Union State Monitor" }),
  },
};
