import type { z } from "zod";
import type { PublicEvent } from "#domain/events/view.ts";
import { capturePath, eventPath } from "#domain/urls.ts";
import { apiEvent, apiTimeline } from "./answer-events.ts";

/** An event as the API and the files beside pages give it; `publicUrl` is where the site stands. */
export function toApiEvent(event: PublicEvent, publicUrl: string): z.output<typeof apiEvent> {
  return apiEvent.parse({
    ...event,
    url: `${publicUrl}${eventPath(event.code)}`,
    evidence: event.evidence.map(({ source, captureN, passageId }) => ({
      url: `${publicUrl}${capturePath(source.code, captureN, passageId)}`,
      source,
    })),
  });
}

export function toApiTimeline(
  { events }: { events: readonly PublicEvent[] },
  publicUrl: string,
): z.output<typeof apiTimeline> {
  return apiTimeline.parse({ events: events.map((event) => toApiEvent(event, publicUrl)) });
}
