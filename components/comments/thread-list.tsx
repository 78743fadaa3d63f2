import type { PlacedThread } from "#domain/briefs/comments/view-comments.ts";
import type { CommentSetting } from "./comment-actions.ts";
import { commentWords as words } from "./comment-words.ts";
import { ThreadCard } from "./thread-card.tsx";

/** Threads in the order that they are given; those that are resolved are folded up below. */
export function ThreadList({
  threads,
  setting,
  current = null,
  show = null,
  isInPlace = false,
}: {
  threads: readonly PlacedThread[];
  setting: CommentSetting;
  current?: string | null;
  show?: ((threadId: string) => void) | null;
  isInPlace?: boolean;
}) {
  const card = (thread: PlacedThread) => (
    <ThreadCard
      key={thread.id}
      thread={thread}
      setting={setting}
      show={show && (() => show(thread.id))}
      isCurrent={thread.id === current}
      isInPlace={isInPlace}
    />
  );
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <div className="threads">
      {threads.filter((thread) => thread.resolved === null).map(card)}
      {resolved.length === 0 ? null : (
        <details open={resolved.some(({ id }) => id === current)}>
          <summary>{words("resolvedOnes", { count: resolved.length })}</summary>
          <div className="threads">{resolved.map(card)}</div>
        </details>
      )}
    </div>
  );
}
