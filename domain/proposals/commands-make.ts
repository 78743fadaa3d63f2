import { inOneTransaction } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { Unit } from "#domain/evidence/figure.ts";
import { createIndicator } from "#domain/indicators/commands.ts";
import { createStatistic, type MadeStatistic } from "#domain/indicators/commands-statistics.ts";
import type { CreateStatisticInput, SeriesInput } from "#domain/indicators/input.ts";
import { createPerson } from "#domain/people/commands.ts";
import type { PersonView } from "#domain/people/view.ts";
import { createQuote } from "#domain/quotes/commands.ts";
import type { CreateQuoteInput } from "#domain/quotes/input.ts";
import type { QuoteView } from "#domain/quotes/view.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { formatSlug } from "#domain/slug.ts";
import { type NewPerson, parseCompanions } from "./input.ts";

/** A quote as createQuote takes it, but for its speaker where that is somebody new. */
export type MakeQuoteInput = {
  newPerson?: unknown;
  quote: Omit<CreateQuoteInput, "speaker"> & { speaker?: CreateQuoteInput["speaker"] };
};

/** Makes a quote and, where its speaker isn't known yet, the person with the role that the text gives: both or neither. */
export async function makeQuote(
  actor: Actor,
  input: MakeQuoteInput,
): Promise<Result<{ quote: QuoteView; person: PersonView | null }>> {
  if (!can(actor, "quote.create")) return fail({ code: "auth.notAllowed" });
  const companions = parseCompanions({ newPerson: input.newPerson });
  if (!companions.ok) return companions;
  const { newPerson } = companions.value;
  return await together(async () => {
    const person = newPerson && (await addPerson(actor, newPerson));
    if (person && !person.ok) return person;
    const speaker = person ? toSpeaker(person.value) : input.quote.speaker;
    if (!speaker) return fail({ code: "quotes.speakerMissing", field: "speaker" });
    const quote = await createQuote(actor, { ...input.quote, speaker });
    if (!quote.ok) return quote;
    return succeed({ quote: quote.value, person: person?.value ?? null });
  });
}

/** A series of an indicator that is made with it has no indicator's id yet. */
type NewSeries = Omit<SeriesInput, "indicatorId"> & { indicatorId?: string };

export type MakeStatisticInput = {
  newPerson?: unknown;
  newIndicator?: unknown;
  statistic: Omit<CreateStatisticInput, "target"> & {
    target:
      | Exclude<CreateStatisticInput["target"], { kind: "new_series" }>
      | { kind: "new_series"; series: NewSeries; unit: Unit };
  };
};

/** Makes a statistic and, where they aren't there yet, who said it and the indicator with slice and series: all or nothing. */
export async function makeStatistic(
  actor: Actor,
  input: MakeStatisticInput,
): Promise<Result<{ statistic: MadeStatistic; person: PersonView | null }>> {
  if (!can(actor, "statistic.create")) return fail({ code: "auth.notAllowed" });
  const { newPerson: givenPerson, newIndicator: givenIndicator } = input;
  const companions = parseCompanions({ newPerson: givenPerson, newIndicator: givenIndicator });
  if (!companions.ok) return companions;
  const { newPerson, newIndicator } = companions.value;
  return await together(async () => {
    const person = newPerson && (await addPerson(actor, newPerson));
    if (person && !person.ok) return person;
    const target = await resolveTarget(actor, input.statistic.target, newIndicator?.title ?? null);
    if (!target.ok) return target;
    const made = await createStatistic(actor, {
      ...input.statistic,
      target: target.value,
      ...(person && { saidBy: { personId: person.value.id } }),
    });
    if (!made.ok) return made;
    return succeed({ statistic: made.value, person: person?.value ?? null });
  });
}

async function resolveTarget(
  actor: Actor,
  target: MakeStatisticInput["statistic"]["target"],
  newTitle: string | null,
): Promise<Result<CreateStatisticInput["target"]>> {
  if (target.kind !== "new_series") return succeed(target);
  const { series, unit } = target;
  const { indicatorId } = series;
  if (indicatorId !== undefined) {
    return succeed({ kind: "new_series", series: { ...series, indicatorId }, unit });
  }
  if (newTitle === null) return fail({ code: "input.required", field: "newIndicator.title" });
  const slug = formatSlug(newTitle);
  const made = await createIndicator(actor, { slug, title: newTitle, unit });
  if (!made.ok) {
    const problems = made.problems.map((each) => ({ ...each, field: "newIndicator.title" }));
    return fail(...problems);
  }
  return succeed({ kind: "new_series", series: { ...series, indicatorId: made.value.id }, unit });
}

async function addPerson(
  actor: Actor,
  { name, role, language }: NewPerson,
): Promise<Result<PersonView>> {
  const roles = role === null ? [] : [{ titles: { [language]: role } }];
  const made = await createPerson(actor, { names: { [language]: name }, roles });
  if (made.ok) return made;
  return fail(...made.problems.map((problem) => ({ ...problem, field: "newPerson.name" })));
}

function toSpeaker(person: PersonView): CreateQuoteInput["speaker"] {
  return { kind: "person", personId: person.id, roleId: person.roles[0]?.id };
}

/** Several commands, and nothing at all if one of them refuses. */
async function together<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  let refused: Result<T> | undefined;
  try {
    return await inOneTransaction(async () => {
      const result = await work();
      if (result.ok) return result;
      refused = result;
      throw new Error("refused");
    });
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
}
