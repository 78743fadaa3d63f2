"use server";

import { getActor } from "#app/_auth/actor.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import type { Made } from "#components/editor/dialogs/passage-requests.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import type { PassageReference } from "#domain/capture/input.ts";
import { createStatistic } from "#domain/indicators/commands-statistics.ts";
import type { CreateStatisticInput } from "#domain/indicators/input.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import type { CreateQuoteInput } from "#domain/quotes/input.ts";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";

/**
 * Evidence made from words in the editor, which goes on as it is. Each answers only what was made: what fails afterwards, such as reading it back, must not make it
 * look unmade.
 */
export async function makeStatisticAction(
  input: CreateStatisticInput,
): Promise<Made<{ statisticId: string; vintageId: string }>> {
  await requireOwnPage();
  const made = await createStatistic(await getActor(), input);
  if (!made.ok) return refuse(made.problems);
  const { statisticId, vintageId } = made.value;
  return { ok: true, ids: { statisticId, vintageId } };
}

export async function makeQuoteAction(
  input: CreateQuoteInput,
): Promise<Made<{ wordingId: string }>> {
  await requireOwnPage();
  const made = await createQuote(await getActor(), input);
  if (!made.ok) return refuse(made.problems);
  return { ok: true, ids: { wordingId: made.value.wordings[0]?.id ?? "" } };
}

export async function makePassageAction(
  place: PassageReference,
): Promise<Made<{ passageId: string }>> {
  await requireOwnPage();
  // What was read in a picture is one already; whether it is there, the draft's own check says.
  if ("passageId" in place) return { ok: true, ids: place };
  const made = await createPassage(await getActor(), place);
  return made.ok ? { ok: true, ids: { passageId: made.value.id } } : refuse(made.problems);
}

function refuse(problems: readonly Problem[]): {
  ok: false;
  problems: { text: string; fieldId?: string }[];
} {
  return {
    ok: false,
    problems: problems.map((problem) => ({
      text: sayProblem(problem, "en"),
      ...(problem.field && { fieldId: problem.field }),
    })),
  };
}
