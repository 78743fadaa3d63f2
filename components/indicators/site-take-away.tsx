import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { writeEmbed } from "#domain/indicators/rules-embed.ts";
import { feedPath, indicatorFilePath, indicatorPath } from "#domain/urls.ts";

/** Files to take the data away in, as of the day that the page is of; how to cite it, and how to ask for another day. */
export function SiteTakeAway({
  slug,
  title,
  vintage,
  knownOn,
  publicUrl,
  locale: { words, siteName },
}: {
  slug: string;
  title: string;
  vintage: string | null;
  /** The day since when the newest of it is known. */
  knownOn: string;
  publicUrl: string;
  locale: SiteLocale;
}) {
  const asOf = vintage === null ? "" : `?vintage=${vintage}`;
  const wide = `${indicatorFilePath(slug, "csv")}${asOf}${asOf === "" ? "?" : "&"}layout=wide`;
  const files = [
    { href: `${indicatorFilePath(slug, "csv")}${asOf}`, name: words("indicatorPage.files.csv") },
    { href: wide, name: words("indicatorPage.files.wide") },
    { href: `${indicatorFilePath(slug, "xlsx")}${asOf}`, name: words("indicatorPage.files.xlsx") },
    { href: `${indicatorFilePath(slug, "json")}${asOf}`, name: words("indicatorPage.files.json") },
    { href: `${indicatorFilePath(slug, "png")}${asOf}`, name: words("indicatorPage.files.png") },
    { href: `${indicatorFilePath(slug, "svg")}${asOf}`, name: words("indicatorPage.files.svg") },
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
        {words("indicatorPage.follow")} <a href={feedPath({ indicator: slug }, "xml")}>Atom</a>
        {dot}
        <a href={feedPath({ indicator: slug }, "json")}>JSON Feed</a>
      </p>
      <details>
        <summary>{words("indicatorPage.embed")}</summary>
        <p>{words("indicatorPage.embedHint")}</p>
        <pre className="snippet">{writeEmbed({ slug, vintage: null, title }, { publicUrl })}</pre>
        <p>{words("indicatorPage.embedPinnedHint")}</p>
        <pre className="snippet">
          {writeEmbed({ slug, vintage: vintage ?? knownOn, title }, { publicUrl })}
        </pre>
      </details>
      <p>
        {words("indicatorPage.cite", {
          site: siteName,
          title,
          url: `${publicUrl}${indicatorPath(slug, vintage)}`,
        })}
      </p>
      <p className="tally">
        {words("indicatorPage.asOfHint", { example: words("indicatorPage.asOfExample") })}
      </p>
    </>
  );
}
