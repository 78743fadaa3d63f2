"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getActor } from "#app/_auth/actor.ts";
import { answerForm } from "#app/_auth/answer-form.ts";
import { finishForm, readText } from "#components/studio/form-answer.ts";
import {
  createEvent,
  releaseEvent,
  returnEvent,
  updateEvent,
  withdrawEvent,
} from "#domain/events/commands.ts";
import { refuse } from "../refuse.ts";
import { listEventFields, readEventForm, toEventFields } from "./read-event-form.ts";

export const createEventAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = await readEventForm(actor, form);
  const result = read.ok ? await createEvent(actor, read.value) : read;
  if (!result.ok) {
    const [keep, fields] = [listEventFields(form), toEventFields(form)];
    return refuse(actor, result.problems, { form, keep, fields });
  }
  redirect(`/studio/events/${result.value.id}?did=made`);
});

export const updateEventAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const read = await readEventForm(actor, form);
  const [eventId, revision] = [readText(form, "eventId"), readText(form, "revision")];
  const result = read.ok ? await updateEvent(actor, { ...read.value, eventId, revision }) : read;
  if (!result.ok) {
    const [keep, fields] = [listEventFields(form), toEventFields(form)];
    return refuse(actor, result.problems, { form, keep, fields });
  }
  refresh();
  return finishForm("done");
});

export const releaseEventAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await releaseEvent(actor, readText(form, "eventId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

export const withdrawEventAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await withdrawEvent(actor, readText(form, "eventId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});

export const returnEventAction = answerForm<"done">(async (form) => {
  const actor = await getActor();
  const result = await returnEvent(actor, readText(form, "eventId"));
  if (!result.ok) return refuse(actor, result.problems, { form });
  refresh();
  return finishForm("done");
});
