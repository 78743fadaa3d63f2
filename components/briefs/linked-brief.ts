import type { CorrectionComment, CreativeWork, NewsArticle, Quotation } from "schema-dts";
import { entryId } from "#components/evidence/mark.tsx";
import {
  idOf,
  type LinkedSite,
  type LinkedThing,
  linkLicence,
  linkPublisher,
  linkTrail,
  publisherId,
  toPlainDate,
} from "#components/site/linked-things.ts";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { findHost } from "#components/sources/source-name.tsx";
import type { EvidenceEntry, QuoteEntry, VersionContent } from "#domain/briefs/version-content.ts";
import type { PassageOrigin, SourceCitation } from "#domain/briefs/version-origins.ts";
import { type EvidenceLinks, noLinks, type VersionLine } from "#domain/briefs/view.ts";
import { tombstone } from "#domain/redactions/rules-tombstone.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import {
  briefDataPath,
  briefsPath,
  capturePath,
  personPath,
  sourcePath,
  subjectPath,
  versionCardPath,
  versionPath,
} from "#domain/urls.ts";

/** Searchers show no more of a headline. */
const headlineCharsMax = 110;

type Brief = {
  content: VersionContent;
  /** All that are public, the newest first. */
  versions: readonly VersionLine[];
  links?: EvidenceLinks;
  /** Under which it stands. */
  subjects?: readonly PublicSubjectName[];
  /** The address under which the page is to be known. */
  path: string;
};
type Site = LinkedSite & { locale: SiteLocale };

/** A version of a brief with its sources, quotations and corrections. Of one that was withdrawn only whose page it is. */
export function linkBrief(brief: Brief, site: Site): LinkedThing[] {
  const { content, path } = brief;
  const { words } = site.locale;
  const trail = linkTrail(
    [
      { name: words("briefs"), path: briefsPath() },
      { name: content.title, path },
    ],
    site,
  );
  const around = [linkPublisher(site), trail];
  return content.brief.changeClass === "withdrawal"
    ? around
    : [linkArticle(brief, site), ...around];
}

/** When the text last said something else than before: what mends a typing error alone changes nothing. */
export function findChangedAt({ brief }: VersionContent, versions: readonly VersionLine[]): string {
  const told = versions.filter(
    ({ n, changeClass }) => n <= brief.version && changeClass !== "typo",
  );
  return told.map(({ publishedAt }) => publishedAt).reduce(later, brief.firstPublishedAt);
}

const later = (a: string, b: string) => (a < b ? b : a);

function linkArticle(shown: Brief, site: Site): NewsArticle {
  const { content, versions, links = noLinks, subjects = [], path } = shown;
  const { publicUrl, locale } = site;
  const { brief, title, standfirst, evidence } = content;
  const url = `${publicUrl}${path}`;
  const quotations = evidence.filter((entry) => entry.kind === "quote").filter(isSpoken);
  const corrections = versions.flatMap((version) => linkCorrection(version, brief.slug, site));
  return {
    "@type": "NewsArticle",
    "@id": idOf(path, "article", publicUrl),
    url,
    mainEntityOfPage: url,
    headline: shorten(title, headlineCharsMax),
    name: title,
    ...(standfirst === "" ? {} : { description: standfirst }),
    image: `${publicUrl}${versionCardPath(brief.slug, brief.version)}`,
    inLanguage: brief.language,
    datePublished: brief.firstPublishedAt,
    dateModified: findChangedAt(content, versions),
    version: brief.version,
    identifier: `${publicUrl}${versionPath(brief.slug, brief.version)}`,
    author: brief.authors.map((credit) => linkCredit(credit, site)),
    ...(brief.checkedBy.length === 0
      ? {}
      : { contributor: brief.checkedBy.map((credit) => linkCredit(credit, site)) }),
    publisher: { "@id": publisherId(publicUrl) },
    ...(subjects.length === 0
      ? {}
      : {
          about: subjects.map(({ slug, name }) => ({
            "@type": "Thing" as const,
            "@id": idOf(subjectPath(slug), "subject", publicUrl),
            name,
          })),
        }),
    isAccessibleForFree: true,
    ...linkLicence(locale.imprint.licence, locale.words),
    encoding: {
      "@type": "MediaObject",
      contentUrl: `${publicUrl}${briefDataPath(brief.slug, brief.version)}`,
      encodingFormat: "application/json",
    },
    citation: listCited(evidence).map((cited) => linkSource(cited, publicUrl)),
    hasPart: quotations.map((entry) => linkQuotation(entry, { url, links, publicUrl, locale })),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  };
}

