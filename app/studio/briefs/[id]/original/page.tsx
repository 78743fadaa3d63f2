import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { BackToEditor } from "#components/briefs/back-to-editor.tsx";
import { OriginalForm } from "#components/briefs/original-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { findOriginal } from "#domain/briefs/translations/queries-translations.ts";
import { getOriginalsWords } from "#messages/originals.ts";
import { setOriginalAction } from "./actions.ts";

const words = getOriginalsWords("en");

export const metadata: Metadata = { title: words("link") };

type Props = { params: Promise<{ id: string }> };

export default async function OriginalPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const found = await findOriginal(actor, id);
  if (!found) notFound();
  const { title, original } = found;
  return (
    <StudioPage bar={<BackToEditor briefId={id} />}>
      <div className="page-stack">
        <h1>{words("title", { title })}</h1>
        <p>{words("intro")}</p>
        <p>{original === null ? words("none") : words("now", { title: original.title })}</p>
        <OriginalForm
          action={setOriginalAction}
          briefId={id}
          original={original === null ? "" : original.slug}
        />
      </div>
    </StudioPage>
  );
}
