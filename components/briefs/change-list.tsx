import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { dot } from "#components/ui/dot.ts";
import type { BriefListing } from "#domain/briefs/view.ts";
import { briefPath, historyPath } from "#domain/urls.ts";

/** Briefs whose latest version isn't their first: what was changed, and why. */
export function ChangeList({
  briefs,
  locale,
}: {
  briefs: readonly BriefListing[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const changed = briefs.filter((brief) => brief.changeClass !== "first");
  if (changed.length === 0) return <p className="tally">{words("home.noChanges")}</p>;
  return (
    <ul className="change-list">
      {changed.map((brief) => (
        <li key={brief.slug}>
          <Day instant={brief.publishedAt} locale={language} />
          {dot}
          <a href={`${historyPath(brief.slug)}#v${brief.version}`}>
            {words(`changeClass.${brief.changeClass}`)}
          </a>
          <p>
            <a href={briefPath(brief.slug)}>{brief.title}</a>
          </p>
          {brief.note === null ? null : <p>{brief.note}</p>}
        </li>
      ))}
    </ul>
  );
}
