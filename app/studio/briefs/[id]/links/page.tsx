import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { PreviewLinkForm } from "#components/previews/link-form.tsx";
import { PreviewLinkList } from "#components/previews/link-list.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { listPreviewLinks } from "#domain/briefs/previews/queries-previews.ts";
import { findPlanning } from "#domain/briefs/schedules/queries-schedules.ts";
import { getDeskWords } from "#messages/desk.ts";
import { getPreviewsWords } from "#messages/previews.ts";
import { createPreviewLinkAction, endPreviewLinkAction } from "../../preview-actions.ts";

const words = getPreviewsWords("en");

export const metadata: Metadata = { title: words("link") };

type Props = { params: Promise<{ id: string }> };

export default async function PreviewLinksPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const brief = await findPlanning(actor, id);
  const links = await listPreviewLinks(actor, id);
  if (!brief || !links) notFound();
  const back = (
    <LinkButton href={`/studio/briefs/${id}/preview`}>
      {getDeskWords("en")("review.preview")}
    </LinkButton>
  );
  return (
    <StudioPage bar={back}>
      <div className="page-stack">
        <h1>{words("title", { title: brief.title })}</h1>
        <p>{words("intro")}</p>
        {can(actor, "preview.create") ? (
          <PreviewLinkForm action={createPreviewLinkAction} briefId={id} />
        ) : null}
        <h2>{words("links")}</h2>
        {links.length === 0 ? (
          <p>{words("none")}</p>
        ) : (
          <PreviewLinkList
            links={links}
            revision={brief.draftRevision}
            end={can(actor, "preview.end") ? endPreviewLinkAction : undefined}
          />
        )}
      </div>
    </StudioPage>
  );
}
