import type { LinkedSite } from "#components/site/linked-things.ts";
import type { SiteHead } from "#components/site/site-head.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { EvidenceLinks, VersionLine } from "#domain/briefs/view.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import { findChangedAt, linkBrief } from "./linked-brief.ts";

const descriptionCharsMax = 300;

type Described = {
  content: VersionContent;
  /** All that are public. */
  versions: readonly VersionLine[];
  links?: EvidenceLinks;
  /** Under which it stands. */
  subjects?: readonly PublicSubjectName[];
  /** The address under which it is to be known. */
  path: string;
};

/** The head of a brief's page: what search engines, previews and reference managers read. One that was withdrawn says that it is gone. */
export function describeBrief(
  described: Described,
  site: LinkedSite & { locale: SiteLocale },
): SiteHead {
  const { content, versions, path, subjects = [] } = described;
  const { brief, title, standfirst } = content;
  return {
    title: `${title} · ${site.locale.siteName}`,
    description: standfirst.slice(0, descriptionCharsMax),
    canonical: path,
    ...(brief.changeClass === "withdrawal" ? {} : { licence: site.locale.imprint.licence?.url }),
    article: {
      title,
      language: brief.language,
      authors: brief.authors.map(({ name }) => name),
      publishedAt: brief.firstPublishedAt,
      modifiedAt: findChangedAt(content, versions),
      subjects: subjects.map(({ name }) => name),
    },
    things: linkBrief(described, site),
    ...(brief.changeClass === "withdrawal" ? { status: 410 } : {}),
  };
}
