import { Chip } from "#components/ui/chip.tsx";
import { formatEventDate } from "#domain/events/rules-dates.ts";
import type { EventListing } from "#domain/events/view.ts";
import { getEventsWords } from "#messages/events.ts";

/** Events for staff, the latest first, each with where it stands. */
export function EventList({ events }: { events: readonly EventListing[] }) {
  const words = getEventsWords("en");
  return (
    <ul className="listing paired">
      {events.map(({ id, titleText, language, date, state }) => (
        <li key={id}>
          <h2 lang={language}>
            <a href={`/studio/events/${id}`}>{titleText}</a>
          </h2>
          <div>
            <p>{formatEventDate(date, "en")}</p>
            <Chip>{words(`state.${state}`)}</Chip>
          </div>
        </li>
      ))}
    </ul>
  );
}
