import { ListPages } from "#components/studio/list-pages.tsx";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { DataTable } from "#components/ui/table.tsx";
import type { BriefHistoryView } from "#domain/briefs/history/view-history.ts";
import { comparePath, historyWords as words } from "./history-words.ts";
import { type HistoryLine, listTexts } from "./list-texts.ts";

const formId = "compare";

/** All that a brief has been; two of its texts are marked and compared. Works without script. */
export function HistoryList({
  history,
  page,
  hasMore,
}: {
  history: BriefHistoryView;
  page: number;
  hasMore: boolean;
}) {
  const path = `/studio/briefs/${history.id}`;
  const lines = listTexts(history);
  const beforeOf = new Map(lines.map((line, at) => [line.ref, lines[at + 1]]));
  const mark = (name: "from" | "to", chosen: HistoryLine | undefined) => (line: HistoryLine) => (
    <input
      type="radio"
      form={formId}
      name={name}
      value={line.ref}
      aria-label={words(name, { text: line.label })}
      defaultChecked={line.ref === chosen?.ref}
      disabled={line.isRedacted}
    />
  );
  return (
    <>
      <form id={formId} action={`${path}/compare`} method="get">
        <Button type="submit" tone="primary">
          {words("compare")}
        </Button>
      </form>
      <DataTable
        caption={words("caption")}
        captionHidden
        stacked
        rows={lines}
        rowId={({ ref }) => ref}
        columns={[
          { id: "from", heading: words("column.from"), cell: mark("from", lines[1] ?? lines[0]) },
          { id: "to", heading: words("column.to"), cell: mark("to", lines[0]) },
          {
            id: "what",
            heading: words("column.what"),
            rowHeading: true,
            cell: (line) => <Label line={line} path={path} page={page} />,
          },
          {
            id: "when",
            heading: words("column.when"),
            cell: ({ at }) => <time dateTime={at}>{formatInstantMinute(at)}</time>,
          },
          {
            id: "who",
            heading: words("column.who"),
            cell: ({ by, isVersion }) => (isVersion ? null : (by ?? words("system"))),
          },
          {
            id: "changed",
            heading: words("column.changed"),
            cell: (line) => {
              const before = beforeOf.get(line.ref);
              if (!before || line.isRedacted || before.isRedacted) return null;
              const texts = { from: before.ref, to: line.ref };
              return <a href={comparePath(history.id, texts)}>{words("sinceBefore")}</a>;
            },
          },
        ]}
      />
      <ListPages path={`${path}/history`} query={{}} page={page} hasMore={hasMore} />
    </>
  );
}

function Label({ line, path, page }: { line: HistoryLine; path: string; page: number }) {
  const { label, note, sitting, isVersion, isRedacted } = line;
  const pageQuery = page === 1 ? [] : [["page", String(page)]];
  const unfold = new URLSearchParams([...pageQuery, ["sitting", String(sitting?.last)]]);
  return (
    <>
      {isVersion ? <Chip tone="evidence-tone">{label}</Chip> : label}
      {isRedacted ? <> ({words("redacted")})</> : null}
      {note ? <p className="muted">{note}</p> : null}
      {sitting ? (
        <p>
          {sitting.isUnfolded ? (
            <a href={`${path}/history?${new URLSearchParams(pageQuery)}`}>{words("fold")}</a>
          ) : (
            <a href={`${path}/history?${unfold}`}>{words("unfold")}</a>
          )}
        </p>
      ) : null}
    </>
  );
}
