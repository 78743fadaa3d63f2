import type { ReactNode } from "react";
import { SiteFrame } from "#components/site/site-frame.tsx";
import type { SiteLocale } from "#components/site/site-locale.ts";
import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { PublicSourceList, PublicSourceListing } from "#domain/sources/public-view.ts";
import { isNarrowed, type SourceFilter, writeSourceFilter } from "#domain/sources/rules-filters.ts";
import { sourcePath, sourcesPath } from "#domain/urls.ts";
import { nameLanguage } from "./name-language.ts";
import { SiteFilter } from "./site-filter.tsx";
import { SourceName } from "./source-name.tsx";
import { Standing } from "./standing.tsx";

/** Every public source: who publishes it, where it is cited, how it stands. Narrowed by a plain form. */
export function SiteSourcesPage({
  list,
  filter,
  perPage,
  locale,
}: {
  list: PublicSourceList;
  filter: SourceFilter;
  perPage: number;
  locale: SiteLocale;
}) {
  const { words } = locale;
  const { sources, found, all, choices } = list;
  return (
    <SiteFrame locale={locale} section={sourcesPath()}>
      <main className="page" id="content">
        <div className="shell">
          <h1 className="headline">{words("sourceList.title")}</h1>
          <p className="tally">{words("sourceList.description")}</p>
          {all === 0 ? (
            <p className="standfirst">{words("sourceList.none")}</p>
          ) : (
            <>
              <SiteFilter filter={filter} choices={choices} locale={locale} />
              <p className="tally">
                {found === all
                  ? words("sourceList.count", { found })
                  : words("sourceList.countOf", { found, all })}
              </p>
            </>
          )}
          {all > 0 && sources.length === 0 ? (
            <p className="standfirst">{words("sourceList.noneFound")}</p>
          ) : null}
          <ul className="source-list title-list">
            {sources.map((source) => (
              <li key={source.code}>
                <SourceRow source={source} locale={locale} />
              </li>
            ))}
          </ul>
          <Turn filter={filter} hasMore={filter.page * perPage < found} locale={locale} />
          {isNarrowed(filter) ? (
            <p>
              <a href={sourcesPath()}>{words("sourceList.clear")}</a>
            </p>
          ) : null}
        </div>
      </main>
    </SiteFrame>
  );
}

function SourceRow({ source, locale }: { source: PublicSourceListing; locale: SiteLocale }) {
  const { words, language } = locale;
  const about: ReactNode[] = [
    source.publisher === null ? (
      words("sourceList.noPublisher")
    ) : (
      <b key="publisher">{source.publisher}</b>
    ),
    source.published === null ? words("sourceList.noDate") : formatEdtf(source.published, language),
    ...(source.owner === null ? [] : [words("sourceList.owned", { owner: source.owner })]),
    ...(source.language === language ? [] : [nameLanguage(source.language, language)]),
    ...(source.translatedFrom === null
      ? []
      : [
          words("sourceList.translatedFrom", {
            language: nameLanguage(source.translatedFrom, language),
          }),
        ]),
  ];
  return (
    <>
      <h2>
        <a href={sourcePath(source.code)}>
          <SourceName source={source} locale={locale} />
        </a>
      </h2>
      <p>
        {sequence(about, (part, place) => (
          <>
            {place === 0 ? null : dot}
            {part}
          </>
        ))}
      </p>
      <p className="tally">
        {words("sourceList.briefs", { count: source.briefs })}
        {dot}
        {source.url === null ? (
          words("standingSays.noAddressShort")
        ) : (
          <Standing standing={source.standing} since={source.standingSince} locale={locale} />
        )}
      </p>
    </>
  );
}

function Turn({
  filter,
  hasMore,
  locale: { words },
}: {
  filter: SourceFilter;
  hasMore: boolean;
  locale: SiteLocale;
}) {
  if (filter.page === 1 && !hasMore) return null;
  const to = (page: number) => sourcesPath(writeSourceFilter({ ...filter, page }));
  return (
    <nav className="turn" aria-label={words("sourceList.pages")}>
      {filter.page > 1 ? (
        <a href={to(filter.page - 1)} rel="prev">
          {words("sourceList.earlier")}
        </a>
      ) : null}
      {hasMore ? (
        <a href={to(filter.page + 1)} rel="next">
          {words("sourceList.later")}
        </a>
      ) : null}
    </nav>
  );
}
