import { nameValueSource } from "#components/indicators/site-values.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { EventAbout, PublicEvent } from "#domain/events/view.ts";
import { capturePath, personPath, subjectPath, timelinePath } from "#domain/urls.ts";

/** The passages that an event rests on, each a click away. */
export function EventEvidenceLinks({ event, locale }: { event: PublicEvent; locale: SiteLocale }) {
  const { words, language } = locale;
  return (
    <p className="tally">
      {words("timeline.evidence")}{" "}
      {sequence(event.evidence, ({ source, captureN, passageId }, place) => (
        <>
          {place > 0 ? dot : null}
          <a href={capturePath(source.code, captureN, passageId)}>
            {nameValueSource(source, language)}
          </a>
        </>
      ))}
    </p>
  );
}

/** Where it was, and whom and what it is about. */
export function EventAboutLine({ event, locale }: { event: PublicEvent; locale: SiteLocale }) {
  const { words } = locale;
  if (event.place === null && event.about.length === 0) return null;
  return (
    <p className="tally">
      {event.place === null ? null : words("timeline.place", { place: event.place })}
      {sequence(event.about, (about, place) => (
        <>
          {place > 0 || event.place !== null ? dot : null}
          <a href={pathOf(about)}>{about.name}</a>
        </>
      ))}
    </p>
  );
}

/** The language of its title, where the page is in another. */
export function languageOf(event: PublicEvent, locale: SiteLocale): string | undefined {
  return foreignTo(locale, event.language);
}

function pathOf({ kind, slug }: EventAbout): string {
  if (kind === "programme") return timelinePath({ programme: slug });
  return kind === "subject" ? subjectPath(slug) : personPath(slug);
}
