"use server";

import { getActor } from "#app/_auth/actor.ts";
import { requireOwnPage } from "#app/_auth/own-page.ts";
import { explainRefusal } from "#app/_auth/refusal.ts";
import { toFigureProposal, toPlace } from "#components/capture/build-room.ts";
import type {
  FigureDraft,
  FigureProposal,
  KnownReport,
  Made,
  MadeQuote,
  MadeStatistic,
  MakingInput,
  Outcome,
  QuoteDraft,
  Rival,
  SeriesChoice,
  Span,
  SpeakerChoice,
  WitnessInput,
} from "#components/capture/room-types.ts";
import { toSpeakerChoice } from "#components/capture/speaker-choice.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createPassage, dismissProposals } from "#domain/capture/commands-passages.ts";
import { readFigureAt } from "#domain/capture/queries-figures.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import {
  addStatisticWitness,
  removeStatisticWitness,
} from "#domain/indicators/commands-witnesses.ts";
import { findSeries } from "#domain/indicators/queries.ts";
import { listRivals, listSeriesOf } from "#domain/indicators/queries-rivals.ts";
import { findOrganisations, findPeople, findSpeakers } from "#domain/people/queries-speakers.ts";
import { undoProposalDecision } from "#domain/proposals/commands.ts";
import { makeQuote, makeStatistic } from "#domain/proposals/commands-make.ts";
import { withdrawQuote } from "#domain/quotes/commands-release.ts";
import type { Problem, Result } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { toFormField, toQuoteInput, toStatisticInput, toWitnessInput } from "./make-input.ts";
import { toSeriesChoice } from "./room-views.ts";

const suggestionsMax = 20;

export async function makeQuoteAction(input: MakingInput<QuoteDraft>): Promise<Outcome<MadeQuote>> {
  await requireOwnPage();
  const actor = await getActor();
  const made = await makeQuote(actor, toQuoteInput(input));
  if (!made.ok) return refuse(actor, made.problems);
  const { quote, person } = made.value;
  const speaker = person
    ? await findAsSpeaker(actor, person, person.roles[0]?.id ?? null)
    : input.draft.speaker;
  return { ok: true, value: { id: quote.id, code: quote.code, speaker } };
}

export async function makeStatisticAction(
  input: MakingInput<FigureDraft>,
): Promise<Outcome<MadeStatistic>> {
  await requireOwnPage();
  const actor = await getActor();
  const made = await makeStatistic(actor, toStatisticInput(input));
  if (!made.ok) return refuse(actor, made.problems);
  const { statistic, person } = made.value;
  const saidBy = person ? await findAsSpeaker(actor, person, null) : input.draft.saidBy;
  return { ok: true, value: await toMade(actor, statistic, saidBy) };
}

export async function addWitnessAction(input: WitnessInput): Promise<Outcome<MadeStatistic>> {
  await requireOwnPage();
  const actor = await getActor();
  const bound = await addStatisticWitness(actor, toWitnessInput(input));
  if (!bound.ok) return refuse(actor, bound.problems);
  const { statisticId, code } = bound.value;
  return { ok: true, value: await toMade(actor, { statisticId, code }, input.draft.saidBy) };
}

export async function makePassageAction(
  span: Span & { textLayerId: string },
): Promise<Outcome<{ id: string }>> {
  await requireOwnPage();
  const actor = await getActor();
  const { textLayerId, start, end } = span;
  const made = await createPassage(actor, { textLayerId, start, end });
  return made.ok ? { ok: true, value: { id: made.value.id } } : refuse(actor, made.problems);
}

export async function dismissAction(
  proposalIds: string[],
): Promise<Outcome<{ proposalIds: string[] }>> {
  await requireOwnPage();
  const actor = await getActor();
  const dismissed = await dismissProposals(actor, { proposalIds });
  return dismissed.ok ? dismissed : refuse(actor, dismissed.problems);
}

export async function undoDecisionAction(proposalId: string): Promise<Outcome<null>> {
  await requireOwnPage();
  const actor = await getActor();
  const undone = await undoProposalDecision(actor, proposalId);
  return undone.ok ? { ok: true, value: null } : refuse(actor, undone.problems);
}

