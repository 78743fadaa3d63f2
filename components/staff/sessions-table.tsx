import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { SessionView } from "#domain/auth/queries.ts";
import { getAuthWords } from "#messages/auth.ts";

type Act = (form: FormData) => Promise<void>;

/** Somebody's open sessions, each with a button that ends it, and one that ends all (others). */
export function SessionsTable({
  sessions,
  staffId,
  currentId,
  endSession,
  endAll,
}: {
  sessions: readonly SessionView[];
  staffId: string;
  /** The session that looks at this page. */
  currentId: string;
  endSession: Act;
  endAll: Act;
}) {
  const words = getAuthWords("en");
  if (sessions.length === 0) return <p>{words("sessions.none")}</p>;
  const started = (session: SessionView) => formatInstantMinute(session.createdAt.toISOString());
  const isHere = sessions.some((session) => session.id === currentId);
  return (
    <>
      <DataTable
        caption={words("sessions.caption")}
        captionHidden
        rows={sessions}
        rowId={(session) => session.id}
        columns={[
          { id: "started", heading: words("sessions.started"), cell: started, rowHeading: true },
          {
            id: "seen",
            heading: words("sessions.lastSeen"),
            cell: (session) => formatInstantMinute(session.lastSeenAt.toISOString()),
          },
          {
            id: "end",
            heading: <VisuallyHidden>{words("sessions.act")}</VisuallyHidden>,
            cell: (session) =>
              session.id === currentId ? (
                words("sessions.here")
              ) : (
                <form action={endSession}>
                  <input type="hidden" name="sessionId" value={session.id} />
                  <Button
                    type="submit"
                    size="small"
                    aria-label={words("sessions.endNamed", { started: started(session) })}
                  >
                    {words("sessions.end")}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <form action={endAll}>
          <input type="hidden" name="staffId" value={staffId} />
          <Button type="submit">
            {isHere ? words("sessions.endOthers") : words("sessions.endAll")}
          </Button>
        </form>
      ) : null}
    </>
  );
}
