import type { SiteHead } from "#components/site/site-head.tsx";
import type { VersionContent } from "#domain/briefs/version-content.ts";

const descriptionCharsMax = 300;

/** The head of a brief's page: what search engines, previews and reference managers read. One that was withdrawn says that it is gone. */
export function describeBrief(
  { brief, title, standfirst }: VersionContent,
  { siteName, canonical }: { siteName: string; canonical: string },
): SiteHead {
  return {
    title: `${title} · ${siteName}`,
    description: standfirst.slice(0, descriptionCharsMax),
    canonical,
    article: {
      title,
      language: brief.language,
      siteName,
      authors: brief.authors.map(({ name }) => name),
      publishedAt: brief.firstPublishedAt,
      modifiedAt: brief.publishedAt,
    },
    ...(brief.changeClass === "withdrawal" ? { status: 410 } : {}),
  };
}
