import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { PublicSource, SourceCheck } from "#domain/sources/public-view.ts";
import { capturePath } from "#domain/urls.ts";
import { Standing } from "./standing.tsx";

/** How it stands where it lives, with the days on which somebody looked. */
export function SiteStanding({
  source,
  checks,
  locale,
}: {
  source: PublicSource;
  checks: readonly SourceCheck[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const { standing, standingSince, checkedAt } = source;
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{words("sourcePage.stands")}</h2>
      {source.url === null ? (
        <p>{words("standingSays.noAddress")}</p>
      ) : (
        <>
          <p>
            <Standing standing={standing} since={standingSince} locale={locale} />
            {". "}
            {words(`standingSays.${standing}`)}
          </p>
          {checkedAt === null ? null : (
            <p className="muted">
              {words("sourcePage.lastLooked", { day: formatInstantDay(checkedAt, language) })}
            </p>
          )}
        </>
      )}
      {checks.length === 0 ? null : (
        <details>
          <summary>{words("sourcePage.looks", { count: checks.length })}</summary>
          <ul className="muted">
            {sequence(checks, ({ at, outcome, captureN }) => (
              <li>
                <Day instant={at} locale={language} />: {words(`sourcePage.outcome.${outcome}`)}
                {captureN === null ? null : (
                  <>
                    {dot}
                    <a href={capturePath(source.code, captureN)}>
                      {words("sourcePage.kept", { n: captureN })}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
