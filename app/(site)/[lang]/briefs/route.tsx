import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefsPage } from "#components/briefs/briefs-page.tsx";
import { linkTrail } from "#components/site/linked-things.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { listBriefFilters } from "#domain/briefs/queries-filters.ts";
import { readBriefFilters } from "#domain/briefs/rules-filters.ts";
import { readPage } from "#domain/pages.ts";
import { listSubjectNames } from "#domain/subjects/queries-public.ts";
import { briefsTag } from "#domain/tags.ts";
import { briefsPath, feedTypes } from "#domain/urls.ts";

export const { GET } = sitePage({
  scope: "many",
  async read({ lang, search }, db) {
    const page = readPage(Array.isArray(search.page) ? "" : (search.page ?? null));
    const filters = readBriefFilters(search);
    if (page === null || filters === null) return null;
    const { subject, person, indicator, year } = filters;
    const { view: subjects, tags } = await listSubjectNames({ language: lang, ofBriefs: true }, db);
    const { view: choices, tags: named } = await listBriefFilters(lang, filters, db);
    const [subjectId, speakerId, indicatorId] = [
      findId(subjects, subject),
      findId(choices.people, person),
      findId(choices.indicators, indicator),
    ];
    if (subjectId === undefined || speakerId === undefined || indicatorId === undefined)
      return null;
    const found = await listPublishedBriefs({ page, subjectId, speakerId, indicatorId, year }, db);
    if (page > 1 && found.briefs.length === 0) return null;
    return {
      view: { ...found, subjects, choices, filters, page },
      tags: [...new Set([briefsTag, ...tags, ...named])],
    };
  },
  describe({ page, filters }, site) {
    const { words, siteName } = site.locale;
    const { subject, person, indicator, year } = filters;
    const canonical = briefsPath(page, filters);
    return {
      title: `${words("list.title")} · ${siteName}`,
      description: words("list.description"),
      canonical,
      // Every choice of these is an address: no machine needs them all.
      ...(person === null && indicator === null && year === null ? {} : { isUnlisted: true }),
      alternates: feedTypes(subject === null ? "briefs" : { subject }),
      things: [linkTrail([{ name: words("list.title"), path: canonical }], site)],
    };
  },
  render: (view, { locale }) => <BriefsPage {...view} locale={locale} />,
});

/** Null where nothing was asked for, undefined where it isn't there. */
function findId(
  choices: readonly { id: string; slug: string }[],
  asked: string | null,
): string | null | undefined {
  return asked === null ? null : choices.find(({ slug }) => slug === asked)?.id;
}
