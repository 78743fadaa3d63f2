import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { AuthorsForm } from "#components/authors/authors-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { markAuthors } from "#domain/briefs/authors/mark-authors.ts";
import { findAuthors } from "#domain/briefs/authors/queries-authors.ts";
import { getAuthorsWords } from "#messages/authors.ts";
import { getPublishingWords } from "#messages/publishing.ts";
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
  const back = (
    <LinkButton href={`/studio/briefs/${id}`}>
      {getPublishingWords("en")("preview.back")}
    </LinkButton>
  );
  return (
    <StudioPage bar={back}>
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
