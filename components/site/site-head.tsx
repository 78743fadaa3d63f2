import { Fragment } from "react";
import { cardSize } from "#components/cards/card.ts";
import { marks } from "#domain/press/clean.ts";
import {
  inEachLanguage,
  inLanguage,
  type PagesByLanguage,
  publicationCardPath,
} from "#domain/urls.ts";
import { defaultLanguage, type Language } from "#messages/languages.ts";
import { type LinkedThing, writeLinkedThings } from "./linked-things.ts";

/** What a public page says of itself in its head. Addresses are ours, from the root. */
export type SiteHead = {
  title: string;
  description?: string | undefined;
  /** The address under which it is to be known. */
  canonical?: string;
  /** What it shows in other languages, where that has a page of its own: paths as the first language has them. */
  translations?: Partial<Record<Language, string>>;
  /** Where the page is to be read in each language. */
  addresses?: PagesByLanguage;
  /** Where else what it shows is to be had, by media type. */
  alternates?: Record<string, string>;
  /** Where what it shows is, what describes it, of what kind it is: the links of signposting.org, level 1. They stand in the page, which says the same wherever it is served from, and cost no header. */
  signposts?: readonly Signpost[];
  /** Whoever searches is not to find it. */
  isUnlisted?: boolean;
  /** The address of the licence under which it is given away. */
  licence?: string | null | undefined;
  article?: HeadArticle;
  /** The picture by which a link to it is shown elsewhere, and what that says; where it has none of its own, the publication's. */
  card?: { path: string; alt: string };
  /** The same for machines, in the words of schema.org. */
  things?: readonly LinkedThing[];
  /** That it isn't there, or no longer; the front answers so. */
  status?: 404 | 410;
};

export type Signpost = {
  rel: "cite-as" | "describedby" | "item" | "collection" | "license" | "type";
  /** Of ours from the root, or in full. */
  href: string;
  /** Media type of what is there. */
  type?: string;
};

/** What previews and reference managers read of a brief. */
export type HeadArticle = {
  title: string;
  language: string;
  authors: readonly string[];
  /** ISO instants. */
  publishedAt: string;
  modifiedAt: string;
  /** What it is about, by name. */
  subjects: readonly string[];
};

type HeadProps = {
  head: SiteHead;
  publicUrl: string;
  /** The publication's name. */
  siteName: string;
};

/** The same, with whatever an address of the page says told of the page in this language. */
export function headInLanguage(
  head: SiteHead,
  language: Language,
  offered?: readonly Language[],
): SiteHead {
  const { canonical, translations } = head;
  if (canonical === undefined) return head;
  return {
    ...head,
    canonical: inLanguage(canonical, language),
    addresses: inEachLanguage(canonical, { elsewhere: translations, offered }),
  };
}

/** The elements of a head, addresses told in full from the site's public one. What isn't there has nothing to be shared by. */
export function HeadElements({ head, publicUrl, siteName }: HeadProps) {
  const {
    title,
    description,
    canonical,
    alternates = {},
    isUnlisted,
    licence,
    article,
    status,
  } = head;
  const addresses: Partial<PagesByLanguage> = isUnlisted ? {} : (head.addresses ?? {});
  const url = canonical === undefined ? undefined : inFull(canonical, publicUrl);
  return (
    <>
      <title>{title}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isUnlisted ? <meta name="robots" content="noindex" /> : null}
      {url ? <link rel="canonical" href={url} /> : null}
      {Object.entries(addresses).map(([language, path]) => (
        <link key={language} rel="alternate" hrefLang={language} href={inFull(path, publicUrl)} />
      ))}
      {addresses[defaultLanguage] ? (
        <link
          rel="alternate"
          hrefLang="x-default"
          href={inFull(addresses[defaultLanguage], publicUrl)}
        />
      ) : null}
      {licence ? <link rel="license" href={licence} /> : null}
      {Object.entries(alternates).map(([type, path]) => (
        <link key={type} rel="alternate" type={type} href={inFull(path, publicUrl)} />
      ))}
      {head.signposts?.map(({ rel, href, type }) => (
        <link key={`${rel} ${href}`} rel={rel} type={type} href={inFull(href, publicUrl)} />
      ))}
      {url ? <SharedElements {...{ head, url, siteName, publicUrl }} /> : null}
      {article && url ? <CitedElements {...article} {...{ description, url, siteName }} /> : null}
      {head.things ? (
        <script type="application/ld+json">{writeLinkedThings(head.things)}</script>
      ) : null}
      {status ? <meta name={marks.status} content={String(status)} /> : null}
    </>
  );
}

type Shared = { head: SiteHead; url: string; siteName: string; publicUrl: string };

/** Open Graph: what a link to the page is shown with elsewhere. */
function SharedElements({ head, url, siteName, publicUrl }: Shared) {
  const { title, description, article } = head;
  const { path, alt } = head.card ?? { path: publicationCardPath(), alt: siteName };
  return (
    <>
      <meta property="og:type" content={article ? "article" : "website"} />
      <meta property="og:title" content={article?.title ?? title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:image" content={inFull(path, publicUrl)} />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {article ? <ArticleElements {...article} /> : null}
    </>
  );
}

function ArticleElements(article: HeadArticle) {
  const { authors, language, publishedAt, modifiedAt, subjects } = article;
  return (
    <>
      <meta property="og:locale" content={language} />
      <meta property="article:published_time" content={publishedAt} />
      <meta property="article:modified_time" content={modifiedAt} />
      {subjects.map((name, place) => (
        <meta
          key={name}
          property={place === 0 ? "article:section" : "article:tag"}
          content={name}
        />
      ))}
      {authors.map((name) => (
        <Fragment key={name}>
          <meta name="author" content={name} />
          <meta property="article:author" content={name} />
        </Fragment>
      ))}
    </>
  );
}

type Cited = HeadArticle & { description: string | undefined; url: string; siteName: string };

/** What reference managers read. */
function CitedElements({ description, url, siteName, ...article }: Cited) {
  const { title, language, authors, publishedAt, modifiedAt, subjects } = article;
  return (
    <>
      <meta name="citation_title" content={title} />
      {authors.map((name) => (
        <meta key={name} name="citation_author" content={name} />
      ))}
      <meta name="citation_publication_date" content={toSlashedDay(publishedAt)} />
      <meta name="citation_online_date" content={toSlashedDay(modifiedAt)} />
      <meta name="citation_journal_title" content={siteName} />
      <meta name="citation_publisher" content={siteName} />
      <meta name="citation_language" content={language} />
      {description ? <meta name="citation_abstract" content={description} /> : null}
      {subjects.length > 0 ? <meta name="citation_keywords" content={subjects.join("; ")} /> : null}
      <meta name="citation_fulltext_html_url" content={url} />
      <meta name="citation_public_url" content={url} />
      <meta name="citation_fulltext_world_readable" content="" />
    </>
  );
}

function inFull(path: string, publicUrl: string): string {
  return new URL(path, publicUrl).href;
}

function toSlashedDay(instant: string): string {
  return instant.slice(0, 10).replaceAll("-", "/");
}
