import { languages } from "#messages/languages.ts";
import { getTranslationsWords } from "#messages/translations.ts";
import { nameItself } from "./name-itself.ts";
import type { SiteLocale } from "./site-locale.ts";

/** The page in the other languages of the site, each by the name that its readers have for it. */
export function LanguageLinks({
  locale: { language, addresses },
  className,
}: {
  locale: SiteLocale;
  className: string;
}) {
  const offered = languages.filter((one) => addresses[one] !== undefined);
  if (offered.length < 2) return null;
  return (
    <nav className={className} aria-label={getTranslationsWords(language)("languages")}>
      {offered.map((one) => (
        <a
          key={one}
          href={addresses[one]}
          lang={one}
          hrefLang={one}
          aria-current={one === language ? "true" : undefined}
        >
          {nameItself(one)}
        </a>
      ))}
    </nav>
  );
}
