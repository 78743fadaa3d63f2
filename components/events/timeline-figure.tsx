import { drawTimeline, type TimelineMark } from "#components/charts/draw-timeline.ts";
import { DrawingOnPage } from "#components/charts/drawing-on-page.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { findExactness, formatEventDate, parseEventDate } from "#domain/events/rules-dates.ts";
import type { PublicEvent } from "#domain/events/view.ts";

const looks = { day: "dot", span: "bar", within: "open", uncertain: "open" } as const;

/** Events drawn over the years, in two sizes of which the stylesheet shows one; all that is drawn is told in words for who doesn't see it. */
export function TimelineFigure({
  events,
  locale,
}: {
  events: readonly PublicEvent[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const marks: TimelineMark[] = events.flatMap(({ date }) => {
    const days = parseEventDate(date);
    if (days === null) return [];
    const label = formatEventDate(date, language);
    return [
      { from: new Date(days.from), to: new Date(days.to), label, look: looks[findExactness(date)] },
    ];
  });
  if (marks.length === 0) return null;
  const svg = { label: words("timeline.drawn"), describedBy: "timeline-words" };
  return (
    <figure className="chart" aria-label={words("timeline.drawn")}>
      <DrawingOnPage
        className="chart-plot"
        drawings={[drawTimeline(marks, "narrow", svg), drawTimeline(marks, "wide", svg)]}
      />
      <p className="vh" id="timeline-words">
        {events.map(({ date, title }) => `${formatEventDate(date, language)}: ${title}`).join(". ")}
        .
      </p>
      <figcaption>
        <p>{words("timeline.key")}</p>
      </figcaption>
    </figure>
  );
}