/** A name above a brief is a person's, or the publication's own. */
function linkCredit({ name }: { name: string }, { publicUrl, locale }: Site) {
  return name === locale.siteName
    ? { "@type": "Organization" as const, "@id": publisherId(publicUrl), name }
    : { "@type": "Person" as const, name };
}

function shorten(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const cut = text.slice(0, charsMax - 1);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > charsMax / 2 ? blank : cut.length).trimEnd()}…`;
}

/** Words that somebody said, and not what is reported of them, nor what stands where they were. */
function isSpoken({ speech, text }: QuoteEntry): boolean {
  return speech !== "indirect" && text !== tombstone;
}

type Cited = { source: SourceCitation; capture: PassageOrigin["capture"] | null };

/** Each source once, in the order in which the evidence list comes to it, with the copy that we hold where a passage of it is cited. */
function listCited(evidence: readonly EvidenceEntry[]): Cited[] {
  const cited = new Map<string, Cited>();
  for (const { source, capture } of evidence.flatMap(citedBy)) {
    const known = cited.get(source.code);
    if (!known?.capture) cited.set(source.code, { source, capture });
  }
  return [...cited.values()];
}

function citedBy(entry: EvidenceEntry): Cited[] {
  if (entry.kind === "derivation") return [];
  const alone = entry.kind === "note" && entry.origin === null ? [entry.source] : [];
  const witnesses = entry.kind === "statistic" ? (entry.witnesses ?? []) : [];
  const passages = [
    ...(entry.origin?.kind === "passage" ? [entry.origin] : []),
    ...witnesses.flatMap(({ passages }) => passages),
  ];
  return [...alone.map((source) => ({ source, capture: null })), ...passages];
}

function linkSource({ source, capture }: Cited, publicUrl: string): CreativeWork {
  const { code, title, publisher, published, language, url } = source;
  const datePublished = toPlainDate(published);
  return {
    "@type": "CreativeWork",
    "@id": idOf(sourcePath(code), "source", publicUrl),
    name: title ?? publisher,
    publisher: { "@type": "Organization", name: publisher },
    inLanguage: language,
    url: url !== null && findHost(url) !== null ? url : `${publicUrl}${sourcePath(code)}`,
    ...(datePublished === undefined ? {} : { datePublished }),
    ...(capture === null || capture.method === "transcription"
      ? {}
      : { archivedAt: `${publicUrl}${capturePath(code, capture.number)}` }),
  };
}

type On = { url: string; links: EvidenceLinks; publicUrl: string; locale: SiteLocale };

function linkQuotation(entry: QuoteEntry, { url, links, publicUrl }: On): Quotation {
  const { number, text, language, origin, saidOn, speaker } = entry;
  const said = toPlainDate(saidOn);
  const at = `${url}#${entryId(number)}`;
  return {
    "@type": "Quotation",
    "@id": at,
    url: at,
    text,
    inLanguage: language,
    ...(said === undefined ? {} : { dateCreated: said }),
    ...(speaker === null ? {} : linkSpeaker(speaker, links, publicUrl)),
    ...(origin.kind === "passage"
      ? { isPartOf: { "@id": idOf(sourcePath(origin.source.code), "source", publicUrl) } }
      : {}),
  };
}

/** Somebody without a page may be a person or an organisation; only persons hold roles. */
function linkSpeaker(
  { name, slug, role }: NonNullable<QuoteEntry["speaker"]>,
  { people, organisations }: EvidenceLinks,
  publicUrl: string,
): Partial<Quotation> {
  const now = people.get(slug ?? "");
  if (now === undefined && role === null) return { creditText: name };
  const named = {
    name,
    ...(now === undefined
      ? {}
      : {
          "@id": idOf(personPath(now), "subject", publicUrl),
          url: `${publicUrl}${personPath(now)}`,
        }),
  };
  return now !== undefined && organisations.has(now)
    ? { spokenByCharacter: { "@type": "Organization", ...named } }
    : {
        spokenByCharacter: {
          "@type": "Person",
          ...named,
          ...(role === null ? {} : { jobTitle: role }),
        },
      };
}

function linkCorrection(
  { n, correction, publishedAt }: VersionLine,
  slug: string,
  { publicUrl, locale: { words } }: Site,
): CorrectionComment[] {
  if (correction === null) return [];
  const { wasWrong, isRight } = correction;
  return [
    {
      "@type": "CorrectionComment",
      datePublished: publishedAt,
      text: `${words("brief.wasWrong")} ${wasWrong} ${words("brief.isRight")} ${isRight}`,
      url: `${publicUrl}${versionPath(slug, n)}`,
    },
  ];
}
