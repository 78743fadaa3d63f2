import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameLanguage } from "#components/sources/name-language.ts";
import {
  type FacetChoice,
  type FilterName,
  filterNames,
  holdings,
  type PublicFound,
  publicKinds,
  type SearchFilters,
} from "#domain/search/published/view.ts";
import { searchPath } from "#domain/urls.ts";
import { getSearchPageWords } from "#messages/search-page.ts";

/** How a page names a choice of a filter; null where it can't. */
export function nameChoice(
  filter: FilterName,
  { value, name }: Pick<FacetChoice, "value" | "name">,
  { language }: Pick<SiteLocale, "language">,
): string | null {
  const words = getSearchPageWords(language);
  if (filter === "language") return nameLanguage(value, language);
  if (filter === "year") return value;
  const kind = publicKinds.find((one) => one === value);
  if (filter === "kind") return kind ? words(`kind.${kind}`) : null;
  const held = holdings.find((one) => one === value);
  if (filter === "held") return held ? words(`held.${held}`) : null;
  return name;
}

/** By what the search can be narrowed, each with how much it leaves. Folded: on a phone what was found comes first. */
export function SearchFacets({
  typed,
  filters,
  facets,
  locale,
}: {
  typed: string;
  filters: SearchFilters;
  facets: PublicFound["facets"];
  locale: SiteLocale;
}) {
  const words = getSearchPageWords(locale.language);
  const groups = filterNames
    .filter((name) => filters[name] === null)
    .map((name) => ({ name, choices: facets[name] ?? [] }))
    .filter(({ choices }) => choices.length > 1);
  if (groups.length === 0) return null;
  const count = new Intl.NumberFormat(locale.language);
  return (
    <details className="search-facets">
      <summary>{words("narrow")}</summary>
      {groups.map(({ name, choices }) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h2 id={`facet-${name}`}>{words(`filter.${name}`)}</h2>
          <ul>
            {choices.map((choice) => (
              <li key={choice.value}>
                <a href={searchPath(typed, { ...filters, [name]: choice.value })}>
                  {nameChoice(name, choice, locale)}
                </a>{" "}
                <span className="count">{count.format(choice.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
