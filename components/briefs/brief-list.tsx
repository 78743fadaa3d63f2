import { keepTogether } from "#components/evidence/keep-together.ts";
import { entryId } from "#components/evidence/mark.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { dot } from "#components/ui/dot.ts";
import type { DerivationEntry, StatisticEntry } from "#domain/briefs/version-content.ts";
import type { BriefListing } from "#domain/briefs/view.ts";
import { briefPath } from "#domain/urls.ts";

export function BriefList({
  briefs,
  locale,
  headingLevel,
}: {
  briefs: readonly BriefListing[];
  locale: SiteLocale;
  headingLevel: 2 | 3;
}) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <ul className="brief-list">
      {briefs.map((brief) => (
        <li key={brief.slug}>
          <Heading>
            <a href={briefPath(brief.slug)} lang={foreignTo(locale, brief.language)}>
              {brief.title}
            </a>
          </Heading>
          {brief.standfirst === "" ? null : (
            <p className="dek" lang={foreignTo(locale, brief.language)}>
              {brief.standfirst}
            </p>
          )}
          <Tally brief={brief} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** The latest brief, large, with the figure that it comes to first, which leads to its passage. */
export function LeadBrief({
  brief,
  figure,
  locale,
}: {
  brief: BriefListing;
  figure: StatisticEntry | DerivationEntry | null;
  locale: SiteLocale;
}) {
  const lang = foreignTo(locale, brief.language);
  return (
    <section className="lead-brief">
      <p className="kicker">{locale.words("home.latest")}</p>
      <h2>
        <a href={briefPath(brief.slug)} lang={lang}>
          {brief.title}
        </a>
      </h2>
      {brief.standfirst === "" ? null : (
        <p className="dek" lang={lang}>
          {brief.standfirst}
        </p>
      )}
      {figure === null ? null : <KeyFigure figure={figure} slug={brief.slug} lang={lang} />}
      <Tally brief={brief} locale={locale} />
    </section>
  );
}

function KeyFigure({
  figure,
  slug,
  lang,
}: {
  figure: StatisticEntry | DerivationEntry;
  slug: string;
  /** Of its words, where it isn't the page's. */
  lang: string | undefined;
}) {
  const value = figure.kind === "statistic" ? figure.inSource : figure.printedResult;
  return (
    <figure className="key-figure" lang={lang}>
      <a className="ev" href={`${briefPath(slug)}#${entryId(figure.number)}`}>
        <span>{keepTogether(value)}</span>
      </a>
      <figcaption>{figure.label}</figcaption>
    </figure>
  );
}

function Tally({ brief, locale }: { brief: BriefListing; locale: SiteLocale }) {
  const { words, language } = locale;
  return (
    <p className="tally">
      <Day instant={brief.publishedAt} locale={language} />
      {brief.version > 1 ? ` · ${words("list.version", { n: brief.version })}` : null}
      {dot}
      {[
        words("list.figures", { count: brief.counts.figures }),
        words("list.quotations", { count: brief.counts.quotations }),
        words("list.sources", { count: brief.counts.sources }),
      ].join(dot)}
    </p>
  );
}
