import type { ReactNode } from "react";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { historyPath } from "#domain/urls.ts";
import { joinNames, namesSignedOff, sayAlone } from "./names.ts";

/**
 * One line about the version, so that the text begins on a phone's first screen; it unfolds to all that is known about it. It stands in the article, so it doesn't list
 * versions: there are more one day.
 */
export function About({ content, locale }: { content: VersionContent; locale: SiteLocale }) {
  const { words, language } = locale;
  const { brief, counts } = content;
  const saysCitations = namesSignedOff(content);
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
          <Fact term={words(saysCitations ? "brief.citationsChecked" : "brief.evidenceChecked")}>
            {joinNames(brief.checkedBy, language)}
          </Fact>
        )}
        {brief.publishedAlone ? (
          <Fact term={words("brief.publishedAlone")}>{sayAlone(brief.publishedAlone, words)}</Fact>
        ) : null}
        <Fact term={words("brief.holdings")}>
          {words("list.sources", { count: counts.sources })}: {words("brief.meter", counts)}
        </Fact>
        <Fact term={words("brief.versions")}>
          <a href={historyPath(brief.slug)}>{words("brief.history")}</a>
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
