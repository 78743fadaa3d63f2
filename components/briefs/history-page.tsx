import { SiteFrame } from "#components/site/site-frame.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import type { VersionLine } from "#domain/briefs/view.ts";
import { briefPath, briefsPath } from "#domain/urls.ts";
import { VersionList } from "./version-list.tsx";

export function HistoryPage({
  slug,
  title,
  language,
  versions,
  locale,
}: {
  slug: string;
  title: string;
  /** The brief's. */
  language: string;
  versions: readonly VersionLine[];
  locale: SiteLocale;
}) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale} section={briefsPath()}>
      <main className="page" id="content">
        <div className="shell">
          <div className="column">
            <p className="kicker">{words("history.title")}</p>
            <h1 className="headline">
              <a href={briefPath(slug)} lang={foreignTo(locale, language)}>
                {title}
              </a>
            </h1>
            <p className="tally">{words("history.description")}</p>
            <VersionList slug={slug} textLanguage={language} versions={versions} locale={locale} />
          </div>
        </div>
      </main>
    </SiteFrame>
  );
}
