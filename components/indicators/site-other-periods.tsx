import type { SiteLocale } from "#components/site/site-locale.ts";
import { compareReports, groupByPeriod } from "#domain/indicators/rules-public.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { namePeriod, sayComparison } from "./say-comparison.ts";
import { SiteRivals } from "./site-rivals.tsx";

/** Periods for which several report, the latest first, but for one that stands elsewhere. */
export function listRivalPeriods(values: readonly PublicValue[], except: string | null) {
  return groupByPeriod(values).flatMap(({ period, values: rivals }) =>
    period === null || period === except || rivals.length < 2 ? [] : [{ period, rivals }],
  );
}

/** What reports of further periods give, a sentence each, and folded beneath it who counts what. */
export function SiteOtherPeriods({
  periods,
  locale,
}: {
  periods: Readonly<ReturnType<typeof listRivalPeriods>>;
  locale: SiteLocale;
}) {
  return periods.map(({ period, rivals }) => {
    const [first, ...rest] = sayComparison(compareReports(rivals), period, locale);
    return (
      <details key={period} className="other-period">
        <summary>
          {first ??
            locale.words("indicatorPage.otherUnits", {
              period: namePeriod(period, locale.language),
            })}
        </summary>
        {rest.length === 0 ? null : <p>{rest.join(" ")}</p>}
        <SiteRivals values={rivals} period={period} level={3} locale={locale} />
      </details>
    );
  });
}
