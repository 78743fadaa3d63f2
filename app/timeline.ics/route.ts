import { answerPublished, openToAll } from "#app/api/v1/published-answer.ts";
import { eventsInFileMax, listPublicEvents } from "#domain/events/queries-public.ts";
import { writeCalendar } from "#domain/events/write-calendar.ts";
import { defaultLanguage as language } from "#messages/languages.ts";
import { getSiteWords } from "#messages/site.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** The timeline for calendars. */
export function GET(): Promise<Response> {
  return answerPublished(
    "many",
    (db) => listPublicEvents({ perPage: eventsInFileMax, language }, db),
    (view, { name: siteName }) => {
      const { publicUrl } = getSettings();
      const name = `${getSiteWords(language)("timeline.title")} · ${siteName}`;
      return new Response(writeCalendar(view?.events ?? [], { name, publicUrl, language }), {
        headers: { ...openToAll, "content-type": "text/calendar; charset=utf-8" },
      });
    },
  );
}
