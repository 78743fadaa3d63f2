"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerConfirmed } from "#app/_auth/answer-confirmed.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import {
  approveRequest,
  declineRequest,
  requestRedaction,
} from "#domain/redactions/commands-requests.ts";
import type { RequestInput } from "#domain/redactions/input.ts";
import { refuse } from "../refuse.ts";

export const requestRedactionAction = answerConfirmed<"done">(async (form) => {
  const actor = await getActor();
  const [kind = "", id = ""] = readText(form, "what").split(":");
  const what: RequestInput["what"] =
    kind === "capture" ? { kind: "capture", captureId: id } : { kind: "passage", passageId: id };
  const asked = await requestRedaction(actor, {
    what,
    reason: readText(form, "reason"),
    legalBasis: readText(form, "legalBasis"),
    publicNote: readText(form, "publicNote"),
  });
  if (!asked.ok)
    return refuse(actor, asked.problems, {
      form,
      keep: ["what", "reason", "legalBasis", "publicNote"],
    });
  return finishForm("done");
});

export const approveRequestAction = answerConfirmed<"done">(async (form) => {
  const redacted = await approveRequest(await getActor(), {
    requestId: readText(form, "requestId"),
  });
  if (!redacted.ok) return refuseForm(redacted.problems, form, []);
  refresh();
  return finishForm("done");
});

export const declineRequestAction = answerForm<"done">(async (form) => {
  const declined = await declineRequest(await getActor(), {
    requestId: readText(form, "requestId"),
    reason: readText(form, "reason"),
  });
  if (!declined.ok) return refuseForm(declined.problems, form, ["reason"]);
  refresh();
  return finishForm("done");
});
