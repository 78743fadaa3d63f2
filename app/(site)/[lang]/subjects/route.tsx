import { sitePage } from "#app/(site)/site-page.tsx";
import { linkTrail } from "#components/site/linked-things.ts";
import { SubjectsPage } from "#components/subjects/subjects-page.tsx";
import { listPublicSubjects } from "#domain/subjects/queries-public.ts";
import { briefsTag, indicatorsTag } from "#domain/tags.ts";
import { subjectsPath } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ lang }, db) {
    const { view, tags } = await listPublicSubjects(lang, db);
    return { view, tags: [...tags, briefsTag, indicatorsTag] };
  },
  describe(_view, site) {
    const { words, siteName } = site.locale;
    return {
      title: `${words("subject.list")} · ${siteName}`,
      description: words("subject.listDescription"),
      canonical: subjectsPath(),
      things: [linkTrail([{ name: words("subject.list"), path: subjectsPath() }], site)],
    };
  },
  render: (subjects, { locale }) => <SubjectsPage subjects={subjects} locale={locale} />,
});
