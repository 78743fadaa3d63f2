import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AuthorsForm } from "#components/authors/authors-form.tsx";
import { BackToEditor } from "#components/briefs/back-to-editor.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { markAuthors } from "#domain/briefs/authors/mark-authors.ts";
import { findAuthors } from "#domain/briefs/authors/queries-authors.ts";
import { getAuthorsWords } from "#messages/authors.ts";
import { nameAuthorsAction } from "./actions.ts";

const words = getAuthorsWords("en");

export const metadata: Metadata = { title: words("link") };

type Props = { params: Promise<{ id: string }> };

export default async function BylinePage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const found = await findAuthors(actor, id);
  if (!found) notFound();
  const { title, authors, staff } = found;
  return (
    <StudioPage bar={<BackToEditor briefId={id} />}>
      <div className="page-stack">
        <h1>{words("title", { title })}</h1>
        <p>{words("intro")}</p>
        <AuthorsForm
          action={nameAuthorsAction}
          briefId={id}
          seen={markAuthors(authors)}
          authors={authors}
          staff={staff}
        />
      </div>
    </StudioPage>
  );
}
