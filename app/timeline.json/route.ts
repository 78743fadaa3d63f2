import { answerThing } from "#app/_data/answer-thing.ts";
import { toApiTimeline } from "#domain/api/to-events.ts";
import { eventsInFileMax, listPublicEvents } from "#domain/events/queries-public.ts";
import { defaultLanguage as language } from "#messages/languages.ts";

export const dynamic = "force-dynamic";

/** The timeline as data, the earliest first; longer ones are to be had from the API in parts. */
export function GET(request: Request): Promise<Response> {
  return answerThing(request, {
    scope: "many",
    noun: "timeline",
    read: (db) => listPublicEvents({ perPage: eventsInFileMax, language }, db),
    make: toApiTimeline,
  });
}
