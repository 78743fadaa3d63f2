import { formatInstantMinute } from "#components/time/instants.ts";
import { type Column, DataTable } from "#components/ui/table.tsx";
import type { SentMail, TroubledMail } from "#domain/mail/view-mail.ts";
import { mailWords as words } from "./mail-words.ts";

const columns: readonly Column<SentMail>[] = [
  {
    id: "made",
    heading: words("sent.made"),
    cell: ({ createdAt }) => formatInstantMinute(createdAt),
    rowHeading: true,
  },
  { id: "what", heading: words("sent.what"), cell: ({ kind }) => words(`sent.kind.${kind}`) },
  { id: "state", heading: words("sent.stands"), cell: (mail) => <State mail={mail} /> },
];

const troubledColumns: readonly Column<TroubledMail>[] = [
  { id: "to", heading: words("sent.to"), cell: ({ to }) => to, rowHeading: true },
  {
    id: "made",
    heading: words("sent.made"),
    cell: ({ createdAt }) => formatInstantMinute(createdAt),
  },
  { id: "state", heading: words("sent.stands"), cell: (mail) => <State mail={mail} /> },
];

/** The last mails to oneself, and what came of them. */
export function SentMails({ mails }: { mails: readonly SentMail[] }) {
  if (mails.length === 0) return <p>{words("account.lastNone")}</p>;
  return (
    <DataTable
      caption={words("account.last")}
      captionHidden
      columns={columns}
      rows={mails}
      rowId={({ id }) => id}
      stacked
    />
  );
}

/** Mails that couldn't be sent, to whomever. */
export function TroubledMails({ mails }: { mails: readonly TroubledMail[] }) {
  return (
    <DataTable
      caption={words("house.troubled")}
      columns={troubledColumns}
      rows={mails}
      rowId={({ id }) => id}
      stacked
    />
  );
}

function State({ mail }: { mail: SentMail & { attempts?: number } }) {
  const { state, failure, answer, nextAttemptAt, endedAt, attempts } = mail;
  const at = state === "sent" && endedAt ? ` ${formatInstantMinute(endedAt)}` : "";
  const next =
    state === "waiting" && failure
      ? `, ${words("sent.next", { at: formatInstantMinute(nextAttemptAt) })}`
      : "";
  return (
    <>
      {words(`sent.state.${state}`)}
      {at}
      {next}
      {attempts ? <> ({words("sent.attempts", { count: attempts })})</> : null}
      {failure && answer ? <p className="hint">{words("sent.answer", { answer })}</p> : null}
    </>
  );
}
