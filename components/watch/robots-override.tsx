"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { WatchView } from "#domain/watch/view.ts";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** Why a page is asked although its site asks machines to stay away, and a way to stop that; or that somebody has stopped it, and a way to take that back. */
export function RobotsOverride({
  sourceId,
  watch: { robotsOverride, endedOverride },
  end,
  resume,
}: {
  sourceId: string;
  watch: Pick<WatchView, "robotsOverride" | "endedOverride">;
  /** Null where it may only be read. */
  end: FormAction<"ended"> | null;
  resume: FormAction<"resumed"> | null;
}) {
  const told = robotsOverride ?? endedOverride;
  if (told === null) return null;
  const by = told.by ?? words("us");
  const at = formatInstantMinute(told.at);
  return robotsOverride ? (
    <>
      <p>{words("override.stands", { by, at, reason: robotsOverride.reason })}</p>
      {end ? <ReasonForm key="end" kind="end" sourceId={sourceId} action={end} /> : null}
    </>
  ) : (
    <>
      <p>{words("override.ended", { by, at })}</p>
      {resume ? (
        <ReasonForm key="resume" kind="resume" sourceId={sourceId} action={resume} />
      ) : null}
    </>
  );
}

function ReasonForm<Done>({
  kind,
  sourceId,
  action,
}: {
  kind: "end" | "resume";
  sourceId: string;
  action: FormAction<Done>;
}) {
  const [state, send] = useActionState(action, emptyForm);
  const id = `override-${kind}-reason`;
  const problems = state.problems.map((problem) => ({ ...problem, fieldId: id }));
  return (
    <details className="dismiss" open={state.problems.length > 0}>
      <summary>{words(`override.${kind}`)}</summary>
      <form action={send} noValidate>
        <ErrorSummary title={words("problems")} problems={problems} />
        <input type="hidden" name="sourceId" value={sourceId} />
        <InputField
          id={id}
          name="reason"
          label={words(`override.${kind}Reason`)}
          error={readError(state, "reason")}
          defaultValue={readValue(state, "reason")}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" size="small">
            {words(`override.${kind}`)}
          </Button>
        </div>
      </form>
    </details>
  );
}
