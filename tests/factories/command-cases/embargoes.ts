import { endEmbargoes, liftEmbargo, setEmbargo } from "#domain/embargoes/commands-embargoes.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const on = { kind: "source" as const, id: missingId };

export const cases: CommandCases = {
  setEmbargo: {
    action: "embargo.set",
    run: (actor) =>
      setEmbargo(actor, { on, at: "2099-01-01T10:00", timeZone: "UTC", reason: "Agreed." }),
  },
  liftEmbargo: {
    action: "embargo.lift",
    run: (actor) => liftEmbargo(actor, { on, reason: "It is out." }),
  },
  endEmbargoes: { action: "embargo.end", run: (actor) => endEmbargoes(actor) },
};
