import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import type { Standing as StandingName } from "#domain/sources/rules-filters.ts";

/** How a source stands where it lives, and since what day. */
export function Standing({
  standing,
  since,
  locale,
}: {
  standing: StandingName;
  /** ISO instant. */
  since: string | null;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  return (
    <>
      <span className={`standing-${standing}`}>{words(`standing.${standing}`)}</span>
      {since === null || standing === "unknown"
        ? null
        : ` ${words("sourcePage.since", { day: formatInstantDay(since, language) })}`}
    </>
  );
}
