import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import {
  noTranslations,
  type Translations,
} from "#domain/briefs/translations/view-translations.ts";
import {
  type EvidenceLinks,
  noLinks,
  type PublicNotice,
  type PublishedBrief,
} from "#domain/briefs/view.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import { briefsPath } from "#domain/urls.ts";
import { BriefArticle } from "./article.tsx";
import { SecondCheckNotice } from "./second-check-notice.tsx";
import { SincePublished } from "./since-published.tsx";
import { TranslationsNotice } from "./translations-notice.tsx";
import { VersionBanner } from "./version-banner.tsx";

/** A version with what lives around it: whether it is the latest, and what has happened to its evidence since. */
export function BriefPage({
  brief,
  links = noLinks,
  subjects = [],
  translations = noTranslations,
  locale,
  publicUrl,
}: {
  brief: PublishedBrief;
  links?: EvidenceLinks;
  subjects?: readonly PublicSubjectName[];
  translations?: Translations;
  locale: SiteLocale;
  publicUrl: string;
}) {
  return (
    <SiteFrame locale={locale} section={briefsPath()}>
      <VersionBanner brief={brief} locale={locale} />
      <TranslationsNotice
        translations={translations}
        language={brief.content.brief.language}
        locale={locale}
      />
      <SecondCheckNotice brief={brief} locale={locale} />
      <SincePublished notices={brief.notices} redactionNote={brief.redactionNote} locale={locale} />
      <main className="page with-contents" id="content">
        <BriefArticle
          content={brief.content}
          locale={locale}
          publicUrl={publicUrl}
          surroundings={{
            versions: brief.versions,
            sha256: brief.sha256,
            changedEntries: listChangedEntries(brief.notices),
            links,
            subjects,
          }}
        />
      </main>
    </SiteFrame>
  );
}

function listChangedEntries(notices: readonly PublicNotice[]): ReadonlySet<number> {
  const changed = notices.filter(
    ({ kind }) => kind === "passage_drifted" || kind === "source_gone",
  );
  return new Set(changed.map(({ entry }) => entry));
}
