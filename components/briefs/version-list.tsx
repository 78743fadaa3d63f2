import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { dot } from "#components/ui/dot.ts";
import type { VersionLine } from "#domain/briefs/view.ts";
import { changesPath, versionPath } from "#domain/urls.ts";
import { CorrectionText } from "./correction-text.tsx";

/** Every version, the newest first: its class and what the editors say changed. */
export function VersionList({
  slug,
  textLanguage,
  versions,
  locale,
}: {
  slug: string;
  /** The brief's. */
  textLanguage: string;
  versions: readonly VersionLine[];
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  return (
    <ol className="versions" reversed>
      {versions.map((version) => (
        <li key={version.n} id={`v${version.n}`}>
          <span className="when">
            <Day instant={version.publishedAt} locale={language} />
          </span>
          <div>
            <h2>
              {words("brief.version", { n: version.n })} ·{" "}
              {words(`changeClass.${version.changeClass}`)}
            </h2>
            {version.note === null ? null : (
              <p lang={foreignTo(locale, textLanguage)}>{version.note}</p>
            )}
            <CorrectionText
              correction={version.correction}
              language={textLanguage}
              locale={locale}
            />
            <p>
              <a href={versionPath(slug, version.n)}>{words("history.read", { n: version.n })}</a>
              {hasChanges(version, versions) ? (
                <>
                  {dot}
                  <a href={changesPath(slug, version.n)}>
                    {words("history.changed", { n: version.n })}
                  </a>
                </>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** There is a version before it to compare it with, and it isn't one that took the brief back. */
function hasChanges({ n, changeClass }: VersionLine, versions: readonly VersionLine[]): boolean {
  return (
    changeClass !== "withdrawal" &&
    versions.some((one) => one.n < n && one.changeClass !== "withdrawal")
  );
}
