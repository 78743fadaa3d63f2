import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { SubmissionMonth } from "#domain/submissions/view.ts";
import { inLanguage, submitPath, trailPath } from "#domain/urls.ts";
import { getFiguresWords } from "#messages/submission-figures.ts";
import { FiguresTable } from "./figures-table.tsx";

const rules = ["over", "few", "share", "spam", "days"] as const;

/** How much the public sends in, and what becomes of it; and by which rule it is told. */
export function FiguresPage({
  months,
  locale,
}: {
  months: readonly SubmissionMonth[];
  locale: SiteLocale;
}) {
  const words = getFiguresWords(locale.language);
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell door">
          <h1 className="headline">{words("title")}</h1>
          <p className="standfirst">
            {words.rich("lead", {
              submit: (text) => (
                <a key="submit" href={submitPath()}>
                  {text}
                </a>
              ),
            })}
          </p>
          {months.length === 0 ? (
            <p>{words("none")}</p>
          ) : (
            <FiguresTable
              months={months}
              language={locale.language}
              few={words("few")}
              untold={words("untold")}
            />
          )}
          <section className="door-kept" aria-labelledby="rules-title">
            <h2 id="rules-title">{words("rules")}</h2>
            <ul>
              {rules.map((rule) => (
                <li key={rule}>{words(`rule.${rule}`)}</li>
              ))}
            </ul>
            <p>
              <a href={inLanguage(trailPath(), locale.language)}>{words("trail")}</a>
            </p>
          </section>
        </div>
      </main>
    </SiteFrame>
  );
}
