"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import { operations } from "#domain/evidence/formula.ts";
import {
  createDerivation,
  rerunDerivation,
  updateDerivation,
} from "#domain/indicators/commands-derivations.ts";
import { refuse } from "../refuse.ts";

const names = ["operation", "title", "scale", "decimals", "mixesBecause"];

export const createDerivationAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const decimals = read("decimals").trim();
  const result = await createDerivation(actor, {
    title: read("title"),
    operation: operations.find((one) => one === read("operation")) ?? "sum",
    vintageIds: read("vintageIds").split(" ").filter(Boolean),
    decimals: decimals === "" ? Number.NaN : Number(decimals),
    scale: Number(read("scale")),
    mixesBecause: read("mixesBecause"),
  });
  if (!result.ok) {
    // The only thing that a reason mends is asked for where the reason is written.
    const problems = result.problems.map((problem) =>
      problem.code === "derivations.needsReason" ? { ...problem, field: "mixesBecause" } : problem,
    );
    return refuse(actor, problems, { form, keep: names });
  }
  redirect(`/studio/derivations/${result.value.derivationId}?did=made`);
});

export const rerunAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const derivationId = readText(form, "derivationId");
  const result = await rerunDerivation(actor, { derivationId });
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

export const updateDerivationAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await updateDerivation(actor, {
    derivationId: readText(form, "derivationId"),
    revision: Number(readText(form, "revision")),
    title: readText(form, "title"),
  });
  if (!result.ok) return refuse(actor, result.problems, { form, keep: ["title"] });
  refresh();
  return finishForm("done");
});
