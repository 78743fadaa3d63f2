import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import type { Dispute } from "#domain/indicators/rules-disputes.ts";
import { indicatorPath } from "#domain/urls.ts";
import { namePeriod } from "./say-comparison.ts";

/** Values on which reports differ: what was asked, between which numbers the answers lie, and how many there are. */
export function OpenQuestions({
  disputes,
  locale: { words, language },
}: {
  disputes: readonly Dispute[];
  locale: SiteLocale;
}) {
  return (
    <ul className="change-list">
      {disputes.map(({ slug, title, period, reports, coverages, range }) => (
        <li key={slug}>
          <a href={indicatorPath(slug)}>
            {title}, {namePeriod(period, language)}
          </a>
          <p>
            {range === null ? null : (
              <>
                <b>{formatFigure(range, null, language)}</b>
                {dot}
              </>
            )}
            {[
              words("indicatorList.reports", { count: reports }),
              ...(coverages > 1
                ? [words("indicatorList.acrossCoverages", { count: coverages })]
                : []),
            ].join(dot)}
          </p>
        </li>
      ))}
    </ul>
  );
}
