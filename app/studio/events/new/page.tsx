import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { EventForm } from "#components/events/event-form.tsx";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listCaptureChoices } from "#domain/capture/queries-places.ts";
import { getEventsWords } from "#messages/events.ts";
import { createEventAction } from "../actions.ts";

const words = getEventsWords("en");

export const metadata: Metadata = { title: words("add") };

export default async function NewEventPage() {
  const actor = await requireStaff();
  if (!can(actor, "event.create")) notFound();
  const captures = (await listCaptureChoices(actor)).map(toCaptureOption);
  return (
    <StudioPage bar={<a href="/studio/events">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1>{words("add")}</h1>
        <EventForm action={createEventAction} captures={captures} />
      </div>
    </StudioPage>
  );
}
