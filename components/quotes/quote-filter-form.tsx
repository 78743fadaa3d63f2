import type { SiteLocale } from "#components/site/site-locale.ts";
import { nameLanguage } from "#components/sources/name-language.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { QuoteFilters } from "#domain/quotes/rules-filters.ts";
import type { QuoteFilterChoices } from "#domain/quotes/view-published.ts";
import { quotesPath } from "#domain/urls.ts";

/** A form whose answer is an address: it can be sent on, and works without script. */
export function QuoteFilterForm({
  filters: { speaker, year, language },
  choices,
  locale,
}: {
  filters: QuoteFilters;
  choices: QuoteFilterChoices;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const isNarrowed = speaker !== null || year !== null || language !== null;
  return (
    <search aria-label={words("quote.filter.title")}>
      <form className="filter-form" action={quotesPath()}>
        <SelectField
          id="speaker"
          name="speaker"
          label={words("quote.filter.speaker")}
          defaultValue={speaker ?? ""}
          options={[
            { value: "", label: words("quote.filter.anySpeaker") },
            ...choices.speakers.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <SelectField
          id="year"
          name="year"
          label={words("quote.filter.year")}
          defaultValue={year === null ? "" : String(year)}
          options={[
            { value: "", label: words("quote.filter.anyYear") },
            ...choices.years.map((one) => ({ value: String(one), label: String(one) })),
          ]}
        />
        <SelectField
          id="language"
          name="language"
          label={words("quote.filter.language")}
          defaultValue={language ?? ""}
          options={[
            { value: "", label: words("quote.filter.anyLanguage") },
            ...choices.languages.map((code) => ({
              value: code,
              label: nameLanguage(code, locale.language),
            })),
          ]}
        />
        <p className="filter-go">
          <Button type="submit">{words("quote.filter.go")}</Button>
          {isNarrowed ? <a href={quotesPath()}>{words("quote.filter.clear")}</a> : null}
        </p>
      </form>
    </search>
  );
}
