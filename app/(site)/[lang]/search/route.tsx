import { sitePage } from "#app/(site)/site-page.tsx";
import { SiteSearchPage } from "#components/search/site-search-page.tsx";
import { readPage } from "#domain/pages.ts";
import { searchPublished } from "#domain/search/published/queries-search.ts";
import { readSearchFilters } from "#domain/search/published/rules-filters.ts";
import { searchField, searchPath } from "#domain/urls.ts";
import { getSearchPageWords } from "#messages/search-page.ts";

const pagesMax = 50;

export const { GET } = sitePage({
  scope: "many",
  async read({ search, lang }, db) {
    const given = search[searchField];
    const typed = (typeof given === "string" ? given : (given?.[0] ?? "")).slice(0, 200);
    const filters = readSearchFilters(search);
    const page = Math.min(readPage(search.page) ?? 1, pagesMax);
    const found =
      typed.trim() === ""
        ? null
        : await searchPublished({ typed, filters, page, language: lang }, db);
    return { view: { typed, filters, page, found }, tags: [] };
  },
  describe({ typed, filters, page, found }, { locale: { language, siteName } }) {
    const words = getSearchPageWords(language);
    const asked = found?.asked ?? null;
    return {
      title: `${asked === null ? words("title") : words("titleOf", { asked })} · ${siteName}`,
      description: words("description"),
      canonical: searchPath(typed || null, filters, page),
      isUnlisted: true,
    };
  },
  render: (view, { locale }) => <SiteSearchPage view={view} locale={locale} />,
});
