"use client";

import { type ReactNode, useActionState } from "react";
import { emptyForm, type FormAction, readError } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { getFactorWords } from "#messages/factors.ts";
import { CodeField } from "./code-field.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

/** An app's first code turns it on; in its place stand the recovery codes then, once. `children` is what the app is shown before, `begin` the form that shows it that. */
export function TotpForm({
  action,
  next,
  begin,
  children,
}: {
  action: FormAction<string[]>;
  next: string;
  begin: ReactNode;
  children: ReactNode;
}) {
  const words = getFactorWords("en");
  const [state, send] = useActionState(action, emptyForm);
  if (state.done) {
    return (
      <>
        <Notice tone="ok" live>
          {words("setUp.isOn")}
        </Notice>
        <RecoveryCodes codes={state.done} />
        <div className="actions">
          <LinkButton tone="primary" href={next}>
            {words("setUp.goOn")}
          </LinkButton>
          <Button type="button" onClick={() => print()}>
            {words("recovery.print")}
          </Button>
        </div>
      </>
    );
  }
  if (!children) return begin;
  return (
    <>
      {children}
      <form action={send} className="form-stack" noValidate>
        <ErrorSummary title={words("problemSummary")} problems={state.problems} />
        <h2>{words("setUp.prove")}</h2>
        <CodeField
          label={words("code")}
          hint={words("codeHint")}
          error={readError(state, "code")}
          isNumber
        />
        <div>
          <Button type="submit" tone="primary">
            {words("setUp.submit")}
          </Button>
        </div>
      </form>
      {begin}
    </>
  );
}
