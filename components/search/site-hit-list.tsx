import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicHit } from "#domain/search/published/view.ts";
import { getSearchPageWords } from "#messages/search-page.ts";
import { MarkedText } from "./marked-text.tsx";

/** What was found, a row each: its kind, what it is called, where it has the words, when it is from and who put it out or said it. */
export function SiteHitList({
  hits,
  locale,
}: {
  hits: readonly PublicHit[];
  locale: Pick<SiteLocale, "language">;
}) {
  const words = getSearchPageWords(locale.language);
  return (
    <ol className="site-hits">
      {hits.map(({ kind, path, title, language, excerpt, date, source }) => {
        const lang = language === null ? undefined : foreignTo(locale, language);
        const facts = [source, date === null ? null : sayDate(date, locale)];
        return (
          <li key={path}>
            <p className="kicker">{words(`kind.${kind}`)}</p>
            <h2>
              <a href={path} lang={kind === "brief" ? lang : undefined} dir="auto">
                {title ?? words("untitled")}
              </a>
            </h2>
            {excerpt.length > 0 ? (
              <p className="passage" lang={lang} dir="auto">
                <MarkedText pieces={excerpt} />
              </p>
            ) : null}
            <p className="tally">{facts.filter((fact) => fact !== null).join(dot)}</p>
          </li>
        );
      })}
    </ol>
  );
}

function sayDate(date: string, { language }: Pick<SiteLocale, "language">): string {
  return date.includes("T") ? formatInstantDay(date, language) : formatEdtf(date, language);
}
