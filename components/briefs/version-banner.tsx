import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import type { PublishedBrief } from "#domain/briefs/view.ts";
import { briefPath, historyPath } from "#domain/urls.ts";

/** Above an older version: that it is one, and the way to the latest. */
export function VersionBanner({ brief, locale }: { brief: PublishedBrief; locale: SiteLocale }) {
  const { words } = locale;
  const { slug, version } = brief.content.brief;
  if (version === brief.latestVersion) return null;
  return (
    <aside className="banner" aria-label={words("brief.versions")}>
      <p className="shell">
        {words("banner.older", { n: version, latest: brief.latestVersion })}{" "}
        <a href={briefPath(slug)}>{words("banner.latest")}</a>
        {dot}
        <a href={historyPath(slug)}>{words("banner.whatChanged")}</a>
      </p>
    </aside>
  );
}
