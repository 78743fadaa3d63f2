import { liftHold, placeHold } from "#domain/holds/commands-holds.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const said = { legalBasis: "Order 1/24", remark: "Asked for by the prosecutor." };

export const cases: CommandCases = {
  placeHold: {
    action: "hold.place",
    run: (actor) => placeHold(actor, { on: { kind: "source", id: missingId }, ...said }),
  },
  liftHold: {
    action: "hold.lift",
    run: (actor) => liftHold(actor, { holdId: missingId, reason: "The order was lifted." }),
  },
};
