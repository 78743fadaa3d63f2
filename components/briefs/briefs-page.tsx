import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import type { BriefFilters } from "#domain/briefs/rules-filters.ts";
import type { BriefFilterChoices, BriefListing } from "#domain/briefs/view.ts";
import { briefsPath } from "#domain/urls.ts";
import { BriefFilterForm } from "./brief-filter-form.tsx";
import { BriefList } from "./brief-list.tsx";

export function BriefsPage({
  briefs,
  subjects,
  choices,
  filters,
  page,
  hasMore,
  locale,
}: {
  briefs: readonly BriefListing[];
  subjects: readonly { slug: string; name: string }[];
  choices: BriefFilterChoices;
  filters: BriefFilters;
  /** From 1. */
  page: number;
  hasMore: boolean;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const { subject } = filters;
  const isNarrowed = Object.values(filters).some((filter) => filter !== null);
  return (
    <SiteFrame locale={locale} section={briefsPath()}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("list.title")}</h1>
          <p className="tally">{words("list.description")}</p>
          {subjects.length === 0 ? null : (
            <nav className="subjects" aria-label={words("list.subjects")}>
              <a
                href={briefsPath(1, { ...filters, subject: null })}
                aria-current={subject === null ? "page" : undefined}
              >
                {words("list.allSubjects")}
              </a>
              {subjects.map(({ slug, name }) => (
                <a
                  key={slug}
                  href={briefsPath(1, { ...filters, subject: slug })}
                  aria-current={subject === slug ? "page" : undefined}
                >
                  {name}
                </a>
              ))}
            </nav>
          )}
          {isNarrowed || briefs.length > 0 ? (
            <BriefFilterForm filters={filters} choices={choices} locale={locale} />
          ) : null}
          {briefs.length === 0 ? (
            <p className="standfirst">{words(isNarrowed ? "list.noneFits" : "home.noBriefs")}</p>
          ) : (
            <BriefList briefs={briefs} locale={locale} headingLevel={2} />
          )}
          {page > 1 || hasMore ? (
            <nav aria-label={words("list.pages")}>
              <p>
                {page > 1 ? (
                  <a href={briefsPath(page - 1, filters)} rel="prev">
                    {words("list.newer")}
                  </a>
                ) : null}
                {page > 1 && hasMore ? dot : null}
                {hasMore ? (
                  <a href={briefsPath(page + 1, filters)} rel="next">
                    {words("list.older")}
                  </a>
                ) : null}
              </p>
            </nav>
          ) : null}
        </div>
      </main>
    </SiteFrame>
  );
}
