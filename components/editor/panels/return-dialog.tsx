"use client";

import { CommentForm } from "#components/comments/comment-form.tsx";
import { commentWords, commentWords as words } from "#components/comments/comment-words.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

/** Back to who wrote it, with what there is to do. */
export function ReturnDialog({
  briefId,
  staff,
  action,
  returnBare,
  close,
  done,
}: {
  briefId: string;
  staff: readonly string[];
  action: FormAction<"done">;
  returnBare: () => void;
  close: () => void;
  done: () => void;
}) {
  return (
    <Dialog open title={words("returnTitle")} onClose={close}>
      <div className="form-stack">
        <p>{words("returnText")}</p>
        <CommentForm
          id="return"
          action={action}
          hidden={{ briefId }}
          label={words("returnBody")}
          submit={words("returnSend")}
          staff={staff}
          isFocused
          done={done}
        >
          <Button size="small" onClick={returnBare}>
            {words("returnBare")}
          </Button>
          <Button size="small" onClick={close}>
            {commentWords("cancel")}
          </Button>
        </CommentForm>
      </div>
    </Dialog>
  );
}
