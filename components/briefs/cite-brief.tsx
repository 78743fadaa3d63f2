import { LicenceLink } from "#components/site/licence-link.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { inMarks } from "#domain/evidence/quote-marks.ts";
import { briefDataPath } from "#domain/urls.ts";
import type { Language } from "#messages/languages.ts";
import { joinNames } from "./names.ts";

/** How to cite this version, its fingerprint, and the same as data. */
export function CiteBrief({
  content,
  locale,
  permalink,
  sha256,
}: {
  content: VersionContent;
  locale: SiteLocale;
  permalink: string;
  sha256: string | null;
}) {
  const { words, imprint } = locale;
  const { licence } = imprint;
  return (
    <section className="back-matter" id="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">{words("brief.cite")}</h2>
      <p
        className="citation"
        data-copy={words("evidence.copy")}
        data-copied={words("evidence.copied")}
      >
        {citeBrief(content, locale, permalink)}
      </p>
      <p>{words("brief.citePermanent")}</p>
      {licence === null ? null : (
        <p>
          {words("licence.cite")} <LicenceLink licence={licence} words={words} />.{" "}
          {words("licence.others")}
        </p>
      )}
      {sha256 === null ? null : (
        <p>
          {words("brief.fingerprint")}: <span className="hash">sha256 {sha256}</span>
          {dot}
          <a href={briefDataPath(content.brief.slug, content.brief.version)}>
            {words("brief.data")}
          </a>
        </p>
      )}
    </section>
  );
}

/** English sets the full stop within the marks. */
function quoteTitle(title: string, language: Language): string {
  const stop = /[.?!]$/.test(title) ? "" : ".";
  return language === "en" ? inMarks(title + stop, language) : inMarks(title, language) + stop;
}

/** `{Authors}. “{Title}.” {Site}, {first published}; version {n}, {date}. {permanent address}` */
export function citeBrief(content: VersionContent, locale: SiteLocale, permalink: string): string {
  const { words, language } = locale;
  const { brief, publication, title } = content;
  const authors = brief.authors.length === 0 ? "" : `${joinNames(brief.authors, language)}. `;
  const version = words("brief.citedVersion", {
    n: brief.version,
    date: formatInstantDay(brief.publishedAt, language),
  });
  const first = formatInstantDay(brief.firstPublishedAt, language);
  return `${authors}${quoteTitle(title, language)} ${publication.name}, ${first}; ${version}. ${permalink}`;
}
