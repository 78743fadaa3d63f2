import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AuditExport, AuditFilterForm } from "#components/audit/audit-filter.tsx";
import { AuditTable } from "#components/audit/audit-table.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { verifyAudit } from "#domain/audit/queries.ts";
import { listAudit, listAuditChoices } from "#domain/auth/queries-audit.ts";
import { readAuditFilter, writeAuditFilter } from "#domain/auth/view-audit.ts";
import { trailPath } from "#domain/urls.ts";
import { getAuditWords } from "#messages/audit.ts";
import { readParam, type SearchParams } from "../read-query.ts";

const words = getAuditWords("en");

export const metadata: Metadata = { title: words("title") };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const filter = readAuditFilter((name) => readParam(query, name));
  const before = Number.parseInt(readParam(query, "before"), 10);
  const isOlder = Number.isSafeInteger(before) && before > 0;
  const page = await listAudit(actor, filter, isOlder ? before : undefined);
  const choices = await listAuditChoices(actor);
  if (!page || !choices) notFound();
  const kept = writeAuditFilter(filter);
  const toPage = (more: Record<string, string>) =>
    `/studio/audit?${new URLSearchParams({ ...kept, ...more })}`;
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        {readParam(query, "check") === "" ? (
          <div className="page-stack">
            <p>
              {words.rich("checkHint", {
                page: (text) => (
                  <a key="page" href={trailPath()}>
                    {text}
                  </a>
                ),
              })}
            </p>
            <div className="actions">
              <LinkButton href={toPage({ check: "1" })}>{words("check")}</LinkButton>
            </div>
          </div>
        ) : (
          <ChainNotice />
        )}
        <AuditFilterForm filter={filter} choices={choices} />
        {page.rows.length === 0 ? (
          <EmptyState title={words("none")}>
            <p>{words("noneHint")}</p>
          </EmptyState>
        ) : (
          <AuditTable rows={page.rows} />
        )}
        <div className="actions">
          {page.olderThan === null ? null : (
            <LinkButton href={toPage({ before: String(page.olderThan) })}>
              {words("older")}
            </LinkButton>
          )}
          {isOlder ? <LinkButton href={toPage({})}>{words("newest")}</LinkButton> : null}
        </div>
        <AuditExport filter={filter} />
      </div>
    </StudioPage>
  );
}

async function ChainNotice() {
  const { firstBroken, rows, heads } = await verifyAudit();
  return firstBroken ? (
    <Notice tone="err">
      <strong>{words("broken", firstBroken)}</strong>
    </Notice>
  ) : (
    <Notice tone="ok">{words("whole", { rows, heads })}</Notice>
  );
}
