import { removeTrashed } from "#domain/trash/commands-remove.ts";
import { putBack, throwAway } from "#domain/trash/commands-trash.ts";
import { type CommandCases, missingId } from "./command-case.ts";

export const cases: CommandCases = {
  throwAway: {
    action: "trash.use",
    run: (actor) => throwAway(actor, { kind: "source", id: missingId }),
  },
  putBack: {
    action: "trash.use",
    run: (actor) => putBack(actor, { kind: "source", id: missingId }),
  },
  removeTrashed: { action: "trash.remove", run: (actor) => removeTrashed(actor) },
};
