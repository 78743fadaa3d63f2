import { SiteFrame } from "#components/site/site-frame.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { dot } from "#components/ui/dot.ts";
import { type LoggedChange, type LoggedClass, loggedClasses } from "#domain/briefs/view.ts";
import { briefPath, correctionsPath, feedPath, historyPath, versionPath } from "#domain/urls.ts";
import { CorrectionText } from "./correction-text.tsx";

/** What was corrected, clarified or withdrawn in any brief, the newest first: what was wrong, and what is right. */
export function CorrectionsPage({
  changes,
  of,
  page,
  hasMore,
  locale,
}: {
  changes: readonly LoggedChange[];
  /** Of one class alone. */
  of: LoggedClass | null;
  /** From 1. */
  page: number;
  hasMore: boolean;
  locale: SiteLocale;
}) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale} section={correctionsPath()}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("corrections.title")}</h1>
          <p className="tally">{words("corrections.description")}</p>
          <nav className="subjects" aria-label={words("corrections.classes")}>
            <a href={correctionsPath()} aria-current={of === null ? "page" : undefined}>
              {words("corrections.all")}
            </a>
            {loggedClasses.map((one) => (
              <a
                key={one}
                href={correctionsPath(one)}
                aria-current={of === one ? "page" : undefined}
              >
                {words(`corrections.of.${one}`)}
              </a>
            ))}
          </nav>
          {changes.length === 0 ? (
            <p className="standfirst">
              {words(of === null ? "corrections.none" : "corrections.noneOfClass")}
            </p>
          ) : (
            <ol className="versions">
              {changes.map((change) => (
                <li key={change.versionId} id={`c-${change.versionId}`}>
                  <span className="when">
                    <Day instant={change.publishedAt} locale={locale.language} />
                  </span>
                  <Change change={change} locale={locale} />
                </li>
              ))}
            </ol>
          )}
          {page > 1 || hasMore ? (
            <nav aria-label={words("corrections.pages")}>
              <p>
                {page > 1 ? (
                  <a href={correctionsPath(of, page - 1)} rel="prev">
                    {words("corrections.newer")}
                  </a>
                ) : null}
                {page > 1 && hasMore ? dot : null}
                {hasMore ? (
                  <a href={correctionsPath(of, page + 1)} rel="next">
                    {words("corrections.older")}
                  </a>
                ) : null}
              </p>
            </nav>
          ) : null}
          <p className="tally">
            {words("corrections.follow")} <a href={feedPath("corrections", "xml")}>Atom</a>
            {dot}
            <a href={feedPath("corrections", "json")}>JSON Feed</a>
          </p>
        </div>
      </main>
    </SiteFrame>
  );
}

function Change({ change, locale }: { change: LoggedChange; locale: SiteLocale }) {
  const { words } = locale;
  const { slug, n, title, changeClass, note, correction } = change;
  const path = changeClass === "withdrawal" ? briefPath(slug) : versionPath(slug, n);
  return (
    <div>
      <h2>
        {words(`changeClass.${changeClass}`)}:{" "}
        <a href={path} lang={foreignTo(locale, change.language)}>
          {title}
        </a>
      </h2>
      {note === null ? null : <p lang={foreignTo(locale, change.language)}>{note}</p>}
      <CorrectionText correction={correction} language={change.language} locale={locale} />
      <p>
        {words("brief.version", { n })}
        {dot}
        <a href={`${historyPath(slug)}#v${n}`}>{words("corrections.history")}</a>
      </p>
    </div>
  );
}
