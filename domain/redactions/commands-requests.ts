import { redactionRequestEnds, redactionRequests } from "#db/schema/redaction-requests.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { type Redacted, redactWithin } from "./commands.ts";
import { findPlaces } from "./find-places.ts";
import {
  type ApproveRequestInput,
  approveRequestInput,
  type DecideRequestInput,
  decideRequestInput,
  parseRequest,
  type RequestInput,
} from "./input.ts";
import { lockOpenRequest, toThing } from "./queries-requests.ts";

/** Asks that something is taken away for good. Refused at once where there is nothing to take. */
export async function requestRedaction(
  actor: Actor,
  input: RequestInput,
): Promise<Result<{ requestId: string }>> {
  if (!can(actor, "redaction.request") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseRequest(input);
  if (!parsed.ok) return parsed;
  const { what, ...said } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const places = await findPlaces(tx, what);
    if (!places) return fail({ code: "thing.notFound" });
    if (Object.values(places).flat().length === 0) return fail({ code: "redactions.nothingThere" });
    const [row] = await tx
      .insert(redactionRequests)
      .values({
        captureId: what.kind === "capture" ? what.captureId : null,
        passageId: what.kind === "passage" ? what.passageId : null,
        ...said,
        requestedBy: actor.id,
      })
      .returning({ id: redactionRequests.id });
    if (!row) throw new Error("A request wasn't kept.");
    audit({ action: "redaction.request", thing: "redaction", thingId: row.id, detail: { what } });
    return succeed({ requestId: row.id });
  });
}

/** Takes away what somebody else asked for, for good. */
export async function approveRequest(
  actor: Actor,
  input: ApproveRequestInput,
): Promise<Result<Redacted>> {
  if (!can(actor, "content.redact") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(approveRequestInput, input);
  if (!parsed.ok) return parsed;
  return await runWrite(actor, async (write) => {
    const request = await lockOpenRequest(write.tx, parsed.value.requestId);
    if (!request) return fail({ code: "redactions.decided" });
    if (request.requestedBy === actor.id) return fail({ code: "redactions.bySecondPerson" });
    const { reason, legalBasis, publicNote, requestedBy } = request;
    const redacted = await redactWithin(write, actor, {
      what: toThing(request),
      said: { reason, legalBasis, publicNote, requestedBy },
    });
    if (!redacted.ok) return redacted;
    await write.tx.insert(redactionRequestEnds).values({
      requestId: request.id,
      decision: "approved",
      redactionId: redacted.value.redactionId,
      reason: "",
      decidedBy: actor.id,
    });
    return redacted;
  });
}

/** Ends a request without taking anything away: an admin declines it, or who asked takes it back. */
export async function declineRequest(
  actor: Actor,
  input: DecideRequestInput,
): Promise<Result<null>> {
  if (!can(actor, "redaction.decline") || actor.kind !== "staff")
    return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(decideRequestInput, input);
  if (!parsed.ok) return parsed;
  const { requestId, reason } = parsed.value;
  return await runWrite(actor, async ({ tx, audit }) => {
    const request = await lockOpenRequest(tx, requestId);
    if (!request) return fail({ code: "redactions.decided" });
    if (request.requestedBy !== actor.id && !can(actor, "content.redact"))
      return fail({ code: "auth.notAllowed" });
    await tx
      .insert(redactionRequestEnds)
      .values({ requestId, decision: "declined", reason, decidedBy: actor.id });
    audit({ action: "redaction.decline", thing: "redaction", thingId: requestId });
    return succeed(null);
  });
}
