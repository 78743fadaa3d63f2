"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { getSourcesWords } from "#messages/sources.ts";

type Action = FormAction<"done">;

const words = getSourcesWords("en");

/** Stores what somebody concerned by a source sent. */
export function AddReplyForm({ action, sourceId }: { action: Action; sourceId: string }) {
  return (
    <StudioForm
      id="reply-new"
      action={action}
      fold={words("replies.add")}
      submit={words("replies.store")}
      done={words("replies.stored")}
      hidden={{ sourceId }}
    >
      {({ field }) => (
        <>
          <TextareaField
            {...field("text")}
            label={words("replies.text")}
            hint={words("replies.textHint")}
            rows={8}
          />
          <InputField
            {...field("saidBy")}
            label={words("replies.saidBy")}
            hint={words("replies.saidByHint")}
            maxLength={300}
            autoComplete="off"
          />
          <div className="form-pair">
            <InputField
              {...field("receivedOn")}
              label={words("replies.receivedOn")}
              hint={words("replies.receivedOnHint")}
              autoComplete="off"
            />
            <InputField
              {...field("language")}
              label={words("replies.language")}
              hint={words("fields.languageHint")}
              list="languages"
              autoComplete="off"
              spellCheck={false}
            />
          </div>
        </>
      )}
    </StudioForm>
  );
}

type OfReply = { action: Action; replyId: string; saidBy: string };

export function ReleaseReplyForm({ action, replyId, saidBy }: OfReply) {
  return (
    <StudioForm
      id={`reply-release-${replyId}`}
      action={action}
      submit={words("replies.release")}
      submitLabel={words("replies.releaseOf", { name: saidBy })}
      hidden={{ replyId }}
    />
  );
}

export function WithdrawReplyForm({ action, replyId, saidBy }: OfReply) {
  return (
    <StudioForm
      id={`reply-withdraw-${replyId}`}
      action={action}
      fold={words("replies.withdrawOf", { name: saidBy })}
      submit={words("replies.withdraw")}
      hidden={{ replyId }}
    >
      {({ field }) => (
        <InputField
          {...field("note")}
          label={words("replies.note")}
          hint={words("replies.noteHint")}
          maxLength={1000}
          autoComplete="off"
        />
      )}
    </StudioForm>
  );
}
