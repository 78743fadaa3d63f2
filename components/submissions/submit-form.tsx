"use client";

import { type ReactNode, useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { sendPath, submitPath } from "#domain/urls.ts";
import { getSubmittingWords } from "#messages/submitting.ts";
import { FilesField } from "./files-field.tsx";
import { Receipt } from "./receipt.tsx";

/** The form by which anybody sends something in; once it was sent, the code. Runs no script at a reader's. */
export function SubmitForm({
  language,
  action,
  token,
  about,
  challenge,
  children,
}: {
  language: string;
  action: FormAction<{ code: string }>;
  token: string;
  about: string;
  /** For public/submit.js, which fills in what it found. */
  challenge: object;
  /** What stands above the form, and not above the code. */
  children: ReactNode;
}) {
  const words = getSubmittingWords(language);
  const [state, send] = useActionState(action, emptyForm);
  if (state.done) return <Receipt code={state.done.code} language={language} />;
  const field = (name: string, initial = "") => ({
    id: name,
    name,
    error: readError(state, name),
    defaultValue: readValue(state, name, initial),
  });
  return (
    <>
      {children}
      <form
        action={send}
        className="door-form"
        noValidate
        data-challenge={JSON.stringify(challenge)}
      >
        <ErrorSummary title={words("problemSummary")} problems={state.problems} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="form" value={readValue(state, "form", token)} />
        <TextareaField
          {...field("text")}
          label={words("field.text")}
          hint={words("field.textHint")}
          rows={8}
        />
        <InputField
          {...field("address")}
          label={words("field.address")}
          hint={words("field.addressHint")}
          type="text"
          inputMode="url"
          autoCapitalize="off"
          spellCheck={false}
        />
        <InputField
          {...field("about", about)}
          label={words("field.about")}
          hint={words("field.aboutHint")}
          spellCheck={false}
        />
        <InputField
          {...field("credit")}
          label={words("field.credit")}
          hint={words("field.creditHint")}
          autoComplete="off"
        />
        <InputField
          {...field("contact")}
          label={words("field.contact")}
          hint={words("field.contactHint")}
          autoComplete="off"
        />
        {/* Whose browser filled it in sees it, and can empty it. */}
        <div {...(readError(state, "trap") ? {} : { className: "door-trap", "aria-hidden": true })}>
          <InputField
            id="trap"
            name="leave-empty"
            label={words("field.trap")}
            error={readError(state, "trap")}
            defaultValue=""
            tabIndex={readError(state, "trap") ? undefined : -1}
            autoComplete="off"
          />
        </div>
        <input type="hidden" name="solution" value="" />
        {/* Last in the form as it is sent: files aren't looked at before the rest is. */}
        <FilesField state={state} language={language} />
        <p role="status" className="door-wait" data-wait={words("wait")} />
        <div>
          <Button type="submit" tone="primary" formAction={sendPath(submitPath())}>
            {words("send")}
          </Button>
        </div>
      </form>
    </>
  );
}
