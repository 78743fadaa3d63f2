"use client";

import { useState } from "react";
import { formatInstantMinute } from "#components/time/instants.ts";
import { dot } from "#components/ui/dot.ts";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { CommentView } from "#domain/briefs/comments/view-comments.ts";
import type { CommentActions, CommentSetting } from "./comment-actions.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentText } from "./comment-text.tsx";
import { commentWords as words } from "./comment-words.ts";
import { useSteadyForm } from "./use-steady-form.ts";

/** Who said what, and when; one's own can be worded anew, taken away and brought back. */
export function CommentLine({
  comment,
  setting: { actions, staff },
}: {
  comment: CommentView;
  setting: CommentSetting;
}) {
  const { by, at, editedAt, isMine, isDeleted, body, mentions } = comment;
  const when = formatInstantMinute(at);
  if (isDeleted) {
    return (
      <li className="comment-line" id={`comment-${comment.id}`}>
        <p className="muted">{isMine ? words("deletedMine") : words("deleted", { by })}</p>
        {isMine && actions ? <Remove comment={comment} actions={actions} act="restore" /> : null}
      </li>
    );
  }
  return (
    <li className="comment-line" id={`comment-${comment.id}`}>
      <p>
        <strong>{by}</strong>{" "}
        <span className="muted">
          <time dateTime={at}>{when}</time>
          {editedAt === null ? null : dot + words("edited")}
        </span>
      </p>
      {body === "" ? null : <CommentText body={body} mentions={mentions} />}
      {isMine && actions ? (
        <div className="comment-acts">
          <Edit comment={comment} actions={actions} staff={staff} />
          <Remove comment={comment} actions={actions} act="delete" />
        </div>
      ) : null}
    </li>
  );
}

type Own = { comment: CommentView; actions: CommentActions };

function Edit({ comment, actions, staff }: Own & { staff: readonly string[] }) {
  const { id: commentId, at, body, revision } = comment;
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={words("editOf", { at: formatInstantMinute(at) })}>
        {words("edit")}
      </summary>
      <CommentForm
        // Worded anew it is another text to begin with.
        key={revision}
        id={`edit-${commentId}`}
        action={actions.edit}
        hidden={{ commentId, revision }}
        label={words("body")}
        submit={words("save")}
        staff={staff}
        initial={body}
        done={() => setOpen(false)}
      />
    </details>
  );
}

function Remove({ comment, actions, act }: Own & { act: "delete" | "restore" }) {
  const form = useSteadyForm(actions.remove);
  const { id, at } = comment;
  const name = act === "delete" ? words("deleteOf", { at: formatInstantMinute(at) }) : undefined;
  return (
    <form action={form.send} onSubmit={form.submit}>
      <ErrorSummary title={words("problems")} problems={form.state.problems} />
      <input type="hidden" name="commentId" value={id} />
      <input type="hidden" name="act" value={act} />
      <button type="submit" className="link-act" aria-label={name}>
        {words(act === "delete" ? "delete" : "bringBack")}
      </button>
    </form>
  );
}
