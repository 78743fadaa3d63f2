import type { SiteLocale } from "#components/site/site-locale.ts";
import type { StatisticUse } from "#domain/indicators/view-public.ts";
import { briefPath, versionPath } from "#domain/urls.ts";

/** Briefs that cite a value. One whose newest version no longer does is opened at the version that does. */
export function SiteUses({
  uses,
  none,
  locale: { words, language },
}: {
  uses: readonly StatisticUse[];
  /** What to say where there is no such brief. */
  none: string;
  locale: SiteLocale;
}) {
  if (uses.length === 0) return <p>{none}</p>;
  return (
    <ul className="plain">
      {uses.map(({ briefId, slug, title, language: of, n, isCurrent }) => (
        <li key={briefId}>
          <a
            href={isCurrent ? briefPath(slug) : versionPath(slug, n)}
            lang={of === language ? undefined : of}
          >
            {title}
          </a>
          {isCurrent ? null : `, ${words("indicatorPage.citedEarlier", { n })}`}
        </li>
      ))}
    </ul>
  );
}
