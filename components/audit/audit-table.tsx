import { formatInstantMinute } from "#components/time/instants.ts";
import { DataTable } from "#components/ui/table.tsx";
import type { AuditView } from "#domain/auth/view-audit.ts";
import { getAuditWords, sayAction } from "#messages/audit.ts";
import { sayDetail } from "./say-detail.ts";

const hashCharsShown = 12;

/** The trail: who did what to which thing, in words, with the code beside them, which never changes its meaning. */
export function AuditTable({ rows }: { rows: readonly AuditView[] }) {
  const words = getAuditWords("en");
  return (
    <DataTable
      caption={words("caption")}
      captionHidden
      stacked
      rows={rows}
      rowId={(row) => String(row.seq)}
      columns={[
        {
          id: "seq",
          heading: words("seq"),
          cell: (row) => row.seq,
          number: true,
          rowHeading: true,
        },
        {
          id: "at",
          heading: words("at"),
          cell: (row) => (
            <time className="whitespace-nowrap" dateTime={row.at}>
              {formatInstantMinute(row.at)}
            </time>
          ),
        },
        {
          id: "who",
          heading: words("who"),
          cell: (row) => row.actorName ?? words(`kind.${row.actorKind}`),
        },
        {
          id: "action",
          heading: words("action"),
          cell: (row) => (
            <>
              {sayAction(row.action)}
              <code className="audit-code">{row.action}</code>
            </>
          ),
        },
        { id: "thing", heading: words("thing"), cell: (row) => <AuditThing row={row} /> },
        {
          id: "detail",
          heading: words("detail"),
          cell: (row) =>
            sayDetail(row.detail).map(({ name, text }) => (
              <span key={name} className="audit-part">
                {name}: {text}
              </span>
            )),
        },
        {
          id: "hash",
          heading: words("hash"),
          cell: (row) => <code className="audit-code">{row.hash.slice(0, hashCharsShown)}</code>,
        },
      ]}
    />
  );
}

/** Its id leads to all that was done to it. */
function AuditThing({ row: { thing, thingId } }: { row: AuditView }) {
  if (thingId === null) return <>{thing}</>;
  return (
    <>
      {thing}
      <a className="audit-code" href={`/studio/audit?${new URLSearchParams({ thing, thingId })}`}>
        {thingId}
      </a>
    </>
  );
}
