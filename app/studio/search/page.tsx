import type { Metadata } from "next";
import { requireStaff } from "#app/_auth/actor.ts";
import { HitList } from "#components/search/hit-list.tsx";
import { LooksIn } from "#components/search/looks-in.tsx";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { listSearchable, searchStudio } from "#domain/search/queries-studio.ts";
import { readStudioKind, type StudioFound } from "#domain/search/view.ts";
import { getSearchWords } from "#messages/search.ts";
import { readParam, readQuery, type SearchParams } from "../read-query.ts";

const words = getSearchWords("en");
const perKind = 5;
const perPage = 20;

export const metadata: Metadata = { title: words("title") };

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const { search, page } = readQuery(params);
  const kind = readStudioKind(readParam(params, "kind"));
  const kinds = listSearchable(actor);
  const found = await searchStudio(actor, {
    ...{ words: search, kind },
    limit: kind === null ? perKind : perPage,
    offset: kind === null ? 0 : (page - 1) * perPage,
  });
  const some = found.filter(({ hits }) => hits.length > 0);
  const asked = kind === null ? kinds : kinds.filter((each) => each === kind);
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <SearchForm
          label={words("label")}
          hint={words("hint")}
          go={words("go")}
          search={search}
          clear={{ href: "/studio/search", label: words("clear") }}
          isNarrowed={kind !== null}
        >
          <select
            key={kind}
            className="input"
            name="kind"
            aria-label={words("kindLabel")}
            defaultValue={kind ?? ""}
          >
            <option value="">{words("anyKind")}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {words(`kind.${each}`)}
              </option>
            ))}
          </select>
        </SearchForm>
        {kinds.length === 0 ? <p>{words("notYours")}</p> : null}
        {kinds.length > 0 && search === "" ? (
          <EmptyState title={words("startTitle")}>
            <p>{words("startText")}</p>
            <LooksIn kinds={asked} />
          </EmptyState>
        ) : null}
        {kinds.length > 0 && search !== "" && some.length === 0 ? (
          <EmptyState title={words("noneTitle")}>
            <p>{words("noneText")}</p>
            <LooksIn kinds={asked} />
            <p>{words("noneHelp")}</p>
          </EmptyState>
        ) : null}
        {some.map((one) => (
          <FoundOfKind key={one.kind} found={one} search={search} isWhole={kind !== null} />
        ))}
        {kind === null ? null : (
          <ListPages
            path="/studio/search"
            query={{ q: search, kind }}
            page={page}
            hasMore={(found[0]?.count ?? 0) > page * perPage}
          />
        )}
      </div>
    </StudioPage>
  );
}

function FoundOfKind({
  found: { kind, count, isMore, hits },
  search,
  isWhole,
}: {
  found: StudioFound;
  search: string;
  isWhole: boolean;
}) {
  const name = words(`kind.${kind}`);
  const all = `/studio/search?${new URLSearchParams({ q: search, kind })}`;
  return (
    <section>
      <h2>{words("heading", { kind: name, count, isMore: isMore ? "yes" : "no" })}</h2>
      {isMore ? <p className="muted">{words("counted", { count })}</p> : null}
      <HitList hits={hits} />
      {!isWhole && count > hits.length ? (
        <p>
          <a href={all}>
            {isMore ? words("allMore", { kind: name }) : words("all", { kind: name, count })}
          </a>
        </p>
      ) : null}
    </section>
  );
}
