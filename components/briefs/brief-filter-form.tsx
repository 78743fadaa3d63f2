import type { SiteLocale } from "#components/site/site-locale.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { BriefFilters } from "#domain/briefs/rules-filters.ts";
import type { BriefFilterChoices, FilterChoice } from "#domain/briefs/view.ts";
import { briefsPath } from "#domain/urls.ts";

/** A form whose answer is an address: it can be sent on, and works without script. Subjects stand above it as links; the one that is read stays chosen. */
export function BriefFilterForm({
  filters: { subject, person, indicator, year },
  choices: { people, indicators, years },
  locale,
}: {
  filters: BriefFilters;
  choices: BriefFilterChoices;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const isNarrowed = person !== null || indicator !== null || year !== null;
  const listed = year === null || years.includes(year) ? years : [year, ...years];
  return (
    <search aria-label={words("list.filter.title")}>
      <form className="filter-form" action={briefsPath()}>
        {subject === null ? null : <input type="hidden" name="subject" value={subject} />}
        <SelectField
          id="indicator"
          name="indicator"
          label={words("list.filter.indicator")}
          defaultValue={indicator ?? ""}
          options={offer(indicators, words("list.filter.anyIndicator"))}
        />
        <SelectField
          id="person"
          name="person"
          label={words("list.filter.person")}
          defaultValue={person ?? ""}
          options={offer(people, words("list.filter.anyPerson"))}
        />
        <SelectField
          id="year"
          name="year"
          label={words("list.filter.year")}
          defaultValue={year === null ? "" : String(year)}
          options={[
            { value: "", label: words("list.filter.anyYear") },
            ...listed.map((one) => ({ value: String(one), label: String(one) })),
          ]}
        />
        <p className="filter-go">
          <Button type="submit">{words("list.filter.go")}</Button>
          {isNarrowed ? (
            <a href={briefsPath(1, { subject })}>{words("list.filter.clear")}</a>
          ) : null}
        </p>
      </form>
    </search>
  );
}

function offer(choices: readonly FilterChoice[], any: string) {
  return [
    { value: "", label: any },
    ...choices.map(({ slug, name }) => ({ value: slug, label: name })),
  ];
}