export async function withdrawAction(made: Made): Promise<Outcome<null>> {
  await requireOwnPage();
  const actor = await getActor();
  const gone = await withdraw(actor, made);
  return gone.ok ? { ok: true, value: null } : refuse(actor, gone.problems);
}

async function withdraw(actor: Actor, made: Made): Promise<Result<unknown>> {
  switch (made.kind) {
    case "quote":
      return await withdrawQuote(actor, made.id);
    case "statistic":
      return await withdrawStatistic(actor, made.id);
    case "witness": {
      const { id: statisticId, textLayerId, start, end } = made;
      return await removeStatisticWitness(actor, { statisticId, textLayerId, start, end });
    }
  }
}

export async function findSpeakersAction(search: string, on: string): Promise<SpeakerChoice[]> {
  await requireOwnPage();
  const found = await findSpeakers(await getActor(), {
    search: search.slice(0, 200),
    on: on.trim() === "" ? null : on.trim(),
  });
  return found.map(toSpeakerChoice);
}

export async function findSeriesAction(search: string): Promise<SeriesChoice[]> {
  await requireOwnPage();
  const found = await findSeries(await getActor(), search);
  return found.slice(0, suggestionsMax).map(toSeriesChoice);
}

export async function findOrganisationsAction(
  search: string,
): Promise<{ id: string; name: string }[]> {
  await requireOwnPage();
  const found = await findOrganisations(await getActor(), { search: search.slice(0, 200) });
  return found.map(({ id, name }) => ({ id, name }));
}

export async function listRivalsAction(seriesId: string, period: string): Promise<Rival[]> {
  await requireOwnPage();
  const rivals = await listRivals(await getActor(), { seriesId, period });
  return rivals.map(({ id, printed, coverage, compiler, source, nature }) => ({
    id,
    printed,
    by: [coverage, compiler, source].filter(Boolean).join(" · "),
    isForecast: nature === "forecast",
  }));
}

/** The figure that the extractor reads in words that somebody selected. */
export async function readFigureAction(
  input: Span & { textLayerId: string },
): Promise<FigureProposal | null> {
  await requireOwnPage();
  const read = await readFigureAt(await getActor(), input);
  if (!read) return null;
  const { text, blocks, figure, place } = read;
  const spans = { text, blocks, sentences: blocks };
  return toFigureProposal(figure, toPlace({ id: "", ...place }, spans), spans);
}

/** A statistic as the room takes it, with the series that the next figure of the sentence may share. */
async function toMade(
  actor: Actor,
  { statisticId: id, code }: { statisticId: string; code: string },
  saidBy: SpeakerChoice | null,
): Promise<MadeStatistic> {
  const series = (await listSeriesOf(actor, [id])).get(id);
  return { id, code, series: series ? toSeriesChoice(series) : null, saidBy };
}

/** A person who was just made, as later proposals of the same name take them. */
async function findAsSpeaker(
  actor: Actor,
  person: { id: string; name: string },
  roleId: string | null,
): Promise<SpeakerChoice> {
  const found = await findPeople(actor, { search: person.name, on: null });
  const option = found.find(({ id }) => id === person.id);
  const choice = option && toSpeakerChoice(option);
  if (choice?.kind === "person") return { ...choice, roleId };
  return { kind: "person", personId: person.id, name: person.name, roles: [], roleId: null };
}

function refuse(actor: Actor, problems: readonly Problem[]): Outcome<never> {
  const said = explainRefusal(actor, problems).map((problem) => {
    const fieldId = toFormField(problem.field);
    const known = toKnown(problem);
    return {
      text: sayProblem(problem, "en"),
      ...(fieldId && { fieldId }),
      ...(known && { known }),
    };
  });
  return { ok: false, problems: said };
}

/** The statistic that reports the same already, where a command has found it. */
function toKnown({ code, values }: Problem): KnownReport | null {
  if (typeof values?.statisticId !== "string") return null;
  const { statisticId } = values;
  return { statisticId, isSameValue: code === "statistics.alreadyReported" };
}
