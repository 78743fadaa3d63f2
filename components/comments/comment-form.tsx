"use client";

import type { ReactNode } from "react";
import { type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { commentWords as words } from "./comment-words.ts";
import { MentionField } from "./mention-field.tsx";
import { useSteadyForm } from "./use-steady-form.ts";

type Props = {
  /** Names its field: no two on a page are the same. */
  id: string;
  action: FormAction<"done">;
  hidden: Record<string, string | number>;
  label: string;
  submit: string;
  staff: readonly string[];
  initial?: string;
  isFocused?: boolean;
  prepare?: (form: FormData) => Promise<string | null>;
  done?: () => void;
  /** Above the field. */
  above?: ReactNode;
  /** Further buttons. */
  children?: ReactNode;
};

/** Something is said: begun, answered or worded anew. */
export function CommentForm({
  id,
  action,
  hidden,
  label,
  submit: send,
  staff,
  initial = "",
  isFocused,
  prepare,
  done,
  above,
  children,
}: Props) {
  const form = useSteadyForm(action, { prepare, done });
  const field = `comment-${id}`;
  const problems = form.state.problems.map(({ text, fieldId }) => ({
    text,
    ...(fieldId === "body" && { fieldId: field }),
  }));
  return (
    <form className="comment-form" action={form.send} onSubmit={form.submit} noValidate>
      <ErrorSummary title={words("problems")} problems={problems} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {above}
      <MentionField
        id={field}
        label={label}
        names={staff}
        error={readError(form.state, "body")}
        defaultValue={readValue(form.state, "body", initial)}
        isFocused={isFocused ?? false}
      />
      <div className="actions">
        <Button type="submit" size="small" tone="primary" aria-disabled={form.isBusy}>
          {send}
        </Button>
        {children}
      </div>
    </form>
  );
}
