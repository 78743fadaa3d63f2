import type { SiteLocale } from "#components/site/site-locale.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import { submitPath, versionPath } from "#domain/urls.ts";
import { joinNames, namesSignedOff, sayAlone } from "./names.ts";

/** How we know: who wrote and checked it, and what is in our hands. */
export function Method({ content, locale }: { content: VersionContent; locale: SiteLocale }) {
  const { words, language } = locale;
  const { brief, counts } = content;
  return (
    <section className="back-matter" id="method" aria-labelledby="method-title">
      <h2 id="method-title">{words("brief.method")}</h2>
      <p>{words("brief.methodText")}</p>
      <p>
        {words("list.figures", { count: counts.figures })},{" "}
        {words("list.quotations", { count: counts.quotations })},{" "}
        {words("list.sources", { count: counts.sources })}: {words("brief.meter", counts)}.
        {brief.authors.length === 0
          ? null
          : ` ${words("brief.methodWritten", { authors: joinNames(brief.authors, language) })}`}
        {brief.checkedBy.length === 0
          ? null
          : ` ${words(namesSignedOff(content) ? "brief.methodCitationsChecked" : "brief.methodChecked", { checkers: joinNames(brief.checkedBy, language) })}`}
        {brief.publishedAlone ? ` ${sayAlone(brief.publishedAlone, words)}` : null}
      </p>
      <p>
        <a href={submitPath(versionPath(brief.slug, brief.version))} rel="nofollow">
          {words("brief.report")}
        </a>
      </p>
    </section>
  );
}
