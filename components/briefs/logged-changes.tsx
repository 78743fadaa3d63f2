import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { dot } from "#components/ui/dot.ts";
import type { BriefChange } from "#domain/briefs/view.ts";
import { historyPath } from "#domain/urls.ts";

/** What was changed after it was published, in short; each leads to its place in the brief's history, where all of it stands. */
export function LoggedChanges({
  changes,
  locale: { words, language },
}: {
  changes: readonly BriefChange[];
  locale: SiteLocale;
}) {
  return (
    <ul className="change-list">
      {changes.map(({ versionId, slug, n, title, changeClass, publishedAt, note, ...change }) => (
        <li key={versionId}>
          <Day instant={publishedAt} locale={language} />
          {dot}
          {words(`changeClass.${changeClass}`)}
          <p>
            <a
              href={`${historyPath(slug)}#v${n}`}
              lang={change.language === language ? undefined : change.language}
            >
              {title}
            </a>
          </p>
          {note === null ? null : (
            <p lang={change.language === language ? undefined : change.language}>{note}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
