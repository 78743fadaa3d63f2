import ical, { ICalEventTransparency } from "ical-generator";
import { capturePath, eventPath } from "#domain/urls.ts";
import type { Language } from "#messages/languages.ts";
import { formatEventDate, parseEventDate } from "./rules-dates.ts";
import type { PublicEvent } from "./view.ts";

/**
 * The timeline for calendars (RFC 5545). Each event takes whole days, all that it may have been on; its title begins with the date in words where that isn't one day, for a calendar
 * knows no "about". Written the same whenever nothing has changed.
 */
export function writeCalendar(
  events: readonly PublicEvent[],
  { name, publicUrl, language }: { name: string; publicUrl: string; language: Language },
): string {
  const calendar = ical({ name, prodId: { company: "Plumbline", product: "Timeline" } });
  for (const { code, date, title, place, asOf, evidence } of events) {
    const days = parseEventDate(date);
    if (days === null) continue;
    const start = new Date(days.from);
    const end = new Date(days.to);
    const said = formatEventDate(date, language);
    const url = `${publicUrl}${eventPath(code)}`;
    const isOneDay = end.getTime() - start.getTime() === 86_400_000;
    const passages = evidence.map(
      ({ source, captureN, passageId }) =>
        `${publicUrl}${capturePath(source.code, captureN, passageId)}`,
    );
    calendar.createEvent({
      id: `${code}@${new URL(publicUrl).hostname}`,
      start,
      end,
      allDay: true,
      stamp: new Date(asOf),
      summary: isOneDay ? title : `${said}: ${title}`,
      description: [said, ...passages].join("\n"),
      ...(place === null ? {} : { location: place }),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
