import type { SiteLocale } from "#components/site/site-locale.ts";
import { indicatorFilePath, indicatorPath } from "#domain/urls.ts";

/** Files to take the data away in, as of the day that the page is of; how to cite it, and how to ask for another day. */
export function SiteTakeAway({
  slug,
  title,
  vintage,
  locale: { words, siteName },
}: {
  slug: string;
  title: string;
  vintage: string | null;
  locale: SiteLocale;
}) {
  const asOf = vintage === null ? "" : `?vintage=${vintage}`;
  const wide = `${indicatorFilePath(slug, "csv")}${asOf}${asOf === "" ? "?" : "&"}layout=wide`;
  const files = [
    { href: `${indicatorFilePath(slug, "csv")}${asOf}`, name: words("indicatorPage.files.csv") },
    { href: wide, name: words("indicatorPage.files.wide") },
    { href: `${indicatorFilePath(slug, "xlsx")}${asOf}`, name: words("indicatorPage.files.xlsx") },
    { href: `${indicatorFilePath(slug, "json")}${asOf}`, name: words("indicatorPage.files.json") },
    { href: `${indicatorFilePath(slug, "zip")}${asOf}`, name: words("indicatorPage.files.zip") },
  ];
  return (
    <>
      <ul className="plain">
        {files.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        {words("indicatorPage.cite", {
          site: siteName,
          title,
          url: indicatorPath(slug, vintage),
        })}
      </p>
      <p className="tally">
        {words("indicatorPage.asOfHint", { example: words("indicatorPage.asOfExample") })}
      </p>
    </>
  );
}
