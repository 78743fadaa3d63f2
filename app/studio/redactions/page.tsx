import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { RequestList } from "#components/redactions/request-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { can } from "#domain/auth/can.ts";
import { listRequests } from "#domain/redactions/queries-requests.ts";
import { getRedactionsWords } from "#messages/redactions.ts";
import { approveRequestAction, declineRequestAction } from "./actions.ts";

const words = getRedactionsWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function RedactionsPage() {
  const actor = await requireStaff();
  const requests = await listRequests(actor);
  if (!requests) notFound();
  const waiting = requests.filter(({ end }) => end === null);
  const decided = requests.filter(({ end }) => end !== null);
  const list = {
    reader: { id: actor.id, mayApprove: can(actor, "content.redact") },
    actions: { approve: approveRequestAction, decline: declineRequestAction },
  };
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <p>{words("howToAsk")}</p>
        <h2>{words("waiting")}</h2>
        {waiting.length === 0 ? (
          <p>{words("nothingWaiting")}</p>
        ) : (
          <RequestList requests={waiting} {...list} />
        )}
        <h2>{words("decided")}</h2>
        {decided.length === 0 ? (
          <p>{words("nothingDecided")}</p>
        ) : (
          <RequestList requests={decided} {...list} />
        )}
      </div>
    </StudioPage>
  );
}
