import { SiteSearchForm } from "#components/search/site-search-form.tsx";
import type { BriefListing } from "#domain/briefs/view.ts";
import { briefPath, correctionsPath, homePath, subjectsPath } from "#domain/urls.ts";
import { MessagePage } from "./message-page.tsx";
import { SiteFrame } from "./site-frame.tsx";
import type { SiteHead } from "./site-head.tsx";
import { listNavigation } from "./site-header.tsx";
import { foreignTo, type SiteLocale } from "./site-locale.ts";

/** Beside it the page needs describeNotFound() in its head, by which the front answers 404. */
export function NotFound({
  locale,
  newest = [],
}: {
  locale: SiteLocale;
  /** Briefs that were published or changed last. */
  newest?: readonly BriefListing[];
}) {
  const { words } = locale;
  const lists = [
    { href: homePath(), label: words("notFoundHome") },
    ...listNavigation(words),
    { href: subjectsPath(), label: words("subjects") },
    { href: correctionsPath(), label: words("corrections.title") },
  ];
  return (
    <SiteFrame locale={locale}>
      <MessagePage title={words("notFoundTitle")}>
        <p>{words("notFoundText")}</p>
        <SiteSearchForm locale={locale} />
        {newest.length === 0 ? null : (
          <>
            <h2>{words("notFoundNewest")}</h2>
            <ul>
              {newest.map(({ slug, title, language }) => (
                <li key={slug}>
                  <a href={briefPath(slug)} lang={foreignTo(locale, language)}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <nav className="subjects" aria-label={words("notFoundLists")}>
          {lists.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
      </MessagePage>
    </SiteFrame>
  );
}

export function describeNotFound({ words, siteName }: SiteLocale): SiteHead {
  return {
    title: `${words("notFoundTitle")} · ${siteName}`,
    isUnlisted: true,
    status: 404,
  };
}
