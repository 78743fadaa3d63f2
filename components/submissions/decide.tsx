"use client";

import type { ReactNode } from "react";
import { FoldedAct } from "#components/studio/folded-act.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { declineReasons } from "#domain/submissions/input.ts";
import type { SubmissionView } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");

export type DecideActions = Record<
  "claim" | "accept" | "decline" | "duplicate" | "spam" | "reply",
  FormAction<"done">
>;

/** What a moderator may do with a submission that waits: a form each, which a key opens. */
export function Decide({
  submission,
  isMine,
  actions,
}: {
  submission: Pick<SubmissionView, "id" | "address" | "similar">;
  isMine: boolean;
  actions: DecideActions;
}) {
  const { id, address, similar } = submission;
  const hidden = { submissionId: id };
  return (
    <div className="decide">
      <Act name="claim">
        <StudioForm
          id="claim"
          action={actions.claim}
          submit={words(isMine ? "claim.letGo" : "claim.take")}
          hidden={{ ...hidden, takes: isMine ? "" : "1" }}
        />
      </Act>
      <Act name="accept">
        <StudioForm
          id="accept"
          action={actions.accept}
          fold={words("accept.fold")}
          submit={words("accept.submit")}
          hidden={hidden}
          stored={{ makesSource: "1" }}
        >
          {({ field, has, id: idOf }) =>
            address === null ? (
              <p className="hint">{words("accept.hint")}</p>
            ) : (
              <>
                <Checkbox
                  id={idOf("makesSource")}
                  name="makesSource"
                  value="1"
                  label={words("accept.makesSource")}
                  hint={words("accept.sourceHint")}
                  defaultChecked={has("makesSource", "1")}
                />
                <InputField {...field("title")} label={words("accept.title")} />
                <InputField {...field("language")} label={words("accept.language")} />
              </>
            )
          }
        </StudioForm>
      </Act>
      <Act name="decline">
        <StudioForm
          id="decline"
          action={actions.decline}
          fold={words("decline.fold")}
          submit={words("decline.submit")}
          hidden={hidden}
        >
          {({ id: idOf, has, error }) => (
            <Choices
              id={idOf("reason")}
              name="reason"
              legend={words("decline.reason")}
              error={error("reason")}
              choices={declineReasons.map((value) => ({ value, label: words(`reason.${value}`) }))}
              has={(value) => has("reason", value)}
            />
          )}
        </StudioForm>
      </Act>
      <Act name="duplicate">
        <StudioForm
          id="duplicate"
          action={actions.duplicate}
          fold={words("duplicate.fold")}
          submit={words("duplicate.submit")}
          hidden={hidden}
        >
          {({ id: idOf, has, error, field }) => (
            <>
              {similar.length === 0 ? null : (
                <Choices
                  id={idOf("of")}
                  name="of"
                  legend={words("duplicate.of")}
                  error={error("of")}
                  choices={similar.map(({ id: value, text }) => ({ value, label: text }))}
                  has={(value) => has("of", value)}
                />
              )}
              <InputField {...field("other")} label={words("duplicate.other")} />
            </>
          )}
        </StudioForm>
      </Act>
      <Act name="spam">
        <FoldedAct
          id="spam"
          action={actions.spam}
          hidden={hidden}
          says={{
            fold: words("spam.fold"),
            submit: words("spam.submit"),
            hint: words("spam.hint"),
          }}
        />
      </Act>
      <Act name="reply">
        <StudioForm
          id="reply"
          action={actions.reply}
          fold={words("reply.fold")}
          submit={words("reply.submit")}
          done={words("reply.done")}
          hidden={hidden}
        >
          {({ field }) => <TextareaField {...field("text")} label={words("reply.text")} rows={4} />}
        </StudioForm>
      </Act>
    </div>
  );
}

function Act({ name, children }: { name: keyof DecideActions; children: ReactNode }) {
  return <div data-act={name}>{children}</div>;
}
