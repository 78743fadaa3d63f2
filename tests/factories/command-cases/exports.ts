import { exportPublication } from "#domain/exports/commands.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  exportPublication: {
    action: "publication.export",
    // A file stands there.
    run: (actor) => exportPublication(actor, { folder: "package.json" }),
  },
};
