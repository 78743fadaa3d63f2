import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { RedactionRequestForm } from "#components/redactions/request-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { findRedactable } from "#domain/redactions/queries-requests.ts";
import { getRedactionsWords } from "#messages/redactions.ts";
import { readParam, type SearchParams } from "../../read-query.ts";
import { requestRedactionAction } from "../actions.ts";

const words = getRedactionsWords("en");

export const metadata: Metadata = { title: words("link") };

export default async function NewRedactionPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff();
  const redactable = await findRedactable(actor, readParam(await searchParams, "source"));
  if (!redactable) notFound();
  const { source, captures } = redactable;
  return (
    <StudioPage bar={<a href={`/studio/sources/${source.id}`}>{source.name}</a>}>
      <div className="page-stack">
        <h1>{words("form.title", { source: source.name })}</h1>
        <p>{words("intro")}</p>
        {captures.length === 0 ? (
          <p>{words("form.nothing")}</p>
        ) : (
          <RedactionRequestForm action={requestRedactionAction} redactable={redactable} />
        )}
        <p>
          <a href="/studio/redactions">{words("title")}</a>
        </p>
      </div>
    </StudioPage>
  );
}
