"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { PlacedThread } from "#domain/briefs/comments/view-comments.ts";
import type { CommentActions, CommentSetting } from "./comment-actions.ts";
import { sayAbout, commentWords as words } from "./comment-words.ts";
import { useSteadyForm } from "./use-steady-form.ts";

/** Takes what was suggested, by an edit of the text, or leaves it; where the text isn't at hand, leads to it. */
export function SuggestionActs({
  thread,
  setting: { briefId, takeSuggestion },
  actions,
}: {
  thread: PlacedThread;
  setting: CommentSetting;
  actions: CommentActions;
}) {
  const taken = useRef<FormDataEntryValue | null>(null);
  const [isTaking, setTaking] = useState(false);
  if (!takeSuggestion)
    return <a href={`/studio/briefs/${briefId}?thread=${thread.id}`}>{words("decideInEditor")}</a>;
  const decide = { thread, briefId, action: actions.decide };
  /** Once it is in the text, asking again only records it. */
  const take = async (form: FormData) => {
    if (taken.current !== null) {
      form.set("place", taken.current);
      return null;
    }
    setTaking(true);
    const refusal = await takeSuggestion(thread.id, form);
    taken.current = form.get("place");
    setTaking(taken.current !== null);
    return refusal;
  };
  return (
    <div className="suggestion-acts">
      {thread.isUnchanged || isTaking ? (
        <Decide {...decide} decision="accepted" prepare={take}>
          {words("accept")}
        </Decide>
      ) : (
        <p className="muted">{words("changedSince")}</p>
      )}
      <Decide {...decide} decision="rejected">
        {words("reject")}
      </Decide>
    </div>
  );
}

function Decide({
  thread,
  briefId,
  action,
  decision,
  prepare,
  children,
}: {
  thread: PlacedThread;
  briefId: string;
  action: CommentActions["decide"];
  decision: "accepted" | "rejected";
  prepare?: (form: FormData) => Promise<string | null>;
  children: ReactNode;
}) {
  const form = useSteadyForm(action, { prepare });
  const name = words(decision === "accepted" ? "acceptOf" : "rejectOf", {
    about: sayAbout(thread),
  });
  return (
    <form action={form.send} onSubmit={form.submit}>
      <ErrorSummary title={words("problems")} problems={form.state.problems} />
      <input type="hidden" name="briefId" value={briefId} />
      <input type="hidden" name="threadId" value={thread.id} />
      <input type="hidden" name="decision" value={decision} />
      <Button type="submit" size="small" aria-label={name} aria-disabled={form.isBusy}>
        {children}
      </Button>
    </form>
  );
}
