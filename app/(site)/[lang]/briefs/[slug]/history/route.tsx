import { sitePage } from "#app/(site)/site-page.tsx";
import { HistoryPage } from "#components/briefs/history-page.tsx";
import { findHistory } from "#domain/briefs/queries.ts";
import { inMarks } from "#domain/evidence/quote-marks.ts";
import { tagOf } from "#domain/tags.ts";
import { historyPath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "one",
  async read({ slug }: { lang: string; slug: string }, db) {
    const history = await findHistory(slug, db);
    return history && { view: history, tags: [tagOf("brief", history.id)] };
  },
  describe: ({ slug, title }, { locale: { words, language, siteName } }) => ({
    title: `${words("history.of")} ${inMarks(title, language)} · ${siteName}`,
    description: words("history.description"),
    canonical: historyPath(slug),
  }),
  render: ({ slug, title, language, versions }, { locale }) => (
    <HistoryPage
      slug={slug}
      title={title}
      language={language}
      versions={versions}
      locale={locale}
    />
  ),
});
