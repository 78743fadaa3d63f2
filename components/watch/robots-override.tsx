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

/** Why a page is asked although its site asks machines to stay away, and a way to stop that. */
export function RobotsOverride({
  sourceId,
  override,
  end,
}: {
  sourceId: string;
  override: NonNullable<WatchView["robotsOverride"]>;
  /** Null where it may only be read. */
  end: FormAction<"ended"> | null;
}) {
  return (
    <>
      <p>
        {words("override.stands", {
          by: override.by ?? words("us"),
          at: formatInstantMinute(override.since),
          reason: override.reason,
        })}
      </p>
      {end ? <EndForm sourceId={sourceId} end={end} /> : null}
    </>
  );
}

function EndForm({ sourceId, end }: { sourceId: string; end: FormAction<"ended"> }) {
  const [state, send] = useActionState(end, emptyForm);
  const id = "override-end-reason";
  const problems = state.problems.map((problem) => ({ ...problem, fieldId: id }));
  return (
    <details open={state.problems.length > 0}>
      <summary>{words("override.end")}</summary>
      <form action={send} noValidate>
        <ErrorSummary title={words("problems")} problems={problems} />
        <input type="hidden" name="sourceId" value={sourceId} />
        <InputField
          id={id}
          name="reason"
          label={words("override.reason")}
          error={readError(state, "reason")}
          defaultValue={readValue(state, "reason")}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" size="small">
            {words("override.end")}
          </Button>
        </div>
      </form>
    </details>
  );
}
