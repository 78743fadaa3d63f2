"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { getStudioWords } from "#messages/studio.ts";
import { ConfirmField } from "./confirm-field.tsx";
import { type FormFields, readFields } from "./form-fields.ts";
import { emptyForm, type FormAction } from "./form-state.ts";

/**
 * A form of the studio: what is wrong on top, each line a link to its field; what was typed stays. Works without script. With `fold` it is
 * folded up under those words until somebody opens it, or something is wrong; once it went through it is folded again.
 */
export function StudioForm({
  id,
  action,
  submit,
  submitLabel,
  tone,
  done,
  fold,
  hidden = {},
  stored,
  labels,
  children,
}: {
  id: string;
  action: FormAction<"done">;
  submit: string;
  /** For listeners, where a page has several such buttons. */
  submitLabel?: string;
  tone?: ButtonLook["tone"];
  /** Said when it went through and the page stays. */
  done?: string;
  fold?: string;
  hidden?: Record<string, string | number>;
  stored?: Record<string, string | readonly string[]>;
  labels?: Record<string, string>;
  children?: (fields: FormFields) => ReactNode;
}) {
  const words = getStudioWords("en");
  const [state, send] = useActionState(action, emptyForm);
  const fields = readFields(state, {
    form: id,
    ...(stored && { stored }),
    ...(labels && { labels }),
  });
  const folded = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (state.done && folded.current) folded.current.open = false;
  }, [state]);
  const news =
    state.done && done ? (
      <Notice tone="ok" live>
        {done}
      </Notice>
    ) : null;
  const form = (
    <form action={send} className="form-stack wide" noValidate>
      <ErrorSummary title={words("problemSummary")} problems={fields.problems} />
      {fold === undefined ? news : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(fields)}
      <ConfirmField state={state} form={id} />
      <div>
        <Button type="submit" aria-label={submitLabel} {...(tone && { tone })}>
          {submit}
        </Button>
      </div>
    </form>
  );
  if (fold === undefined) return form;
  return (
    <>
      {news}
      <details className="fold" ref={folded} open={state.problems.length > 0}>
        <summary>{fold}</summary>
        {form}
      </details>
    </>
  );
}
