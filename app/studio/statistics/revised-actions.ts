"use server";

import { refresh } from "next/cache";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import type { RevisedOutcome } from "#components/revised/revised-outcome.tsx";
import { revisedWords } from "#components/revised/revised-words.ts";
import { finishForm, readText, readTexts } from "#components/studio/form-answer.ts";
import type { FormState } from "#components/studio/form-state.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { publishRevised, takeRevised } from "#domain/briefs/revised/commands-revised.ts";
import type { Result } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";

type Work = (briefId: string) => Promise<Result<{ isSubmitted?: boolean }>>;

/** Does the same to every brief that was chosen, each for itself: one that is refused keeps no other back, and what was typed for it stays. */
async function doEach(
  actor: Actor,
  form: FormData,
  work: Work,
): Promise<FormState<RevisedOutcome>> {
  const chosen = readTexts(form, "brief");
  if (chosen.length === 0)
    return {
      problems: [{ text: revisedWords("nothingChosen") }],
      values: keepAll(form),
      done: null,
    };
  const outcome: RevisedOutcome = { done: 0, submitted: 0, refused: [] };
  for (const briefId of chosen) {
    const result = await work(briefId);
    if (result.ok) {
      outcome.done += 1;
      outcome.submitted += result.value.isSubmitted ? 1 : 0;
      continue;
    }
    const problems = explainRefusal(actor, result.problems).map((one) => sayProblem(one, "en"));
    const title = readText(form, `title-${briefId}`);
    outcome.refused.push({ briefId, title, problems: problems.join(" ") });
  }
  refresh();
  return { ...finishForm(outcome), values: outcome.refused.length === 0 ? {} : keepAll(form) };
}

function keepAll(form: FormData): Record<string, string[]> {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, readTexts(form, name)]));
}

export const takeRevisedAction = answerForm<RevisedOutcome>(async (form) => {
  const actor = await getActor();
  const statisticId = readText(form, "statisticId");
  return await doEach(actor, form, async (briefId) => {
    const revision = Number(readText(form, `revision-${briefId}`));
    return await takeRevised(actor, { briefId, revision, statisticId });
  });
});

export const publishRevisedAction = answerForm<RevisedOutcome>(async (form) => {
  const actor = await getActor();
  const statisticId = readText(form, "statisticId");
  return await doEach(actor, form, async (briefId) => {
    const read = (name: string) => readText(form, `${name}-${briefId}`);
    const published = await publishRevised(actor, {
      ...{ briefId, statisticId },
      revision: Number(read("revision")),
      changeClass: read("class") === "correction" ? "correction" : "update",
      note: read("note"),
      wasWrong: read("wasWrong"),
      isRight: read("isRight"),
    });
    return published.ok ? { ok: true, value: {} } : published;
  });
});
