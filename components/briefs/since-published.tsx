import { entryId } from "#components/evidence/mark.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { PublicNotice } from "#domain/briefs/view.ts";

/** What has happened to this version's evidence since it was published, and whether parts of it were removed. It stands outside the article, which doesn't change. */
export function SincePublished({
  notices,
  redactionNote,
  locale,
}: {
  notices: readonly PublicNotice[];
  /** Null where nothing of the version was removed. */
  redactionNote: string | null;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  if (notices.length === 0 && redactionNote === null) return null;
  return (
    <section className="page since-published" aria-label={words("notices.title")}>
      <div className="shell">
        <Notice tone="warn">
          <p>
            <strong>{words("notices.title")}</strong>
          </p>
          {redactionNote === null ? null : (
            <p>{words("notices.removed", { note: redactionNote })}</p>
          )}
          <ul hidden={notices.length === 0}>
            {notices.map((notice) => (
              <li key={`${notice.kind} ${notice.entry} ${notice.raisedAt}`}>
                <Day instant={notice.raisedAt} locale={language} />:{" "}
                <a href={`#${entryId(notice.entry)}`}>
                  {words(`notices.${notice.kind}`, { entry: notice.entry })}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      </div>
    </section>
  );
}
