import { formatInstantMinute } from "#components/time/instants.ts";
import { DataTable } from "#components/ui/table.tsx";
import type { AuditView } from "#domain/auth/queries-audit.ts";
import { getAuditWords } from "#messages/audit.ts";

/** The trail as it stands: who did what to which thing. Actions and things are told by their codes, which never change their meaning. */
export function AuditTable({ rows }: { rows: readonly AuditView[] }) {
  const words = getAuditWords("en");
  return (
    <DataTable
      caption={words("caption")}
      captionHidden
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
        { id: "action", heading: words("action"), cell: (row) => row.action },
        {
          id: "thing",
          heading: words("thing"),
          cell: (row) => (
            <>
              {row.thing}
              {row.thingId ? <code className="audit-code">{row.thingId}</code> : null}
            </>
          ),
        },
        {
          id: "detail",
          heading: words("detail"),
          cell: (row) =>
            row.detail === "{}" ? null : <code className="audit-code">{row.detail}</code>,
        },
        {
          id: "hash",
          heading: words("hash"),
          cell: (row) => <code className="audit-code">{row.hash}</code>,
        },
      ]}
    />
  );
}
