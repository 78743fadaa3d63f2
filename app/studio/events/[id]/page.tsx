import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getActor, requireStaff } from "#app/_auth/actor.ts";
import { EventForm } from "#components/events/event-form.tsx";
import { toCaptureOption } from "#components/passages/capture-option.ts";
import { Place } from "#components/passages/place.tsx";
import { FoldedAct } from "#components/studio/folded-act.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can } from "#domain/auth/can.ts";
import { listCaptureChoices, listPassagePlaces } from "#domain/capture/queries-places.ts";
import { getEvent } from "#domain/events/queries.ts";
import { formatEventDate } from "#domain/events/rules-dates.ts";
import { getEventsWords } from "#messages/events.ts";
import { readParam, type SearchParams } from "../../read-query.ts";
import {
  releaseEventAction,
  returnEventAction,
  updateEventAction,
  withdrawEventAction,
} from "../actions.ts";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const words = getEventsWords("en");
const heldCharsMax = 90;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getEvent(await getActor(), (await params).id))?.titleText };
}

export default async function EventPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const event = await getEvent(actor, (await params).id);
  if (!event) notFound();
  const [places, captures] = await Promise.all([
    listPassagePlaces(actor, event.passageIds),
    listCaptureChoices(actor),
  ]);
  const held = event.passageIds.map((id) => ({
    id,
    words: places.get(id)?.exact?.slice(0, heldCharsMax) ?? id,
  }));
  const acts = ["withdraw", "putBack", "release"] as const;
  const open = {
    release: can(actor, "event.release") && event.state === "waiting" ? releaseEventAction : null,
    withdraw:
      can(actor, "event.withdraw") && event.state !== "withdrawn" ? withdrawEventAction : null,
    putBack: can(actor, "event.withdraw") && event.state === "withdrawn" ? returnEventAction : null,
  };
  return (
    <StudioPage bar={<a href="/studio/events">{words("backToList")}</a>}>
      <div className="page-stack">
        <h1 lang={event.language}>{event.titleText}</h1>
        {readParam(await searchParams, "did") === "made" ? (
          <Notice tone="ok" live>
            <p>{words("made")}</p>
          </Notice>
        ) : null}
        <div>
          <Chip>{words(`state.${event.state}`)}</Chip>
        </div>
        <p>{formatEventDate(event.date, "en")}</p>
        {Object.entries(event.translations).map(([language, title]) => (
          <p key={language} lang={language}>
            {title}
          </p>
        ))}
        <h2>{words("rests")}</h2>
        <ul className="places">
          {event.passageIds.map((id) => {
            const place = places.get(id);
            return place ? (
              <li key={id}>
                <Place place={place} />
              </li>
            ) : null;
          })}
        </ul>
        {can(actor, "event.update") && event.state !== "withdrawn" ? (
          <EventForm
            key={event.revision}
            action={updateEventAction}
            captures={captures.map(toCaptureOption)}
            event={event}
            held={held}
          />
        ) : null}
        {acts.map((act) => {
          const action = open[act];
          return action ? (
            <FoldedAct
              key={act}
              id={act}
              action={action}
              hidden={{ eventId: event.id }}
              says={{
                fold: words(`${act}.fold`),
                submit: words(`${act}.submit`),
                hint: words(`${act}.hint`),
                done: words(`${act}.done`),
              }}
            />
          ) : null;
        })}
      </div>
    </StudioPage>
  );
}
