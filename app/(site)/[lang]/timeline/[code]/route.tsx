import { sitePage } from "#app/(site)/site-page.tsx";
import { EventPage } from "#components/events/event-page.tsx";
import { linkTrail } from "#components/site/linked-things.ts";
import { findPublicEvent } from "#domain/events/queries-public.ts";
import { formatEventDate } from "#domain/events/rules-dates.ts";
import { besidePath, eventPath, timelinePath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "one",
  read: async ({ code, lang }: { lang: string; code: string }, db) =>
    await findPublicEvent(code, lang, db),
  describe({ code, title, date }, site) {
    const { words, siteName, language } = site.locale;
    return {
      title: `${title} · ${siteName}`,
      description: `${formatEventDate(date, language)}: ${title}`,
      canonical: eventPath(code),
      alternates: { "application/json": besidePath(eventPath(code)) },
      things: [
        linkTrail(
          [
            { name: words("timeline.title"), path: timelinePath() },
            { name: title, path: eventPath(code) },
          ],
          site,
        ),
      ],
    };
  },
  render: (event, { locale }) => <EventPage event={event} locale={locale} />,
});
