"use server";

import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import { checkCitation, takeBackCheck } from "#domain/briefs/checks/commands-checks.ts";
import { checkCitationInput, takeBackCheckInput } from "#domain/briefs/checks/input-checks.ts";
import type { CheckDone } from "#domain/briefs/checks/view-checks.ts";
import { parseInput } from "#domain/parse-input.ts";

export const checkCitationAction = answerForm<CheckDone>(async (form) => {
  const version = readText(form, "version");
  const input = parseInput(checkCitationInput, {
    briefId: readText(form, "briefId"),
    version: version === "" ? null : Number(version),
    nodeId: readText(form, "nodeId"),
    position: Number(readText(form, "position")),
    fingerprint: readText(form, "fingerprint"),
    outcome: readText(form, "outcome"),
    remark: readText(form, "remark"),
  });
  const checked = input.ok ? await checkCitation(await getActor(), input.value) : input;
  return checked.ok ? finishForm(checked.value) : refuseForm(checked.problems, form, ["remark"]);
});

export const takeBackCheckAction = answerForm<CheckDone>(async (form) => {
  const input = parseInput(takeBackCheckInput, { checkId: readText(form, "checkId") });
  const taken = input.ok ? await takeBackCheck(await getActor(), input.value) : input;
  return taken.ok ? finishForm(taken.value) : refuseForm(taken.problems, form, []);
});
