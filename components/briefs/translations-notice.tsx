import { nameItself } from "#components/site/name-itself.ts";
import { getSiteLanguage, type SiteLocale } from "#components/site/site-locale.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { Translation, Translations } from "#domain/briefs/translations/view-translations.ts";
import { briefPath, inLanguage } from "#domain/urls.ts";
import { isLanguage } from "#messages/languages.ts";
import { getTranslationsWords } from "#messages/translations.ts";

/** In which other languages a brief is to be read; that it isn't yet in the reader's; and that the original is newer. */
export function TranslationsNotice({
  translations: { others, isOlder },
  language,
  locale,
}: {
  translations: Translations;
  /** The brief's own. */
  language: string;
  locale: SiteLocale;
}) {
  const words = getTranslationsWords(locale.language);
  const own = others.filter((one) => one.language === locale.language);
  const original = others.filter(({ isOriginal }) => isOriginal);
  const rest = others.filter((one) => !own.includes(one) && !original.includes(one));
  const isMissing = language !== locale.language && own.length === 0;
  if (others.length === 0 && !isMissing) return null;
  return (
    <aside className="banner" aria-label={words("brief.title")}>
      {isMissing ? <p className="shell">{words("brief.notYet")}</p> : null}
      <Listed label={words("brief.inYours")} briefs={own} />
      <Listed
        label={words("brief.of")}
        briefs={original.filter((one) => !own.includes(one))}
        isLanguageTold
      />
      <Listed label={words("brief.also")} briefs={rest} isLanguageTold />
      {isOlder ? (
        <p className="shell">
          <strong>{words("brief.older")}</strong>
        </p>
      ) : null}
    </aside>
  );
}

function Listed({
  label,
  briefs,
  isLanguageTold = false,
}: {
  label: string;
  briefs: readonly Translation[];
  isLanguageTold?: boolean;
}) {
  if (briefs.length === 0) return null;
  return (
    <p className="shell">
      {label}{" "}
      {sequence(briefs, ({ slug, language, title }, place) => (
        <>
          {place === 0 ? null : "; "}
          <a
            href={inLanguage(briefPath(slug), getSiteLanguage(language))}
            lang={language}
            hrefLang={language}
          >
            {title}
          </a>
          {isLanguageTold && isLanguage(language) ? (
            <>
              {" ("}
              <span lang={language}>{nameItself(language)}</span>)
            </>
          ) : null}
        </>
      ))}
    </p>
  );
}
