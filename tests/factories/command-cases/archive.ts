import { exportCaptures } from "#domain/archive/commands-export.ts";
import type { CommandCases } from "./command-case.ts";

export const cases: CommandCases = {
  exportCaptures: {
    action: "capture.export",
    run: (actor) => exportCaptures(actor, { file: "/nowhere/captures.wacz" }),
  },
};
