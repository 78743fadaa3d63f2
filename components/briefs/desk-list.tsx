import { formatInstantMinute } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { DataTable } from "#components/ui/table.tsx";
import type { DeskLine } from "#domain/briefs/desk-view.ts";
import { getBriefsWords } from "#messages/briefs.ts";
import { deskWords } from "./desk-words.ts";

const words = getBriefsWords("en");

/** The studio's briefs: what each is called, where it stands, and whether something it cites has changed. */
export function DeskList({
  briefs,
  mayCreate,
  isSearched,
}: {
  briefs: readonly DeskLine[];
  mayCreate: boolean;
  /** Whether these are what words have found. */
  isSearched: boolean;
}) {
  const create = mayCreate ? (
    <LinkButton href="/studio/briefs/new" tone="primary">
      {words("list.new")}
    </LinkButton>
  ) : null;
  if (briefs.length === 0)
    return (
      <EmptyState title={words(isSearched ? "list.nothingTitle" : "list.emptyTitle")}>
        <p>{words(isSearched ? "list.nothingText" : "list.emptyText")}</p>
        {create ? <div className="actions">{create}</div> : null}
      </EmptyState>
    );
  return (
    <>
      {create ? <div>{create}</div> : null}
      <DataTable
        caption={words("list.title")}
        captionHidden
        stacked
        rows={briefs}
        rowId={({ id }) => id}
        columns={[
          {
            id: "title",
            heading: words("list.column.title"),
            rowHeading: true,
            cell: (brief) => (
              <a href={`/studio/briefs/${brief.id}`} lang={brief.language}>
                {brief.title.trim() === "" ? deskWords("untitled") : brief.title}
              </a>
            ),
          },
          {
            id: "state",
            heading: words("list.column.state"),
            cell: ({ id, state, secondCheck }) => (
              <>
                <Chip>{deskWords(`state.${state}`)}</Chip>
                {secondCheck === null ? null : (
                  <p>
                    <a href={`/studio/briefs/${id}/check?version=${secondCheck.n}`}>
                      {words("list.secondCheck", {
                        version: secondCheck.n,
                        due: formatInstantMinute(secondCheck.dueAt),
                      })}
                    </a>
                  </p>
                )}
              </>
            ),
          },
          {
            id: "version",
            heading: words("list.column.version"),
            number: true,
            cell: ({ version }) => version ?? words("list.noVersion"),
          },
          {
            id: "notices",
            heading: words("list.column.notices"),
            number: true,
            cell: ({ openNotices }) =>
              openNotices > 0 ? <Chip tone="warn">{openNotices}</Chip> : openNotices,
          },
          {
            id: "touched",
            heading: words("list.column.touched"),
            cell: ({ updatedAt, updatedBy }) => (
              <>
                <time dateTime={updatedAt}>{formatInstantMinute(updatedAt)}</time>
                {updatedBy === null ? null : <>, {updatedBy}</>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
