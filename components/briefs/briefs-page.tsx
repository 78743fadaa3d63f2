import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import type { BriefListing } from "#domain/briefs/view.ts";
import { briefsPath } from "#domain/urls.ts";
import { BriefList } from "./brief-list.tsx";

export function BriefsPage({
  briefs,
  locale,
}: {
  briefs: readonly BriefListing[];
  locale: SiteLocale;
}) {
  const { words } = locale;
  return (
    <SiteFrame locale={locale} section={briefsPath()}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("list.title")}</h1>
          <p className="tally">{words("list.description")}</p>
          {briefs.length === 0 ? (
            <p className="standfirst">{words("home.noBriefs")}</p>
          ) : (
            <BriefList briefs={briefs} locale={locale} headingLevel={2} />
          )}
        </div>
      </main>
    </SiteFrame>
  );
}
