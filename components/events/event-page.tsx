import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { findExactness, formatEventDate } from "#domain/events/rules-dates.ts";
import type { PublicEvent } from "#domain/events/view.ts";
import { timelinePath } from "#domain/urls.ts";
import { EventAboutLine, EventEvidenceLinks, languageOf } from "./event-words.tsx";

/** An event by itself: what, when and how exactly that is known, and on what it rests. */
export function EventPage({ event, locale }: { event: PublicEvent; locale: SiteLocale }) {
  const { words, language } = locale;
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <p className="kicker">
            <a href={timelinePath()}>{words("timeline.title")}</a>
          </p>
          <h1 className="headline" lang={languageOf(event, locale)}>
            {event.title}
          </h1>
          <p className="standfirst">{formatEventDate(event.date, language)}</p>
          <p className="tally">{words(`timeline.exactness.${findExactness(event.date)}`)}</p>
          <EventAboutLine event={event} locale={locale} />
          <EventEvidenceLinks event={event} locale={locale} />
        </div>
      </main>
    </SiteFrame>
  );
}
