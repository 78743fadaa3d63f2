import { sitePage } from "#app/(site)/site-page.tsx";
import { SiteSourcesPage } from "#components/sources/site-list-page.tsx";
import { listPublicSources, sourcesPerPage } from "#domain/sources/queries-public-list.ts";
import { isNarrowed, readSourceFilter, writeSourceFilter } from "#domain/sources/rules-filters.ts";
import { sourcesTag } from "#domain/tags.ts";
import { sourcesPath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ lang, search }, db) {
    const filter = readSourceFilter(search);
    if (filter === null) return null;
    const list = await listPublicSources(filter, { language: lang }, db);
    if (filter.page > 1 && list.sources.length === 0) return null;
    return { view: { list, filter }, tags: [sourcesTag] };
  },
  describe: ({ filter }, { locale: { words, siteName } }) => ({
    title: `${words("sourceList.title")} · ${siteName}`,
    description: words("sourceList.description"),
    canonical: sourcesPath(writeSourceFilter(filter)),
    // Every choice of a filter is an address: no machine needs them all.
    ...(isNarrowed(filter) || filter.sort !== "newest" ? { isUnlisted: true } : {}),
  }),
  render: (view, { locale }) => (
    <SiteSourcesPage {...view} perPage={sourcesPerPage} locale={locale} />
  ),
});
