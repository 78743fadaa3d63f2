"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { briefPath } from "#domain/urls.ts";
import { getSchedulesWords } from "#messages/schedules.ts";
import { getStudioWords } from "#messages/studio.ts";
import { PlannedNotice } from "./planned-notice.tsx";
import { type TimeZones, WhenFields } from "./when-fields.tsx";

const words = getSchedulesWords("en");

/** Withdrawn, or planned to be: the brief's slug, or the time in words. */
export type Withdrawn = { slug: string } | { planned: string };

/** Takes a brief back, now or at a time, with what readers are told. */
export function WithdrawForm({
  action,
  briefId,
  timeZones,
}: {
  action: FormAction<Withdrawn>;
  briefId: string;
  timeZones: TimeZones;
}) {
  const [state, send, isPending] = useActionState(action, emptyForm);
  if (state.done && "planned" in state.done) return <PlannedNotice time={state.done.planned} />;
  if (state.done)
    return (
      <Notice tone="ok" live>
        <p>{words("withdraw.done")}</p>
        <p>
          <a href={briefPath(state.done.slug)}>{words("withdraw.read")}</a>
        </p>
      </Notice>
    );
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={getStudioWords("en")("problemSummary")} problems={state.problems} />
      <input type="hidden" name="briefId" value={briefId} />
      <TextareaField
        id="note"
        name="note"
        label={words("withdraw.note")}
        hint={words("withdraw.noteHint")}
        error={readError(state, "note")}
        defaultValue={readValue(state, "note")}
        maxLength={2_000}
      />
      <WhenFields act="withdraw" state={state} timeZones={timeZones}>
        {(plans) => (
          <div>
            <Button type="submit" tone="danger" aria-disabled={isPending}>
              {plans ?? words("withdraw.submit")}
            </Button>
          </div>
        )}
      </WhenFields>
    </form>
  );
}
