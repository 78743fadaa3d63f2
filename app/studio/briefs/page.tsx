import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { DeskList } from "#components/briefs/desk-list.tsx";
import { ListPages } from "#components/studio/list-pages.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { can } from "#domain/auth/can.ts";
import { listDesk } from "#domain/briefs/queries-desk.ts";
import { getBriefsWords } from "#messages/briefs.ts";
import { readQuery, type SearchParams } from "../read-query.ts";

const words = getBriefsWords("en");

export const metadata: Metadata = { title: words("list.title") };

const perPage = 50;

export default async function BriefsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const { search, page } = readQuery(await searchParams);
  const offset = (page - 1) * perPage;
  const found = await listDesk(actor, { search, limit: perPage + 1, offset });
  if (!found) notFound();
  return (
    <StudioPage bar={<span className="title">{words("list.title")}</span>}>
      <div className="page-stack">
        <h1>{words("list.title")}</h1>
        <p>{words("list.intro")}</p>
        <SearchForm
          label={words("list.search")}
          hint={words("list.searchHint")}
          go={words("list.go")}
          search={search}
          clear={{ href: "/studio/briefs", label: words("list.clear") }}
        />
        <DeskList
          briefs={found.slice(0, perPage)}
          mayCreate={can(actor, "brief.create")}
          isSearched={search !== ""}
        />
        <ListPages
          path="/studio/briefs"
          query={{ q: search }}
          page={page}
          hasMore={found.length > perPage}
        />
      </div>
    </StudioPage>
  );
}
