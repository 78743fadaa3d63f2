import type { Named, ReadSite } from "#app/(site)/read-site.ts";
import { sitePage } from "#app/(site)/site-page.tsx";
import { BriefPage } from "#components/briefs/brief-page.tsx";
import { describeBrief } from "#components/briefs/describe-brief.ts";
import { findEvidenceLinks } from "#domain/briefs/queries-links.ts";
import { findTranslations } from "#domain/briefs/translations/queries-translations.ts";
import type { Translations } from "#domain/briefs/translations/view-translations.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { EvidenceLinks, PublishedBrief } from "#domain/briefs/view.ts";
import { listSubjectsOfBrief } from "#domain/subjects/queries-public.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import { tagOf } from "#domain/tags.ts";

type Of<P extends Named> = {
  find: (...asked: Parameters<ReadSite<P, unknown>>) => Promise<PublishedBrief | null>;
  /** The address under which it is to be known. */
  pathOf: (brief: VersionContent["brief"]) => string;
};

type Shown = {
  brief: PublishedBrief;
  links: EvidenceLinks;
  subjects: readonly PublicSubjectName[];
  translations: Translations;
};

/** A version of a brief: the newest, or one by its number. */
export function briefPage<P extends Named>({ find, pathOf }: Of<P>) {
  return sitePage<P, Shown>({
    scope: "one",
    async read(asked, db) {
      const brief = await find(asked, db);
      if (!brief) return null;
      const { links, tags } = await findEvidenceLinks(brief.content, db);
      const subjects = await listSubjectsOfBrief(brief.id, asked.lang, db);
      const translations = await findTranslations(brief.id, db);
      return {
        view: { brief, links, subjects: subjects.view, translations: translations.view },
        tags: [tagOf("brief", brief.id), ...tags, ...subjects.tags, ...translations.tags],
      };
    },
    describe: ({ brief, links, subjects, translations }, site) =>
      describeBrief(
        { ...brief, links, subjects, translations, path: pathOf(brief.content.brief) },
        site,
      ),
    render: (view, { locale, publicUrl }) => (
      <BriefPage {...view} locale={locale} publicUrl={publicUrl} />
    ),
  });
}
