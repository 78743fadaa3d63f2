"use client";

import { commentWords, commentWords as words } from "#components/comments/comment-words.ts";
import { useSteadyForm } from "#components/comments/use-steady-form.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";

export type Following = { briefId: string; isFollowing: boolean; action: FormAction<"done"> };

/** To be told of what happens to a brief, or no longer. */
export function FollowForm({ briefId, isFollowing, action }: Following) {
  const form = useSteadyForm(action);
  return (
    <form action={form.send} onSubmit={form.submit} className="follow">
      <ErrorSummary title={commentWords("problems")} problems={form.state.problems} />
      <input type="hidden" name="briefId" value={briefId} />
      <input type="hidden" name="act" value={isFollowing ? "unfollow" : "follow"} />
      <p className="hint">{words(isFollowing ? "following" : "notFollowing")}</p>
      <Button type="submit" size="small" aria-disabled={form.isBusy}>
        {words(isFollowing ? "unfollow" : "follow")}
      </Button>
    </form>
  );
}
