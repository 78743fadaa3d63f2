import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { linkTrail } from "#components/site/linked-things.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { readPage } from "#domain/pages.ts";
import { listSubjectNames } from "#domain/subjects/queries-public.ts";
import { briefsTag } from "#domain/tags.ts";
import { briefsPath, feedTypes } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ lang, search }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    const asked = search.subject;
    const { view: subjects, tags } = await listSubjectNames({ language: lang, ofBriefs: true }, db);
    const subject = asked === undefined ? null : subjects.find(({ slug }) => slug === asked);
    if (page === null || subject === undefined) return null;
    const found = await listPublishedBriefs({ page, subjectId: subject?.id ?? null }, db);
    if (page > 1 && found.briefs.length === 0) return null;
    return {
      view: { ...found, subjects, subject: subject?.slug ?? null, page },
      tags: [briefsTag, ...tags],
    };
  },
  describe({ page, subject }, site) {
    const { words, siteName } = site.locale;
    const canonical = briefsPath(page, subject);
    return {
      title: `${words("list.title")} · ${siteName}`,
      description: words("list.description"),
      canonical,
      alternates: feedTypes(subject === null ? "briefs" : { subject }),
      things: [linkTrail([{ name: words("list.title"), path: canonical }], site)],
    };
  },
  render: (view, { locale }) => <BriefsPage {...view} locale={locale} />,
});
