import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import type { PublicSubject } from "#domain/subjects/view.ts";
import { subjectPath } from "#domain/urls.ts";

/** Every subject with its first paragraph, and how much stands under it. */
export function SubjectsPage({
  subjects,
  locale,
}: {
  subjects: readonly PublicSubject[];
  locale: SiteLocale;
}) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("subject.list")}</h1>
          <p className="tally">{words("subject.listDescription")}</p>
          {subjects.length === 0 ? (
            <p className="standfirst">{words("subject.none")}</p>
          ) : (
            <ul className="brief-list">
              {subjects.map((subject) => (
                <li key={subject.id}>
                  <h2>
                    <a href={subjectPath(subject.slug)}>{subject.name}</a>
                  </h2>
                  {subject.description === "" ? null : (
                    <p className="dek">{subject.description.split("\n", 1)[0]}</p>
                  )}
                  <p className="tally">{countSubject(subject, locale)}</p>
                </li>
              ))}
            </ul>
          )}
        </div>
      </main>
    </SiteFrame>
  );
}

/** "3 briefs · 7 indicators"; what there is none of isn't counted. */
export function countSubject(
  { briefs, indicators }: Pick<PublicSubject, "briefs" | "indicators">,
  { words }: SiteLocale,
): string {
  return [
    ...(briefs === 0 ? [] : [words("subject.briefCount", { count: briefs })]),
    ...(indicators === 0 ? [] : [words("subject.indicatorCount", { count: indicators })]),
  ].join(dot);
}
