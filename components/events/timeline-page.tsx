import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEventDate, parseEventDate } from "#domain/events/rules-dates.ts";
import type { EventFilters } from "#domain/events/rules-filters.ts";
import type { EventChoices, PublicEvent } from "#domain/events/view.ts";
import { eventPath, timelineFilePath, timelinePath } from "#domain/urls.ts";
import { EventAboutLine, EventEvidenceLinks, languageOf } from "./event-words.tsx";
import { TimelineFigure } from "./timeline-figure.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";

export type TimelinePageView = {
  events: readonly PublicEvent[];
  hasMore: boolean;
  /** From 1. */
  page: number;
  filters: EventFilters;
  choices: EventChoices;
};

/** The timeline, drawn and listed by the years in which its events began. */
export function TimelinePage({ view, locale }: { view: TimelinePageView; locale: SiteLocale }) {
  const { events, hasMore, page, filters, choices } = view;
  const { words } = locale;
  const isNarrowed = Object.values(filters).some((filter) => filter !== null);
  const years = Map.groupBy(events, ({ date }) => Number(parseEventDate(date)?.from.slice(0, 4)));
  return (
    <SiteFrame locale={locale} section={timelinePath()}>
      <main className="page" id="content">
        <div className="shell timeline">
          <h1 className="headline">{words("timeline.title")}</h1>
          <p className="tally">{words("timeline.description")}</p>
          <TimelineFilter filters={filters} choices={choices} locale={locale} />
          {events.length === 0 ? (
            <p className="standfirst">
              {words(isNarrowed ? "timeline.noneFits" : "timeline.none")}
            </p>
          ) : (
            <TimelineFigure events={events} locale={locale} />
          )}
          {[...years].map(([year, ofYear]) => (
            <section key={year} aria-labelledby={`y-${year}`}>
              <h2 className="section-title" id={`y-${year}`}>
                {year}
              </h2>
              <ol className="quote-list">
                {ofYear.map((event) => (
                  <EventItem key={event.code} event={event} locale={locale} />
                ))}
              </ol>
            </section>
          ))}
          {page > 1 || hasMore ? (
            <nav aria-label={words("timeline.pages")}>
              <p>
                {page > 1 ? (
                  <a href={timelinePath(filters, page - 1)} rel="prev">
                    {words("timeline.earlier")}
                  </a>
                ) : null}
                {page > 1 && hasMore ? dot : null}
                {hasMore ? (
                  <a href={timelinePath(filters, page + 1)} rel="next">
                    {words("timeline.later")}
                  </a>
                ) : null}
              </p>
            </nav>
          ) : null}
          <p className="tally">
            {words("timeline.takeAway")} <a href={timelineFilePath("ics")}>iCalendar</a>
            {dot}
            <a href={timelineFilePath("json")}>JSON</a>
          </p>
        </div>
      </main>
    </SiteFrame>
  );
}

function EventItem({ event, locale }: { event: PublicEvent; locale: SiteLocale }) {
  return (
    <li id={event.code}>
      <p className="tally">{formatEventDate(event.date, locale.language)}</p>
      <h3 lang={languageOf(event, locale)}>
        <a href={eventPath(event.code)}>{event.title}</a>
      </h3>
      <EventAboutLine event={event} locale={locale} />
      <EventEvidenceLinks event={event} locale={locale} />
    </li>
  );
}
