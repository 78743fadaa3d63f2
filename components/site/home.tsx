import { BriefList, LeadBrief } from "#components/briefs/brief-list.tsx";
import { ChangeList } from "#components/briefs/change-list.tsx";
import type { BriefListing } from "#domain/briefs/view.ts";
import { briefsPath } from "#domain/urls.ts";
import { SiteFrame } from "./site-frame.tsx";
import type { SiteLocale } from "./site-locale.ts";

/** The front page: the latest brief, those before it, and what was changed since it was published. */
export function Home({
  briefs,
  hasMore,
  locale,
}: {
  briefs: readonly BriefListing[];
  hasMore: boolean;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const [lead, ...rest] = briefs;
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="vh">{locale.siteName}</h1>
          {lead ? (
            <div className="home">
              <LeadBrief brief={lead} locale={locale} />
              {rest.length > 0 ? (
                <section aria-labelledby="more-briefs">
                  <h2 className="section-title" id="more-briefs">
                    {words("home.more")}
                  </h2>
                  <BriefList briefs={rest} locale={locale} headingLevel={3} />
                  {hasMore ? (
                    <p>
                      <a href={briefsPath()}>{words("allBriefs")}</a>
                    </p>
                  ) : null}
                </section>
              ) : null}
              <section aria-labelledby="changes">
                <h2 className="section-title" id="changes">
                  {words("home.changes")}
                </h2>
                <ChangeList briefs={briefs} locale={locale} />
              </section>
            </div>
          ) : (
            <p className="standfirst">{words("home.noBriefs")}</p>
          )}
        </div>
      </main>
    </SiteFrame>
  );
}
