import { entryId } from "#components/evidence/mark.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { PublicCitingBrief } from "#domain/sources/public-view.ts";
import { briefPath, versionPath } from "#domain/urls.ts";

/** The briefs that cite it, each place a link into their evidence. */
export function SiteCited({
  briefs,
  locale,
}: {
  briefs: readonly PublicCitingBrief[];
  locale: SiteLocale;
}) {
  const { words } = locale;
  return (
    <section aria-labelledby="cited">
      <h2 id="cited">{words("sourcePage.cited")}</h2>
      {briefs.length === 0 ? <p>{words("sourcePage.citedNone")}</p> : null}
      <ul>
        {briefs.map((brief) => {
          const path = brief.isCurrent ? briefPath(brief.slug) : versionPath(brief.slug, brief.n);
          return (
            <li key={brief.slug} id={`cited-${brief.slug}`}>
              <a href={path} lang={foreignTo(locale, brief.language)}>
                {brief.title}
              </a>
              {": "}
              {words("sourcePage.citedAs")}{" "}
              {sequence([...new Set(brief.entries)], (entry, place) => (
                <>
                  {place === 0 ? null : ", "}
                  <a
                    href={`${path}#${entryId(entry)}`}
                    aria-label={words("evidence.number", { n: entry })}
                  >
                    {entry}
                  </a>
                </>
              ))}
              {brief.isCurrent ? null : (
                <span className="muted">
                  {" ("}
                  {words("sourcePage.citedEarlier", { n: brief.n })})
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
