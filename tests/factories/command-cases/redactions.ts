import { eraseRedacted, redact } from "#domain/redactions/commands.ts";
import { type CommandCases, missingId } from "./command-case.ts";

export const cases: CommandCases = {
  redact: {
    action: "content.redact",
    run: (actor) =>
      redact(actor, {
        what: { kind: "capture", captureId: missingId },
        ...{ reason: "A court ordered it.", legalBasis: "Order 1/24", publicNote: "Removed." },
        requestedBy: missingId,
      }),
  },
  eraseRedacted: {
    action: "content.erase",
    run: (actor) => eraseRedacted(actor, { redactionId: missingId }),
  },
};
