"use server";

import { getActor } from "#app/_auth/actor.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import type { Made } from "#components/editor/dialogs/passage-requests.ts";
import { listCandidates } from "#domain/briefs/queries-candidates.ts";
import { createPassage } from "#domain/capture/commands-passages.ts";
import type { CreatePassageInput } from "#domain/capture/input.ts";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { createStatistic } from "#domain/indicators/commands-statistics.ts";
import type { CreateStatisticInput } from "#domain/indicators/input.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import type { CreateQuoteInput } from "#domain/quotes/input.ts";
import type { Problem } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";

/** Evidence made from words in the editor, which goes on as it is: each answers what was made, with what is known of it. */
export async function makeStatisticAction(
  input: CreateStatisticInput,
  language: string,
): Promise<Made<{ statisticId: string; vintageId: string }>> {
  await requireOwnPage();
  const made = await createStatistic(await getActor(), input);
  if (!made.ok) return refuse(made.problems);
  const { statisticId, vintageId } = made.value;
  return await tell({ statisticId, vintageId }, { vintageIds: [vintageId] }, language);
}

export async function makeQuoteAction(
  input: CreateQuoteInput,
  language: string,
): Promise<Made<{ wordingId: string }>> {
  await requireOwnPage();
  const made = await createQuote(await getActor(), input);
  if (!made.ok) return refuse(made.problems);
  const wordingId = made.value.wordings[0]?.id ?? "";
  return await tell({ wordingId }, { wordingIds: [wordingId] }, language);
}

export async function makePassageAction(
  place: CreatePassageInput,
  language: string,
): Promise<Made<{ passageId: string }>> {
  await requireOwnPage();
  const made = await createPassage(await getActor(), place);
  if (!made.ok) return refuse(made.problems);
  const passageId = made.value.id;
  return await tell({ passageId }, { passageIds: [passageId] }, language);
}

async function tell<Ids>(ids: Ids, asked: object, language: string): Promise<Made<Ids>> {
  const actor = await getActor();
  const evidence = await listCandidates(actor, asked, language);
  return { ok: true, ids, evidence: evidence.ok ? evidence.value : emptySnapshot };
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
