import { eraseRedacted, redact } from "#domain/redactions/commands.ts";
import {
  approveRequest,
  declineRequest,
  requestRedaction,
} from "#domain/redactions/commands-requests.ts";
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
  requestRedaction: {
    action: "redaction.request",
    run: (actor) =>
      requestRedaction(actor, {
        what: { kind: "capture", captureId: missingId },
        ...{ reason: "A court ordered it.", legalBasis: "Order 1/24", publicNote: "Removed." },
      }),
  },
  approveRequest: {
    action: "content.redact",
    run: (actor) => approveRequest(actor, { requestId: missingId }),
  },
  declineRequest: {
    action: "redaction.decline",
    run: (actor) =>
      declineRequest(actor, { requestId: missingId, reason: "The order was lifted." }),
  },
  eraseRedacted: {
    action: "content.erase",
    run: (actor) => eraseRedacted(actor, { redactionId: missingId }),
  },
};
