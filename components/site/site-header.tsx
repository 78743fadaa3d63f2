import { joinClasses } from "#components/ui/class-names.ts";
import {
  briefsPath,
  homePath,
  indicatorsPath,
  quotesPath,
  searchPath,
  sourcesPath,
  timelinePath,
} from "#domain/urls.ts";
import { getSearchPageWords } from "#messages/search-page.ts";
import { LanguageLinks } from "./language-links.tsx";
import type { SiteLocale, SiteWords } from "./site-locale.ts";

type NavigationItem = { href: string; label: string };

/** From this many on, a phone folds the navigation behind a word: fewer fit beside the name. */
const foldedFrom = 3;

/** Only what there is a page for. */
export function listNavigation(words: SiteWords): NavigationItem[] {
  return [
    { href: briefsPath(), label: words("briefs") },
    { href: indicatorsPath(), label: words("indicators") },
    { href: quotesPath(), label: words("quotes") },
    { href: timelinePath(), label: words("timeline.title") },
    { href: sourcesPath(), label: words("sources") },
  ];
}

/** The strip on top. `current` is the section that the page belongs to. */
export function SiteHeader({
  locale,
  current = null,
  items = listNavigation(locale.words),
}: {
  locale: SiteLocale;
  current?: string | null;
  items?: readonly NavigationItem[];
}) {
  const { words, siteName } = locale;
  const folded = items.length >= foldedFrom;
  const search = { href: searchPath(), label: getSearchPageWords(locale.language)("link") };
  const links = [search, ...items].map(({ href, label }) => (
    <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
      {label}
    </a>
  ));
  return (
    <>
      <a className="skip" href="#content">
        {words("skipToContent")}
      </a>
      <header className={joinClasses("site-header", folded ? "long" : null)}>
        <div className="shell">
          <span className="wordmark">
            <a href={homePath()}>{siteName}</a>
          </span>
          {folded ? (
            <details className="menu">
              <summary>{words("menu")}</summary>
              <nav aria-label={words("menu")}>{links}</nav>
              <LanguageLinks locale={locale} className="languages" />
            </details>
          ) : null}
          <nav className="bar" aria-label={words("mainNavigation")}>
            {links}
          </nav>
          <LanguageLinks locale={locale} className="bar languages" />
        </div>
      </header>
    </>
  );
}
