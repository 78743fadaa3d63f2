import { useEffect } from "react";
import type { ThreadView } from "#domain/briefs/comments/view-comments.ts";
import { showThread } from "./comment-acts.ts";
import type { Desk } from "./desk.ts";

/** Marks what is said of the text, as the page has it; coming from elsewhere, the thread that one came for is shown. */
export function useThreads(
  desk: Desk | null,
  { threads, threadId }: { threads: readonly ThreadView[]; threadId: string | null },
): void {
  useEffect(() => desk?.comments.setThreads(threads), [desk, threads]);
  useEffect(() => {
    if (desk && threadId !== null) showThread(desk, threadId);
  }, [desk, threadId]);
}
