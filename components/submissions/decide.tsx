"use client";

import type { ComponentProps } from "react";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { declineReasons, remarkCharsMax } from "#domain/submissions/rules.ts";
import type { Sourcing, SubmissionView } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { type Acceptable, AcceptSource, proposeAcceptance } from "./accept-source.tsx";

const words = getSubmissionsWords("en");

export type DecideActions = Record<
  "claim" | "accept" | "decline" | "duplicate" | "spam" | "reply",
  FormAction<"done">
>;

/** What a moderator may do with a submission that waits: a form each, which a key opens. */
export function Decide({
  submission,
  sourcing,
  challenged,
  isMine,
  actions,
}: {
  submission: Acceptable & Pick<SubmissionView, "id" | "kind" | "text" | "similar">;
  sourcing: Sourcing;
  /** The brief that it is about. */
  challenged: { title: string } | null;
  isMine: boolean;
  actions: DecideActions;
}) {
  const { id, similar } = submission;
  // Once its address has answered, the form stands at that.
  const asked = `${sourcing.intake?.state} ${submission.files.map(({ state }) => state)}`;
  const act = <N extends keyof DecideActions>(name: N) => ({
    ...{ name, submissionId: id },
    action: actions[name],
  });
  return (
    <div className="decide">
      <div data-act="claim">
        <StudioForm
          id="claim"
          action={actions.claim}
          submit={words(isMine ? "claim.letGo" : "claim.take")}
          hidden={{ submissionId: id, takes: isMine ? "" : "1" }}
        />
      </div>
      <Act
        {...act("accept")}
        key={asked}
        stored={{
          ...proposeAcceptance(submission, sourcing),
          task: submission.kind === "challenge" ? "1" : "",
          remark: submission.text.slice(0, remarkCharsMax),
        }}
      >
        {(fields) => (
          <>
            <AcceptSource {...{ submission, sourcing, fields }} />
            {challenged === null ? null : <AcceptTask title={challenged.title} fields={fields} />}
          </>
        )}
      </Act>
      <Act {...act("decline")}>
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
      </Act>
      <Act {...act("duplicate")}>
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
      </Act>
      <Act {...act("spam")}>{() => <p className="hint">{words("spam.hint")}</p>}</Act>
      <Act {...act("reply")} done={words("reply.done")}>
        {({ field }) => <TextareaField {...field("text")} label={words("reply.text")} rows={4} />}
      </Act>
    </div>
  );
}

/** The part of the form for accepting that tells those who write a brief. */
function AcceptTask({ title, fields: { field, has, id } }: { title: string; fields: FormFields }) {
  return (
    <>
      <Checkbox
        id={id("task")}
        name="task"
        value="1"
        label={words("accept.task", { title })}
        hint={words("accept.taskHint")}
        defaultChecked={has("task", "1")}
      />
      <TextareaField
        {...field("remark")}
        label={words("accept.remark")}
        hint={words("accept.remarkHint")}
        rows={4}
      />
    </>
  );
}

/** One thing to do, folded up under its name; a key opens it by that. */
function Act({
  name,
  submissionId,
  ...form
}: {
  name: Exclude<keyof DecideActions, "claim">;
  submissionId: string;
} & Pick<ComponentProps<typeof StudioForm>, "action" | "stored" | "done" | "children">) {
  return (
    <div data-act={name}>
      <StudioForm
        id={name}
        fold={words(`${name}.fold`)}
        submit={words(`${name}.submit`)}
        hidden={{ submissionId }}
        {...form}
      />
    </div>
  );
}
