import { sitePage } from "#app/(site)/site-page.tsx";
import { linkIndicators } from "#components/indicators/linked-indicator.ts";
import { SiteIndicatorsPage } from "#components/indicators/site-indicators-page.tsx";
import { listIndicatorSubjects, listPublicIndicators } from "#domain/indicators/queries-public.ts";
import { readPage } from "#domain/pages.ts";
import { isSlug } from "#domain/slug.ts";
import { indicatorsPath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ lang, search }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    const subject = search.subject ?? null;
    if (page === null || Array.isArray(subject) || (subject !== null && !isSlug(subject))) {
      return null;
    }
    const listed = await listPublicIndicators({ page, subject, language: lang }, db);
    if (page > 1 && listed.view.indicators.length === 0) return null;
    const subjects = await listIndicatorSubjects(lang, db);
    return { view: { ...listed.view, subjects, subject, page }, tags: listed.tags };
  },
  describe({ subject, page, indicators }, site) {
    const { words, siteName } = site.locale;
    const path = indicatorsPath({ subject }, page);
    return {
      title: `${words("indicatorList.title")} · ${siteName}`,
      description: words("indicatorList.description"),
      canonical: path,
      things: linkIndicators({ indicators, path }, site),
    };
  },
  render: (view, { locale }) => <SiteIndicatorsPage view={view} locale={locale} />,
});
