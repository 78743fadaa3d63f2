import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "#app/_auth/actor.ts";
import { CommentForm } from "#components/comments/comment-form.tsx";
import { commentWords as words } from "#components/comments/comment-words.ts";
import { ThreadList } from "#components/comments/thread-list.tsx";
import { FollowForm } from "#components/news/follow-form.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { can } from "#domain/auth/can.ts";
import { findBriefThreads } from "#domain/briefs/comments/queries-threads.ts";
import { isFollowing } from "#domain/briefs/news/queries-news.ts";
import { commentActions } from "../../list-comment-actions.ts";
import { followAction, returnWithRemarkAction } from "../../news-actions.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: words("page") };

/** All that was said of a brief's draft: also without script, and for who doesn't write in it. */
export default async function CommentsPage({ params }: Props) {
  const actor = await requireStaff();
  const found = await findBriefThreads(actor, (await params).id);
  if (!found) notFound();
  const { briefId, title, language, threads, staff, isInReview } = found;
  const actions = can(actor, "comment.write") ? commentActions : null;
  return (
    <StudioPage bar={<LinkButton href={`/studio/briefs/${briefId}`}>{words("back")}</LinkButton>}>
      <div className="page-stack">
        <h1>{words("title", { title: title.trim() || words("untitled") })}</h1>
        <p>{words("intro")}</p>
        {threads.length === 0 ? <p>{words("none")}</p> : null}
        <ThreadList threads={threads} setting={{ briefId, language, staff, actions }} />
        {actions ? (
          <section>
            <h2>{words("newOnWhole")}</h2>
            <CommentForm
              id="whole"
              action={actions.start}
              hidden={{ briefId, place: "" }}
              label={words("body")}
              submit={words("send")}
              staff={staff}
            />
          </section>
        ) : null}
        {isInReview && can(actor, "brief.review") ? (
          <section>
            <h2>{words("returnTitle")}</h2>
            <p>{words("returnText")}</p>
            <CommentForm
              id="return"
              action={returnWithRemarkAction}
              hidden={{ briefId }}
              label={words("returnBody")}
              submit={words("returnSend")}
              staff={staff}
            />
          </section>
        ) : null}
        {can(actor, "brief.follow") ? (
          <FollowForm
            briefId={briefId}
            isFollowing={await isFollowing(actor, briefId)}
            action={followAction}
          />
        ) : null}
      </div>
    </StudioPage>
  );
}
