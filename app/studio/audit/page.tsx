import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AuditTable } from "#components/audit/audit-table.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { verifyAudit } from "#domain/audit/queries.ts";
import { listAudit } from "#domain/auth/queries-audit.ts";
import { getAuditWords } from "#messages/audit.ts";

const words = getAuditWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string | string[] }>;
}) {
  const actor = await requireStaff();
  const before = Number((await searchParams).before);
  const page = await listAudit(actor, Number.isSafeInteger(before) ? before : undefined);
  if (!page) notFound();
  const verdict = await verifyAudit();
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        {verdict.firstBroken ? (
          <Notice tone="err">
            <strong>{words("broken", verdict.firstBroken)}</strong>
          </Notice>
        ) : (
          <Notice tone="ok">{words("whole", { rows: verdict.rows })}</Notice>
        )}
        <AuditTable rows={page.rows} />
        <div className="actions">
          {page.olderThan === null ? null : (
            <LinkButton href={`/studio/audit?before=${page.olderThan}`}>
              {words("older")}
            </LinkButton>
          )}
          {Number.isSafeInteger(before) ? (
            <LinkButton href="/studio/audit">{words("newest")}</LinkButton>
          ) : null}
        </div>
      </div>
    </StudioPage>
  );
}
