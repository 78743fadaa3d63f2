import type { Metadata } from "next";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { marks } from "#domain/press/clean.ts";

const descriptionCharsMax = 300;

/** The head of a brief's page: what search engines, previews and reference managers read. One that was withdrawn says that it is gone. */
export function describeBrief(
  content: VersionContent,
  { siteName, canonical, publicUrl }: { siteName: string; canonical: string; publicUrl: string },
): Metadata {
  const { brief, title, standfirst } = content;
  const description = standfirst.slice(0, descriptionCharsMax);
  const authors = brief.authors.map((author) => author.name);
  return {
    title: `${title} · ${siteName}`,
    description,
    alternates: { canonical },
    authors: brief.authors,
    openGraph: {
      type: "article",
      title,
      description,
      siteName,
      url: canonical,
      publishedTime: brief.firstPublishedAt,
      modifiedTime: brief.publishedAt,
      authors,
    },
    other: {
      ...(brief.changeClass === "withdrawal" ? { [marks.status]: "410" } : {}),
      citation_title: title,
      citation_author: authors,
      citation_publication_date: brief.firstPublishedAt.slice(0, 10).replaceAll("-", "/"),
      citation_online_date: brief.publishedAt.slice(0, 10).replaceAll("-", "/"),
      citation_journal_title: siteName,
      citation_language: brief.language,
      citation_fulltext_html_url: `${publicUrl}${canonical}`,
    },
  };
}
