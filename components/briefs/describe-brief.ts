import { makeBriefCard } from "#components/cards/brief-card.ts";
import { describeCard, getCardWords } from "#components/cards/card.ts";
import type { LinkedSite } from "#components/site/linked-things.ts";
import { makeSignposts } from "#components/site/signposts.ts";
import type { SiteHead } from "#components/site/site-head.tsx";
import { getSiteLocale, type SiteLocale } from "#components/site/site-locale.ts";
import { listTranslationPaths } from "#domain/briefs/translations/rules-translations.ts";
import {
  noTranslations,
  type Translations,
} from "#domain/briefs/translations/view-translations.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { EvidenceLinks, VersionLine } from "#domain/briefs/view.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import { besidePath, oembedPathOf, versionCardPath, versionPath } from "#domain/urls.ts";
import { findChangedAt, linkBrief } from "./linked-brief.ts";

const descriptionCharsMax = 300;

type Described = {
  content: VersionContent;
  /** All that are public. */
  versions: readonly VersionLine[];
  links?: EvidenceLinks;
  /** Under which it stands. */
  subjects?: readonly PublicSubjectName[];
  translations?: Translations;
  /** The address under which it is to be known. */
  path: string;
};

/** The head of a brief's page: what search engines, previews and reference managers read. One that was withdrawn says that it is gone. */
export function describeBrief(
  described: Described,
  site: LinkedSite & { locale: SiteLocale },
): SiteHead {
  const { content, versions, path, subjects = [], translations = noTranslations } = described;
  const { brief, title, standfirst } = content;
  const ofText = getSiteLocale(brief.language, site.locale.siteName);
  return {
    title: `${title} · ${site.locale.siteName}`,
    description: standfirst.slice(0, descriptionCharsMax),
    canonical: path,
    alternates: {
      "application/json": besidePath(path),
      "application/json+oembed": oembedPathOf(path, site.publicUrl),
    },
    translations: listTranslationPaths(translations.others, brief.language),
    ...(brief.changeClass === "withdrawal" ? {} : { licence: site.locale.imprint.licence?.url }),
    article: {
      title,
      language: brief.language,
      authors: brief.authors.map(({ name }) => name),
      publishedAt: brief.firstPublishedAt,
      modifiedAt: findChangedAt(content, versions),
      subjects: subjects.map(({ name }) => name),
    },
    signposts: makeSignposts({
      cited: versionPath(brief.slug, brief.version),
      kind: "NewsArticle",
    }),
    card: {
      path: versionCardPath(brief.slug, brief.version),
      alt: describeCard(makeBriefCard(content, ofText), getCardWords(ofText.language)),
    },
    things: linkBrief(described, site),
    ...(brief.changeClass === "withdrawal" ? { status: 410 } : {}),
  };
}
