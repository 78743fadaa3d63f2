import type { SiteLocale } from "#components/site/site-locale.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { EventFilters } from "#domain/events/rules-filters.ts";
import type { EventChoices } from "#domain/events/view.ts";
import { timelinePath } from "#domain/urls.ts";

const names = ["who", "programme", "subject"] as const;

/** A form whose answer is an address; what no event is about is no choice. */
export function TimelineFilter({
  filters,
  choices,
  locale,
}: {
  filters: EventFilters;
  choices: EventChoices;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const shown = names.filter((name) => choices[name].length > 0 || filters[name] !== null);
  if (shown.length === 0) return null;
  return (
    <search aria-label={words("timeline.filter.title")}>
      <form className="filter-form" action={timelinePath()}>
        {shown.map((name) => (
          <SelectField
            key={name}
            id={name}
            name={name}
            label={words(`timeline.filter.${name}`)}
            defaultValue={filters[name] ?? ""}
            options={[
              { value: "", label: words("timeline.filter.any") },
              ...choices[name].map((one) => ({ value: one.slug, label: one.name })),
            ]}
          />
        ))}
        <p className="filter-go">
          <Button type="submit">{words("timeline.filter.go")}</Button>
          {names.some((name) => filters[name] !== null) ? (
            <a href={timelinePath()}>{words("timeline.filter.clear")}</a>
          ) : null}
        </p>
      </form>
    </search>
  );
}
