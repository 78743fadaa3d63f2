"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { getStudioWords } from "#messages/studio.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");
const studioWords = getStudioWords("en");

/** How the sender may be reached: that it lies sealed, and for who may, a way to open it. What is opened stands on this page until it is left. */
export function Contact({ id, open }: { id: string; open: FormAction<string> | null }) {
  return (
    <section aria-labelledby="contact-title">
      <h2 id="contact-title">{words("contact.title")}</h2>
      <p>{words("contact.sealed")}</p>
      {open === null ? null : <Open id={id} action={open} />}
    </section>
  );
}

function Open({ id, action }: { id: string; action: FormAction<string> }) {
  const [state, send] = useActionState(action, emptyForm);
  if (state.done)
    return (
      <Notice tone="ok" live>
        {words("contact.opened", { contact: state.done })}
      </Notice>
    );
  return (
    <details className="fold" open={state.problems.length > 0}>
      <summary>{words("contact.fold")}</summary>
      <form action={send} className="form-stack wide" noValidate>
        <ErrorSummary title={studioWords("problemSummary")} problems={state.problems} />
        <input type="hidden" name="submissionId" value={id} />
        <InputField
          id="contact-reason"
          name="reason"
          label={words("contact.reason")}
          hint={words("contact.reasonHint")}
          error={readError(state, "contact-reason")}
          defaultValue={readValue(state, "reason")}
          autoComplete="off"
        />
        <div>
          <Button type="submit">{words("contact.open")}</Button>
        </div>
      </form>
    </details>
  );
}
