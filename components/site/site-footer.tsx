import { aboutPages } from "#domain/about/view.ts";
import {
  aboutPath,
  apiPagePath,
  correctionsPath,
  feedPath,
  figuresPath,
  studioPath,
  subjectsPath,
  submitPath,
} from "#domain/urls.ts";
import { getAboutWords } from "#messages/about.ts";
import { getApiWords } from "#messages/api.ts";
import { listNavigation } from "./site-header.tsx";
import type { SiteLocale } from "./site-locale.ts";

export function SiteFooter({ locale: { words, language } }: { locale: SiteLocale }) {
  const about = getAboutWords(language);
  const links = [
    ...listNavigation(words),
    { href: subjectsPath(), label: words("subjects") },
    { href: correctionsPath(), label: words("corrections.title") },
    { href: submitPath(), label: words("submit") },
    { href: figuresPath(), label: words("figures") },
    { href: feedPath("briefs", "xml"), label: words("feed") },
    { href: apiPagePath(), label: getApiWords(language)("link") },
    ...aboutPages.map((page) => ({ href: aboutPath(page), label: about(`titles.${page}`) })),
    { href: studioPath(), label: words("staffEntrance") },
  ];
  return (
    <footer className="site-footer">
      <div className="shell">
        <p>{words("promise")}</p>
        <nav aria-label={words("footerNavigation")}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
