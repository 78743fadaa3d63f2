import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import type { QuoteFilters } from "#domain/quotes/rules-filters.ts";
import type { PublicQuoteLine, QuoteFilterChoices } from "#domain/quotes/view-published.ts";
import { quotesPath } from "#domain/urls.ts";
import { PublicQuoteList } from "./public-quote-list.tsx";
import { QuoteFilterForm } from "./quote-filter-form.tsx";

export type QuotesPageView = {
  quotes: readonly PublicQuoteLine[];
  count: number;
  hasMore: boolean;
  /** From 1. */
  page: number;
  filters: QuoteFilters;
  choices: QuoteFilterChoices;
};

export function QuotesPage({ view, locale }: { view: QuotesPageView; locale: SiteLocale }) {
  const { quotes, count, page, hasMore, filters, choices } = view;
  const { words } = locale;
  const isNarrowed = Object.values(filters).some((filter) => filter !== null);
  return (
    <SiteFrame locale={locale} section={quotesPath()}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("quote.title")}</h1>
          <p className="tally">{words("quote.description")}</p>
          {isNarrowed || quotes.length > 0 ? (
            <QuoteFilterForm filters={filters} choices={choices} locale={locale} />
          ) : null}
          {isNarrowed ? <p className="tally">{words("quote.count", { count })}</p> : null}
          {quotes.length === 0 ? (
            <p className="standfirst">{words(isNarrowed ? "quote.noneFits" : "quote.none")}</p>
          ) : (
            <PublicQuoteList quotes={quotes} locale={locale} headingLevel={2} />
          )}
          {page > 1 || hasMore ? (
            <nav aria-label={words("quote.pages")}>
              <p>
                {page > 1 ? (
                  <a href={quotesPath(filters, page - 1)} rel="prev">
                    {words("quote.later")}
                  </a>
                ) : null}
                {page > 1 && hasMore ? dot : null}
                {hasMore ? (
                  <a href={quotesPath(filters, page + 1)} rel="next">
                    {words("quote.earlier")}
                  </a>
                ) : null}
              </p>
            </nav>
          ) : null}
        </div>
      </main>
    </SiteFrame>
  );
}
