import { sitePage } from "#app/(site)/site-page.tsx";
import { TimelinePage } from "#components/events/timeline-page.tsx";
import { linkTrail } from "#components/site/linked-things.ts";
import { listEventChoices, listPublicEvents } from "#domain/events/queries-public.ts";
import { readEventFilters } from "#domain/events/rules-filters.ts";
import { readPage } from "#domain/pages.ts";
import { timelineFilePath, timelinePath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ search, lang }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    const filters = readEventFilters(search);
    if (page === null || filters === null) return null;
    const listed = await listPublicEvents({ filters, page, language: lang }, db);
    if (page > 1 && listed.view.events.length === 0) return null;
    const choices = await listEventChoices(lang, db);
    return { view: { ...listed.view, page, filters, choices }, tags: listed.tags };
  },
  describe({ page, filters }, site) {
    const { words, siteName } = site.locale;
    const isNarrowed = Object.values(filters).some((filter) => filter !== null);
    return {
      title: `${words("timeline.title")} · ${siteName}`,
      description: words("timeline.description"),
      canonical: timelinePath(filters, page),
      alternates: {
        "application/json": timelineFilePath("json"),
        "text/calendar": timelineFilePath("ics"),
      },
      things: [linkTrail([{ name: words("timeline.title"), path: timelinePath() }], site)],
      ...(isNarrowed ? { isUnlisted: true } : {}),
    };
  },
  render: (view, { locale }) => <TimelinePage view={view} locale={locale} />,
});
