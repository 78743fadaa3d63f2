import type { SiteLocale } from "#components/site/site-locale.ts";
import { Button } from "#components/ui/button.tsx";
import { searchField, searchPath } from "#domain/urls.ts";
import { getSearchPageWords } from "#messages/search-page.ts";

/** One field, whose answer is an address: it can be sent on, and works without script. */
export function SiteSearchForm({
  locale,
  typed = "",
  hasHint = false,
}: {
  locale: Pick<SiteLocale, "language">;
  typed?: string;
  hasHint?: boolean;
}) {
  const words = getSearchPageWords(locale.language);
  return (
    <search>
      <form className="site-search" action={searchPath()}>
        <label htmlFor="site-search">{words("label")}</label>
        <div className="search-line">
          <input
            className="input"
            id="site-search"
            type="search"
            name={searchField}
            defaultValue={typed}
            maxLength={200}
            dir="auto"
            aria-describedby={hasHint ? "site-search-hint" : undefined}
          />
          <Button type="submit" tone="primary">
            {words("go")}
          </Button>
        </div>
        {hasHint ? (
          <p className="hint" id="site-search-hint">
            {words("hint")}
          </p>
        ) : null}
      </form>
    </search>
  );
}
