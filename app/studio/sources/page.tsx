import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { SourceList } from "#components/sources/source-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { can } from "#domain/auth/can.ts";
import { listSources, readStanding, standings } from "#domain/sources/queries-lists.ts";
import { getImportsWords } from "#messages/imports.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { getWatchWords } from "#messages/watch.ts";
import { readParam, readQuery, type SearchParams } from "../read-query.ts";
import { writeFilter } from "./export/read-filter.ts";

const words = getSourcesWords("en");
const importWords = getImportsWords("en");
const watchWords = getWatchWords("en");
const perPage = 50;

export const metadata: Metadata = { title: words("title") };

export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const { search, page } = readQuery(params);
  const standing = readStanding(readParam(params, "standing"));
  const filter = writeFilter({ search, standing });
  const found = await listSources(actor, {
    ...{ search, standing },
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  const isNarrowed = search !== "" || standing !== null;
  const sources = found.slice(0, perPage);
  const toPage = (n: number) =>
    `/studio/sources?${new URLSearchParams([...filter, ["page", String(n)]])}`;
  return (
    <StudioPage>
      <div className="page-stack">
        <div className="title-line">
          <h1>{words("title")}</h1>
          <span className="actions">
            {can(actor, "source.import") ? (
              <LinkButton href="/studio/sources/import">{importWords("importLink")}</LinkButton>
            ) : null}
            {sources.length > 0 ? (
              <LinkButton href={`/studio/sources/export?${new URLSearchParams(filter)}`}>
                {importWords("link")}
              </LinkButton>
            ) : null}
            {can(actor, "source.create") ? (
              <LinkButton href="/studio/sources/new" tone="primary">
                {words("add")}
              </LinkButton>
            ) : null}
          </span>
        </div>
        <p>{words("intro")}</p>
        <SearchForm
          label={words("search.label")}
          hint={words("search.hint")}
          go={words("search.go")}
          search={search}
          clear={{ href: "/studio/sources", label: words("search.clear") }}
          isNarrowed={standing !== null}
        >
          <select
            key={standing}
            className="input"
            name="standing"
            aria-label={importWords("filterStanding")}
            defaultValue={standing ?? ""}
          >
            <option value="">{importWords("anyStanding")}</option>
            {standings.map((each) => (
              <option key={each} value={each}>
                {watchWords(`standing.${each}`)}
              </option>
            ))}
          </select>
        </SearchForm>
        {sources.length > 0 ? <SourceList sources={sources} /> : null}
        {sources.length === 0 && isNarrowed ? (
          <EmptyState title={words("list.nothingTitle")}>
            <p>{words("list.nothingText")}</p>
          </EmptyState>
        ) : null}
        {sources.length === 0 && !isNarrowed ? (
          <EmptyState title={words("list.emptyTitle")}>
            <p>{words("list.emptyText")}</p>
          </EmptyState>
        ) : null}
        {page > 1 || found.length > perPage ? (
          <nav className="actions" aria-label={words("search.pages")}>
            {page > 1 ? (
              <LinkButton href={toPage(page - 1)}>{words("search.earlier")}</LinkButton>
            ) : null}
            {found.length > perPage ? (
              <LinkButton href={toPage(page + 1)}>{words("search.more")}</LinkButton>
            ) : null}
          </nav>
        ) : null}
      </div>
    </StudioPage>
  );
}
