"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import type { IdentityView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";
import { getStudioWords } from "#messages/studio.ts";

const words = getQuotesWords("en");
const studioWords = getStudioWords("en");

/** Who a withheld speaker is: that it lies sealed, and for who may, ways to open it and to destroy its key. What is opened stands on this page until it is left. */
export function IdentitySection({
  identity: { id, state, mayOpen },
  open,
  destroy,
}: {
  identity: IdentityView;
  open: FormAction<string>;
  destroy: FormAction<string>;
}) {
  return (
    <section className="page-stack">
      <h2>{words("identity.title")}</h2>
      <p>{words(`identity.${state}`)}</p>
      {state === "sealed" && mayOpen ? (
        <>
          <IdentityForm act="open" id={id} action={open} />
          <IdentityForm act="destroy" id={id} action={destroy} />
        </>
      ) : null}
    </section>
  );
}

function IdentityForm({
  act,
  id,
  action,
}: {
  act: "open" | "destroy";
  id: string;
  action: FormAction<string>;
}) {
  const [state, send] = useActionState(action, emptyForm);
  const fieldId = `${act}-reason`;
  const problems = state.problems.map((problem) => ({ ...problem, fieldId }));
  return (
    <>
      {state.done ? (
        <Notice tone="ok" live>
          {words("identity.opened", { identity: state.done })}
        </Notice>
      ) : null}
      <details className="fold" open={state.problems.length > 0}>
        <summary>{words(`identity.${act}`)}</summary>
        <form action={send} className="form-stack wide" noValidate>
          <ErrorSummary title={studioWords("problemSummary")} problems={problems} />
          {act === "destroy" ? <p>{words("identity.destroyHint")}</p> : null}
          <input type="hidden" name="withheldSpeakerId" value={id} />
          <InputField
            id={fieldId}
            name="reason"
            label={words(`identity.${act}Reason`)}
            hint={words("identity.reasonHint")}
            error={readError(state, "reason")}
            defaultValue={readValue(state, "reason")}
            autoComplete="off"
          />
          <div>
            <Button type="submit">{words(`identity.${act}`)}</Button>
          </div>
        </form>
      </details>
    </>
  );
}
