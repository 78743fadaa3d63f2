import { renderApart } from "#components/site/render-apart.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { PublicValue } from "#domain/indicators/view-public.ts";
import { namePeriod } from "./say-comparison.ts";
import { Evidence, printReported, Speaker } from "./site-values.tsx";

/** "Trade turnover, 2023: more than 46.5 billion dollars". */
export function titleFedValue(
  { value, title }: { value: PublicValue; title: string },
  locale: SiteLocale,
): string {
  const of =
    value.period === null ? title : `${title}, ${namePeriod(value.period, locale.language)}`;
  return `${of}: ${printReported(value, locale)}`;
}

/** Who says so, what it counts, why it is another value than before, and where it can be read, as a feed carries it. */
export function renderFedValue(value: PublicValue, publicUrl: string, locale: SiteLocale): string {
  const { words } = locale;
  const html = renderApart(
    <>
      <p>
        {value.n === 1
          ? words("valueFeed.first")
          : words(`valueFeed.${value.cause === "our_error" ? "corrected" : "revised"}`)}
      </p>
      {value.speaker === null ? null : (
        <p>
          {words("valueFeed.saidBy")} <Speaker value={value} />
        </p>
      )}
      {value.coverage === null ? null : (
        <p>
          {words("valueFeed.counts")} {value.coverage}
        </p>
      )}
      {value.note === null ? null : <p>{value.note}</p>}
      <p>
        {words("valueFeed.where")} <Evidence value={value} locale={locale} />
      </p>
    </>,
  );
  return html.replaceAll(' href="/', ` href="${publicUrl}/`);
}
