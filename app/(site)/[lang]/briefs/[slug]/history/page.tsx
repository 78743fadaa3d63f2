import { sitePage } from "#app/(site)/site-page.tsx";
import { HistoryPage } from "#components/briefs/history-page.tsx";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import { tagOf } from "#domain/tags.ts";
import { historyPath } from "#domain/urls.ts";

const { generateMetadata, Page } = sitePage({
  async read({ slug }: { lang: string; slug: string }, db) {
    const brief = await findPublishedBrief(slug, db);
    return brief && { view: brief, tags: [tagOf("brief", brief.id)] };
  },
  describe: ({ content }, { locale: { words, siteName } }) => ({
    title: `${words("history.of")} “${content.title}” · ${siteName}`,
    description: words("history.description"),
    alternates: { canonical: historyPath(content.brief.slug) },
  }),
  render: ({ content, versions }, { locale }) => (
    <HistoryPage
      slug={content.brief.slug}
      title={content.title}
      versions={versions}
      locale={locale}
    />
  ),
});

export { generateMetadata };
export default Page;
