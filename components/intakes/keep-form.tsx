"use client";

import { useActionState } from "react";
import type { DuplicateLink } from "#components/sources/refusal.ts";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { SourceLink } from "#domain/intakes/view.ts";
import { getIntakesWords } from "#messages/intakes.ts";

const words = getIntakesWords("en");

/** A source that has the address already: it is opened, or what the address answered is kept as a capture of it. */
export function KeepForm({
  intakeId,
  source,
  action,
}: {
  intakeId: string;
  source: SourceLink;
  action: FormAction<DuplicateLink>;
}) {
  const [state, send, isSending] = useActionState(action, emptyForm);
  const title = source.title ?? source.code;
  return (
    <form action={send}>
      <ErrorSummary title={words("problems")} problems={state.problems} />
      <input type="hidden" name="intakeId" value={intakeId} />
      <input type="hidden" name="sourceId" value={source.id} />
      <p className="break-words">{title}</p>
      <div className="actions">
        <LinkButton href={`/studio/sources/${source.id}`} aria-label={words("openOf", { title })}>
          {words("open")}
        </LinkButton>
        <Button
          type="submit"
          aria-disabled={isSending || undefined}
          aria-label={words("keepOf", { title })}
        >
          {words("keep")}
        </Button>
      </div>
      {state.done?.n == null ? null : (
        <p role="status">
          {words.rich("same", {
            n: state.done.n,
            link: (name) => (
              <a key="capture" href={state.done?.path}>
                {name}
              </a>
            ),
          })}
        </p>
      )}
    </form>
  );
}
