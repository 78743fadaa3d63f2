import { sitePage } from "#app/(site)/site-page.tsx";
import { QuotesPage } from "#components/quotes/quotes-page.tsx";
import { readPage } from "#domain/pages.ts";
import { listPublicQuotes, listQuoteFilters } from "#domain/quotes/queries-published.ts";
import { readQuoteFilters } from "#domain/quotes/rules-filters.ts";
import { quotesPath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ search, lang }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    const filters = readQuoteFilters(search);
    if (page === null || filters === null) return null;
    const listed = await listPublicQuotes({ filters, page, language: lang }, db);
    if (page > 1 && listed.view.quotes.length === 0) return null;
    const choices = await listQuoteFilters(lang, db);
    return {
      view: { ...listed.view, page, filters, choices: choices.view },
      tags: [...new Set([...listed.tags, ...choices.tags])],
    };
  },
  describe: ({ page, filters }, { locale: { words, siteName } }) => ({
    title: `${words("quote.title")} · ${siteName}`,
    description: words("quote.description"),
    canonical: quotesPath(filters, page),
  }),
  render: (view, { locale }) => <QuotesPage view={view} locale={locale} />,
});
