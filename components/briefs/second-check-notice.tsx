import type { SiteLocale } from "#components/site/site-locale.ts";
import { Day } from "#components/time/day.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { PublishedBrief } from "#domain/briefs/view.ts";
import { joinNames } from "./names.ts";

/** Of a correction that couldn't wait: that nobody else has checked it yet, and until when; or who has. It stands outside the article, which doesn't change. */
export function SecondCheckNotice({
  brief: { secondCheck },
  locale: { words, language },
}: {
  brief: PublishedBrief;
  locale: SiteLocale;
}) {
  if (secondCheck === null) return null;
  const { dueAt, doneAt, names } = secondCheck;
  return (
    <section className="page since-published" aria-label={words("secondCheck.title")}>
      <div className="shell">
        {doneAt === null ? (
          <Notice tone="warn">
            <p>
              <strong>{words("secondCheck.due")}</strong>{" "}
              {words("secondCheck.dueBy", { due: formatInstantMinute(dueAt) })}
            </p>
          </Notice>
        ) : (
          <Notice>
            <p>
              {words("secondCheck.done", {
                names: joinNames(
                  names.map((name) => ({ name })),
                  language,
                ),
              })}{" "}
              <Day instant={doneAt} locale={language} />
            </p>
          </Notice>
        )}
      </div>
    </section>
  );
}
