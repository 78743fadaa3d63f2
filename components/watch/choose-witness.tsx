"use client";

import { useActionState } from "react";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { PassageReference } from "#domain/capture/input.ts";
import { getWatchWords } from "#messages/watch.ts";

const words = getWatchWords("en");

/** Chooses a passage in place of one that changed: where it is one already, by its id; else by the place of its words. */
export function ChooseWitness({
  driftId,
  reference,
  source,
  action,
}: {
  driftId: string;
  reference: PassageReference;
  source: string;
  action: FormAction<never>;
}) {
  const [state, send, isSending] = useActionState(action, emptyForm);
  return (
    <form action={send}>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      <input type="hidden" name="driftId" value={driftId} />
      {Object.entries(reference).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        size="small"
        aria-label={words("replacing.chooseOf", { source })}
        aria-disabled={isSending || undefined}
      >
        {words("replacing.choose")}
      </Button>
    </form>
  );
}
