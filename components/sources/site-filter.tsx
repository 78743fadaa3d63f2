import type { SiteLocale } from "#components/site/site-locale.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { SourceChoices } from "#domain/sources/public-view.ts";
import {
  isNarrowed,
  type SourceFilter,
  sourceSorts,
  standings,
} from "#domain/sources/rules-filters.ts";
import { sourcesPath } from "#domain/urls.ts";
import { nameLanguage } from "./name-language.ts";

type Option = { value: string; label: string };

/** What the list can be narrowed to and how it is sorted: a form that is an address. What there is one of is no choice. */
export function SiteFilter({
  filter,
  choices,
  locale,
}: {
  filter: SourceFilter;
  choices: SourceChoices;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const names = ["publisher", "owner", "language", "year", "state"] as const;
  const options: Record<(typeof names)[number], Option[]> = {
    publisher: choices.publishers.map(({ slug, name }) => ({ value: slug, label: name })),
    owner: choices.owners.map(plain),
    language: choices.languages.map((code) => ({
      value: code,
      label: nameLanguage(code, language),
    })),
    year: choices.years.map((year) => plain(String(year))),
    state: standings
      .filter((value) => choices.states.includes(value) || value === filter.state)
      .map((value) => ({ value, label: words(`standing.${value}`) })),
  };
  return (
    <details className="filter" open={isNarrowed(filter) || filter.sort !== "newest"}>
      <summary>{words("sourceList.narrow")}</summary>
      <form action={sourcesPath()}>
        {names.map((name) => (
          <SelectField
            key={name}
            id={`filter-${name}`}
            name={name}
            label={words(`sourceList.${name}`)}
            defaultValue={String(filter[name] ?? "")}
            options={[
              { value: "", label: words("sourceList.any") },
              ...withChosen(options[name], filter[name]),
            ]}
          />
        ))}
        <SelectField
          id="filter-sort"
          name="sort"
          label={words("sourceList.sort")}
          defaultValue={filter.sort}
          options={sourceSorts.map((value) => ({
            value,
            label: words(`sourceList.sorts.${value}`),
          }))}
        />
        <p className="go">
          <Button type="submit" tone="primary">
            {words("sourceList.go")}
          </Button>
        </p>
      </form>
    </details>
  );
}

function plain(value: string): Option {
  return { value, label: value };
}

/** What was asked for stays chosen, also where there is none of it. */
function withChosen(options: readonly Option[], chosen: string | number | null): readonly Option[] {
  if (chosen === null || options.some(({ value }) => value === String(chosen))) return options;
  return [...options, plain(String(chosen))];
}
