import type { ReactNode } from "react";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { VersionLine } from "#domain/briefs/view.ts";
import { historyPath, versionPath } from "#domain/urls.ts";
import { joinNames } from "./names.ts";

/** One line about the version, so that the text begins on a phone's first screen; it unfolds to all that is known about the page. */
export function About({
  content,
  locale,
  versions,
}: {
  content: VersionContent;
  locale: SiteLocale;
  versions: readonly VersionLine[];
}) {
  const { words, language } = locale;
  const { brief, counts } = content;
  return (
    <details className="about">
      <summary>
        <strong>{words("brief.version", { n: brief.version })}</strong>,{" "}
        {formatInstantDay(brief.publishedAt, language)}
        {dot}
        {words("list.figures", { count: counts.figures })},{" "}
        {words("list.quotations", { count: counts.quotations })}
        <span className="unfold">
          {dot}
          <span className="linklike">{words("brief.aboutThisPage")}</span>
        </span>
      </summary>
      <dl>
        <Fact term={words("brief.published")}>
          <Day instant={brief.firstPublishedAt} locale={language} />
        </Fact>
        {brief.version > 1 ? (
          <Fact term={words("brief.thisVersion")}>
            <Day instant={brief.publishedAt} locale={language} />
            {dot}
            {words(`changeClass.${brief.changeClass}`)}
          </Fact>
        ) : null}
        {brief.note === null ? null : <Fact term={words("brief.change")}>{brief.note}</Fact>}
        {brief.authors.length === 0 ? null : (
          <Fact term={words("brief.writtenBy")}>{joinNames(brief.authors, language)}</Fact>
        )}
        {brief.checkedBy.length === 0 ? null : (
          <Fact term={words("brief.evidenceChecked")}>{joinNames(brief.checkedBy, language)}</Fact>
        )}
        <Fact term={words("brief.holdings")}>
          {words("list.sources", { count: counts.sources })}: {words("brief.meter", counts)}
        </Fact>
        <Fact term={words("brief.versions")}>
          <Versions slug={brief.slug} versions={versions} locale={locale} />
        </Fact>
      </dl>
      <MarksSwitch locale={locale} />
    </details>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Versions({
  slug,
  versions,
  locale,
}: {
  slug: string;
  versions: readonly VersionLine[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  return (
    <ul>
      {versions.map((version) => (
        <li key={version.n}>
          <a href={versionPath(slug, version.n)}>{words("brief.version", { n: version.n })}</a>,{" "}
          {formatInstantDay(version.publishedAt, language)}
        </li>
      ))}
      <li>
        <a href={historyPath(slug)}>{words("brief.history")}</a>
      </li>
    </ul>
  );
}

/** Shown by reader.js, which alone can make it do something; it remembers the choice in the browser. */
function MarksSwitch({ locale: { words } }: { locale: SiteLocale }) {
  const choices = [
    ["quiet", words("brief.marksQuiet")],
    ["highlighted", words("brief.marksHighlighted")],
    ["none", words("brief.marksNone")],
  ] as const;
  return (
    <fieldset className="marks-switch" hidden>
      <legend>{words("brief.marks")}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="marks" value={value} defaultChecked={value === "quiet"} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
