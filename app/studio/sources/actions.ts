"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { aboutNames, moreNames, toFormName } from "#components/sources/form-names.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-answer.ts";
import { endRobotsOverride, resumeRobotsOverride } from "#domain/intakes/commands-overrides.ts";
import { releaseSource, updateSource } from "#domain/sources/commands.ts";
import { rateReliability } from "#domain/sources/commands-reliability.ts";
import type { UpdateSourceInput } from "#domain/sources/input.ts";
import { getSource } from "#domain/sources/queries.ts";
import { sourceDisplays } from "#domain/sources/rules.ts";
import { requestCheck } from "#domain/watch/commands.ts";
import { readSourceFields } from "./source-fields.ts";

export const updateSourceAction = answerForm<"saved">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const source = await getSource(actor, read("sourceId"));
  // What the form doesn't ask about stays as it is.
  const input: UpdateSourceInput = {
    sourceId: read("sourceId"),
    revision: read("revision"),
    cslType: source?.cslType ?? "document",
    ...readSourceFields(read, source?.csl),
    originalSourceId: source?.originalSource?.id ?? null,
    display: sourceDisplays.find((display) => display === read("display")) ?? "excerpt",
    licence: read("licence"),
    independenceGroup: read("independenceGroup"),
    note: read("note"),
  };
  const result = await updateSource(actor, input);
  if (!result.ok) {
    const problems = explainRefusal(actor, result.problems).map((problem) => ({
      ...problem,
      ...(problem.field && { field: toFormName(problem.field) }),
    }));
    return refuseForm(problems, form, [...aboutNames, ...moreNames, "revision"]);
  }
  refresh();
  return finishForm("saved");
});

export const releaseSourceAction = answerForm<"released">(async (form) => {
  const actor = await getActor();
  const result = await releaseSource(actor, readText(form, "id"));
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  refresh();
  return finishForm("released");
});

export const rateReliabilityAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const [kind, id = ""] = readText(form, "of").split(":");
  const of = kind === "source" ? { sourceId: id } : { organisationId: id };
  const said = { letter: readText(form, "letter"), reason: readText(form, "reason") };
  const result = await rateReliability(actor, { of, ...said });
  if (!result.ok)
    return refuseForm(explainRefusal(actor, result.problems), form, ["of", "letter", "reason"]);
  refresh();
  return finishForm("done");
});

export const requestCheckAction = answerForm<"asked" | "keeping">(async (form) => {
  const actor = await getActor();
  const keep = readText(form, "keep") === "1";
  const result = await requestCheck(actor, readText(form, "sourceId"), { keep });
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, []);
  if (keep) refresh();
  return finishForm(keep ? "keeping" : "asked");
});

export const endRobotsOverrideAction = answerForm<"ended">(async (form) => {
  const actor = await getActor();
  const input = { sourceId: readText(form, "sourceId"), reason: readText(form, "reason") };
  const result = await endRobotsOverride(actor, input);
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, ["reason"]);
  refresh();
  return finishForm("ended");
});

export const resumeRobotsOverrideAction = answerForm<"resumed">(async (form) => {
  const actor = await getActor();
  const input = { sourceId: readText(form, "sourceId"), reason: readText(form, "reason") };
  const result = await resumeRobotsOverride(actor, input);
  if (!result.ok) return refuseForm(explainRefusal(actor, result.problems), form, ["reason"]);
  refresh();
  return finishForm("resumed");
});
