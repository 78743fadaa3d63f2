import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { DataTable } from "#components/ui/table.tsx";
import type { AuditHead } from "#domain/audit/queries.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { localeOf } from "#domain/evidence/format-date.ts";
import { figuresPath, inLanguage } from "#domain/urls.ts";
import { getTrailWords } from "#messages/trail.ts";

const rules = ["row", "head", "note", "check"] as const;

/** The head of the trail on each day, and how anybody can tell by it whether the trail was changed afterwards. */
export function TrailPage({ heads, locale }: { heads: readonly AuditHead[]; locale: SiteLocale }) {
  const words = getTrailWords(locale.language);
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell door">
          <h1 className="headline">{words("title")}</h1>
          <p className="standfirst">{words("lead")}</p>
          {heads.length === 0 ? (
            <p>{words("none")}</p>
          ) : (
            <DataTable
              caption={words("table")}
              captionHidden
              stacked
              rows={heads}
              rowId={({ day }) => day}
              columns={[
                {
                  id: "day",
                  heading: words("day"),
                  cell: ({ day }) => (
                    <time dateTime={day}>{formatEdtf(day, localeOf(locale.language))}</time>
                  ),
                  rowHeading: true,
                },
                { id: "seq", heading: words("seq"), cell: ({ seq }) => seq, number: true },
                {
                  id: "hash",
                  heading: words("hash"),
                  cell: ({ hash }) => <code className="trail-hash">{hash}</code>,
                },
              ]}
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
              <a href={inLanguage(figuresPath(), locale.language)}>{words("figures")}</a>
            </p>
          </section>
        </div>
      </main>
    </SiteFrame>
  );
}
