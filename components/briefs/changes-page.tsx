import { ComparedSummary } from "#components/history/compared-summary.tsx";
import { ComparedText } from "#components/history/compared-text.tsx";
import { SiteFrame } from "#components/site/site-frame.tsx";
import { foreignTo, type SiteLocale } from "#components/site/site-locale.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import type { VersionChanges } from "#domain/briefs/history/queries-changes.ts";
import { briefPath, briefsPath, historyPath, versionPath } from "#domain/urls.ts";
import { getComparingWords } from "#messages/comparing.ts";
import { CorrectionText } from "./correction-text.tsx";

/** What a version says otherwise than the one before it: what the editors say of it first, then how much of what, then the text. */
export function ChangesPage({
  changes: { brief, line, before, comparison },
  locale,
}: {
  changes: VersionChanges;
  locale: SiteLocale;
}) {
  const { words, language } = locale;
  const { slug, language: textLanguage } = brief.content.brief;
  const old = brief.versions.find(({ n }) => n === before);
  const compareWords = getComparingWords(language);
  return (
    <SiteFrame locale={locale} section={briefsPath()}>
      <main className="page" id="content">
        <div className="shell">
          <div className="column">
            <p className="kicker">{words("history.changes")}</p>
            <h1 className="headline" lang={foreignTo(locale, textLanguage)}>
              <a href={briefPath(slug)}>{brief.content.title}</a>
            </h1>
            <p className="tally">
              {words("history.between", {
                n: line.n,
                before,
                date: formatInstantDay(old?.publishedAt ?? line.publishedAt, language),
              })}
            </p>
            <h2>{words(`changeClass.${line.changeClass}`)}</h2>
            {line.note === null ? null : <p lang={foreignTo(locale, textLanguage)}>{line.note}</p>}
            <CorrectionText correction={line.correction} language={textLanguage} locale={locale} />
            <ComparedSummary comparison={comparison} words={compareWords} />
            <h2>{words("history.text")}</h2>
            <ComparedText
              rows={comparison.rows}
              view="inline"
              language={textLanguage}
              words={compareWords}
              wordsLanguage={language}
            />
            <p>
              <a href={versionPath(slug, line.n)}>{words("history.read", { n: line.n })}</a>
            </p>
            <p>
              <a href={versionPath(slug, before)}>{words("history.read", { n: before })}</a>
            </p>
            <p>
              <a href={historyPath(slug)}>{words("history.title")}</a>
            </p>
          </div>
        </div>
      </main>
    </SiteFrame>
  );
}
