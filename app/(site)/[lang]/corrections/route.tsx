import { sitePage } from "#app/(site)/site-page.tsx";
import { CorrectionsPage } from "#components/briefs/corrections-page.tsx";
import { listLoggedChanges } from "#domain/briefs/queries-log.ts";
import { loggedClasses } from "#domain/briefs/view.ts";
import { readPage } from "#domain/pages.ts";
import { briefsTag } from "#domain/tags.ts";
import { correctionsPath, feedTypes } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ search }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    const of =
      search.class === undefined ? null : loggedClasses.find((one) => one === search.class);
    if (page === null || of === undefined) return null;
    const found = await listLoggedChanges({ page, of }, db);
    if (page > 1 && found.changes.length === 0) return null;
    return { view: { ...found, page, of }, tags: [briefsTag] };
  },
  describe: ({ page, of }, { locale: { words, siteName } }) => ({
    title: `${words("corrections.title")} · ${siteName}`,
    description: words("corrections.description"),
    canonical: correctionsPath(of, page),
    alternates: feedTypes("corrections"),
  }),
  render: (view, { locale }) => <CorrectionsPage {...view} locale={locale} />,
});
