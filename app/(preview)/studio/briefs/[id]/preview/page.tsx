import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { BriefArticle } from "#components/briefs/article.tsx";
import { PreviewBar } from "#components/briefs/desk-preview-bar.tsx";
import { DraftProblems } from "#components/briefs/draft-problems.tsx";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { can } from "#domain/auth/can.ts";
import { previewDraft } from "#domain/briefs/queries-desk.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { getDeskWords } from "#messages/desk.ts";
import { getPublishingWords } from "#messages/publishing.ts";
import { getSettings } from "#settings.ts";

const publishing = getPublishingWords("en");

const words = getDeskWords("en");

export const metadata: Metadata = { title: words("review.preview") };

type Props = { params: Promise<{ id: string }> };

export default async function PreviewPage({ params }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const preview = await previewDraft(actor, id);
  if (!preview.ok) {
    if (preview.problems.some(({ code }) => code === "thing.notFound")) notFound();
    return (
      <>
        <PreviewBar briefId={id} revision={null} mayPublish={false} />
        <main className="preview-problems" id="content">
          <DraftProblems briefId={id} problems={preview.problems} />
          <p>{publishing("preview.problemsText")}</p>
        </main>
      </>
    );
  }
  const { content, revision, state } = preview.value;
  return (
    <>
      <PreviewBar
        briefId={id}
        revision={revision}
        mayPublish={state === "in_review" && can(actor, "brief.publish")}
      />
      <main className="page with-contents" id="content">
        <BriefArticle
          content={content}
          locale={getSiteLocale(
            content.brief.language,
            content.publication.name,
            await findPublication(),
          )}
          publicUrl={getSettings().publicUrl}
        />
      </main>
    </>
  );
}
