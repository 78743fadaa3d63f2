import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import type { RequestView } from "#domain/redactions/view.ts";
import { getRedactionsWords } from "#messages/redactions.ts";
import { DeclineForm } from "./decline-form.tsx";

const words = getRedactionsWords("en");

export type RequestActions = { approve: FormAction<"done">; decline: FormAction<"done"> };

/** Requests to take content away, each with who asked, why, and what became of it; `reader` is who looks. */
export function RequestList({
  requests,
  reader,
  actions,
}: {
  requests: readonly RequestView[];
  reader: { id: string; mayApprove: boolean };
  actions: RequestActions;
}) {
  return (
    <ul className="plain plan-list">
      {requests.map((request) => (
        <li key={request.id}>
          <h3>
            <a href={`/studio/sources/${request.source.id}`}>
              {words(request.what.kind === "capture" ? "wholeCapture" : "passage", {
                n: request.source.captureN,
                source: request.source.name,
              })}
            </a>
          </h3>
          {request.what.kind === "capture" ? null : request.words === null ? (
            <p>{words("gone")}</p>
          ) : (
            <blockquote className="said">{request.words}</blockquote>
          )}
          <p>{words("reason", { reason: request.reason })}</p>
          <p>{words("legalBasis", { basis: request.legalBasis })}</p>
          <p>{words("publicNote", { note: request.publicNote })}</p>
          <p className="small">
            {words("askedBy", {
              name: request.requestedBy.name,
              time: formatInstantMinute(request.askedAt),
            })}
          </p>
          {request.end === null ? (
            <Decide request={request} reader={reader} actions={actions} />
          ) : (
            <End end={request.end} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Decide({
  request: { id, requestedBy },
  reader,
  actions: { approve, decline },
}: {
  request: RequestView;
  reader: { id: string; mayApprove: boolean };
  actions: RequestActions;
}) {
  const isOwn = requestedBy.id === reader.id;
  return (
    <>
      {isOwn ? <p>{words("own")}</p> : null}
      {reader.mayApprove && !isOwn ? (
        <FoldedAct
          id={`approve-${id}`}
          action={approve}
          hidden={{ requestId: id }}
          tone="danger"
          says={{
            fold: words("approve"),
            hint: words("approveHint"),
            submit: words("approveSubmit"),
            done: words("approveDone"),
          }}
        />
      ) : null}
      {isOwn || reader.mayApprove ? (
        <DeclineForm action={decline} requestId={id} isOwn={isOwn} />
      ) : null}
    </>
  );
}

function End({ end }: { end: NonNullable<RequestView["end"]> }) {
  const said = { name: end.by, time: formatInstantMinute(end.at) };
  if (end.decision === "declined")
    return <p>{words("declined", { ...said, reason: end.reason })}</p>;
  return (
    <>
      <p>{words("approved", said)}</p>
      <ul>
        {countByPlace(end.lost).map(([place, count]) => (
          <li key={place}>{words(place, { count })}</li>
        ))}
      </ul>
    </>
  );
}

/** Remarks stand in places of many kinds, and are counted as one. */
function countByPlace(lost: readonly { place: string; count: number }[]) {
  const counts = new Map<"places.other", number>();
  for (const { place, count } of lost) {
    const own = `places.${place}` as "places.other";
    const key = words.has(own) ? own : "places.other";
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts];
}
