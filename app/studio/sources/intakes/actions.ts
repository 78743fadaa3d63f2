"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { aboutNames } from "#components/sources/form-names.ts";
import type { DuplicateLink } from "#components/sources/refusal.ts";
import { finishForm, readText, refuseForm } from "#components/studio/form-state.ts";
import {
  addFromIntake,
  dropIntake,
  requestIntakes,
  retryIntake,
} from "#domain/intakes/commands.ts";
import { readAuthorLines } from "#domain/sources/author-lines.ts";
import { cslTypes } from "#domain/sources/rules.ts";
import { capturePath, toDuplicateLink } from "../duplicate-link.ts";
import { readSourceFields } from "../source-fields.ts";

export const requestIntakesAction = answerForm<null>(async (form) => {
  const actor = await getActor();
  const asked = await requestIntakes(actor, { addresses: readText(form, "addresses") });
  if (!asked.ok) return refuseForm(explainRefusal(actor, asked.problems), form, ["addresses"]);
  redirect(`/studio/sources/intakes/${asked.value.batchId}`);
});

const confirmNames = [...aboutNames, "cslType", "authors", "containerTitle", "doi"];
/** The command's names of fields for which the form has its own. */
const formNames: Record<string, string> = {
  "csl.author": "authors",
  "csl.container-title": "containerTitle",
  "csl.DOI": "doi",
};

/** Done: the same bytes are held already, and where. */
export const addFromIntakeAction = answerForm<DuplicateLink>(async (form) => {
  const actor = await getActor();
  const read = (name: string) => readText(form, name);
  const author = readAuthorLines(read("authors"));
  const containerTitle = read("containerTitle").trim();
  const doi = read("doi").trim();
  const added = await addFromIntake(actor, {
    intakeId: read("intakeId"),
    evenIfHeld: read("evenIfHeld") === "1",
    source: {
      ...readSourceFields(read),
      cslType: cslTypes.find((type) => type === read("cslType")) ?? "webpage",
      csl: {
        ...(author.length > 0 && { author }),
        ...(containerTitle && { "container-title": containerTitle }),
        ...(doi && { DOI: doi }),
      },
    },
  });
  if (!added.ok) {
    const problems = explainRefusal(actor, added.problems).map((problem) => ({
      ...problem,
      ...(problem.field && { field: toFormName(problem.field) }),
    }));
    return refuseForm(problems, form, confirmNames);
  }
  if (added.value.kind === "added") redirect(capturePath(added.value.sourceId, added.value.n));
  const kept = refuseForm([], form, confirmNames);
  return { ...finishForm(toDuplicateLink(added.value)), values: kept.values };
});

export async function dropIntakeAction(form: FormData): Promise<void> {
  await requireOwnPage();
  await dropIntake(await getActor(), readText(form, "intakeId"));
  refresh();
}

export async function retryIntakeAction(form: FormData): Promise<void> {
  await requireOwnPage();
  const overrideReason = readText(form, "overrideReason");
  await retryIntake(await getActor(), { intakeId: readText(form, "intakeId"), overrideReason });
  refresh();
}

function toFormName(field: string): string {
  const [first = field, second = ""] = field.split(".");
  return formNames[`${first}.${second}`] ?? first;
}
