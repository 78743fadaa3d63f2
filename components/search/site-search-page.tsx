import { SiteFrame } from "#components/site/site-frame.tsx";
import { listNavigation } from "#components/site/site-header.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import {
  filterNames,
  type PublicFound,
  type SearchFilters,
} from "#domain/search/published/view.ts";
import { searchPath, subjectsPath, submitPath } from "#domain/urls.ts";
import { getSearchPageWords } from "#messages/search-page.ts";
import { nameChoice, SearchFacets } from "./search-facets.tsx";
import { SiteHitList } from "./site-hit-list.tsx";
import { SiteSearchForm } from "./site-search-form.tsx";

export type SearchPageView = {
  typed: string;
  filters: SearchFilters;
  /** From 1. */
  page: number;
  /** Null where nothing has been typed. */
  found: PublicFound | null;
};

export function SiteSearchPage({ view, locale }: { view: SearchPageView; locale: SiteLocale }) {
  const { typed, filters, page, found } = view;
  const words = getSearchPageWords(locale.language);
  return (
    <SiteFrame locale={locale} section={searchPath()}>
      <main className="page" id="content">
        <div className="shell search-page">
          <h1 className="headline">{words("title")}</h1>
          <SiteSearchForm locale={locale} typed={typed} hasHint />
          {found === null ? <p className="tally">{words("description")}</p> : null}
          {found === null ? null : <ChosenFilters {...{ typed, filters, found, locale }} />}
          {found !== null && found.hits.length > 0 ? (
            <>
              <p className="tally">
                {words("count", { count: found.count, isMore: found.isMore ? "yes" : "no" })}
              </p>
              <div className="search-found">
                <SearchFacets facets={found.facets} {...{ typed, filters, locale }} />
                <SiteHitList hits={found.hits} locale={locale} />
              </div>
              <Pages {...{ typed, filters, page, locale }} hasMore={found.hasNextPage} />
            </>
          ) : null}
          {found !== null && found.hits.length === 0 ? (
            <NothingFound found={found} locale={locale} />
          ) : null}
        </div>
      </main>
    </SiteFrame>
  );
}

type Chosen = { typed: string; filters: SearchFilters; locale: SiteLocale };

/** What the search is narrowed to: a link each by which it isn't. */
function ChosenFilters({ typed, filters, found, locale }: Chosen & { found: PublicFound }) {
  const words = getSearchPageWords(locale.language);
  const chosen = filterNames.flatMap((name) => {
    const value = filters[name];
    if (value === null) return [];
    const known = found.facets[name]?.find((choice) => choice.value === String(value));
    const choice = { value: String(value), name: known?.name ?? null };
    return [{ name, label: nameChoice(name, choice, locale) ?? words(`filter.${name}`) }];
  });
  if (chosen.length === 0) return null;
  return (
    <nav className="search-chosen" aria-label={words("chosen")}>
      <ul>
        {chosen.map(({ name, label }) => (
          <li key={name}>
            <a href={searchPath(typed, { ...filters, [name]: null })}>
              {words("drop", { choice: label })}
            </a>
          </li>
        ))}
        {chosen.length > 1 ? (
          <li>
            <a href={searchPath(typed)}>{words("dropAll")}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function Pages({
  typed,
  filters,
  page,
  hasMore,
  locale,
}: Chosen & { page: number; hasMore: boolean }) {
  const words = getSearchPageWords(locale.language);
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label={words("pages")}>
      <p>
        {page > 1 ? (
          <a href={searchPath(typed, filters, page - 1)} rel="prev">
            {words("previous")}
          </a>
        ) : null}
        {page > 1 && hasMore ? dot : null}
        {hasMore ? (
          <a href={searchPath(typed, filters, page + 1)} rel="next">
            {words("next")}
          </a>
        ) : null}
      </p>
    </nav>
  );
}

/** Where to go on: what is spelt nearly so, every list, and the form by which a source is sent in. */
function NothingFound({ found, locale }: { found: PublicFound; locale: SiteLocale }) {
  const words = getSearchPageWords(locale.language);
  const isAsking = found.asked !== null;
  const lists = [
    ...listNavigation(locale.words),
    { href: subjectsPath(), label: locale.words("subjects") },
    { href: submitPath(), label: words("submit") },
  ];
  const names = found.similar.flatMap(({ title }) => title ?? []);
  return (
    <>
      <h2>{words(isAsking ? "noneTitle" : "nothingTitle")}</h2>
      <p>{words(isAsking ? "noneHelp" : "nothingHelp")}</p>
      {found.similar.length > 0 ? (
        <section aria-labelledby="similar">
          <h3 id="similar">{words("similar")}</h3>
          <ul>
            {[...new Set(names)].map((name) => (
              <li key={name}>
                <a href={searchPath(name)}>{words("similarGo", { name })}</a>
              </li>
            ))}
          </ul>
          <SiteHitList hits={found.similar} locale={locale} />
        </section>
      ) : null}
      <nav className="subjects" aria-label={words("elsewhere")}>
        {lists.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </nav>
    </>
  );
}
