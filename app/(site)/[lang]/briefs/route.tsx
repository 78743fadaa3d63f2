import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { readPage } from "#domain/pages.ts";
import { briefsTag } from "#domain/tags.ts";
import { briefsPath, feedTypes } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ search }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    if (page === null) return null;
    const found = await listPublishedBriefs({ page }, db);
    if (page > 1 && found.briefs.length === 0) return null;
    return { view: { ...found, page }, tags: [briefsTag] };
  },
  describe: ({ page }, { locale: { words, siteName } }) => ({
    title: `${words("list.title")} · ${siteName}`,
    description: words("list.description"),
    canonical: briefsPath(page),
    alternates: feedTypes("briefs"),
  }),
  render: (view, { locale }) => <BriefsPage {...view} locale={locale} />,
});
