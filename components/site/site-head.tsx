import { marks } from "#domain/press/clean.ts";

/** What a public page says of itself in its head. Addresses are ours, from the root. */
export type SiteHead = {
  title: string;
  description?: string | undefined;
  /** The address under which it is to be known. */
  canonical?: string;
  /** Where else what it shows is to be had, by media type. */
  alternates?: Record<string, string>;
  /** Whoever searches is not to find it. */
  isUnlisted?: boolean;
  article?: HeadArticle;
  /** That it isn't there, or no longer; the front answers so. */
  status?: 404 | 410;
};

/** What previews and reference managers read of a brief. */
export type HeadArticle = {
  title: string;
  language: string;
  siteName: string;
  authors: readonly string[];
  /** ISO instants. */
  publishedAt: string;
  modifiedAt: string;
};

/** The elements of a head, addresses told in full from the site's public one. */
export function HeadElements({ head, publicUrl }: { head: SiteHead; publicUrl: string }) {
  const { title, description, canonical, alternates = {}, isUnlisted, article, status } = head;
  const url = canonical === undefined ? undefined : inFull(canonical, publicUrl);
  return (
    <>
      <title>{title}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isUnlisted ? <meta name="robots" content="noindex" /> : null}
      {url ? <link rel="canonical" href={url} /> : null}
      {Object.entries(alternates).map(([type, path]) => (
        <link key={type} rel="alternate" type={type} href={inFull(path, publicUrl)} />
      ))}
      {article ? <ArticleElements {...article} description={description} url={url} /> : null}
      {status ? <meta name={marks.status} content={String(status)} /> : null}
    </>
  );
}

type ArticleProps = HeadArticle & { description: string | undefined; url: string | undefined };

function ArticleElements({ description, url, ...article }: ArticleProps) {
  const { title, language, siteName, authors, publishedAt, modifiedAt } = article;
  return (
    <>
      {authors.map((name) => (
        <meta key={name} name="author" content={name} />
      ))}
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={siteName} />
      <meta property="article:published_time" content={publishedAt} />
      <meta property="article:modified_time" content={modifiedAt} />
      {authors.map((name) => (
        <meta key={name} property="article:author" content={name} />
      ))}
      <meta name="twitter:card" content="summary" />
      <meta name="citation_title" content={title} />
      {authors.map((name) => (
        <meta key={name} name="citation_author" content={name} />
      ))}
      <meta name="citation_publication_date" content={toSlashedDay(publishedAt)} />
      <meta name="citation_online_date" content={toSlashedDay(modifiedAt)} />
      <meta name="citation_journal_title" content={siteName} />
      <meta name="citation_language" content={language} />
      <meta name="citation_fulltext_html_url" content={url} />
    </>
  );
}

function inFull(path: string, publicUrl: string): string {
  return new URL(path, publicUrl).href;
}

function toSlashedDay(instant: string): string {
  return instant.slice(0, 10).replaceAll("-", "/");
}
