"use client";

import { useActionState } from "react";
import { readFields } from "#components/studio/form-fields.ts";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import type { RevisedBrief } from "#domain/briefs/revised/view-revised.ts";
import { getStudioWords } from "#messages/studio.ts";
import { RevisedBriefHead, RevisedRows } from "./revised-brief-head.tsx";
import { type RevisedOutcome, RevisedOutcomeNotice } from "./revised-outcome.tsx";
import { revisedWords as words } from "./revised-words.ts";

/** Takes a revised figure into the drafts of all briefs that are chosen; those whose older value somebody kept aren't, at first. */
export function TakeForm({
  action,
  statisticId,
  briefs,
}: {
  /** Null for who only reads. */
  action: FormAction<RevisedOutcome> | null;
  statisticId: string;
  briefs: readonly RevisedBrief[];
}) {
  const [state, send, isPending] = useActionState(action ?? nothing, emptyForm);
  const chosen = briefs.filter((one) => one.keptBecause === null).map((one) => one.briefId);
  const { has, problems } = readFields(state, { form: "take", stored: { brief: chosen } });
  return (
    <form
      action={send}
      onSubmit={(event) => isPending && event.preventDefault()}
      className="page-stack"
    >
      <ErrorSummary title={getStudioWords("en")("problemSummary")} problems={problems} />
      {state.done ? <RevisedOutcomeNotice outcome={state.done} act="take" /> : null}
      {briefs.length === 0 ? null : <p>{words("take.intro")}</p>}
      <input type="hidden" name="statisticId" value={statisticId} />
      {briefs.map((brief) => {
        const { briefId, title, revision } = brief;
        return (
          <section key={briefId} className="revised-brief">
            <RevisedBriefHead brief={brief} />
            <Remarks brief={brief} />
            <RevisedRows brief={brief} />
            <input type="hidden" name={`revision-${briefId}`} value={revision} />
            <input type="hidden" name={`title-${briefId}`} value={title} />
            {action === null ? null : (
              <Checkbox
                id={`take-${briefId}`}
                name="brief"
                value={briefId}
                defaultChecked={has("brief", briefId)}
                label={words("take.choose", { title })}
              />
            )}
          </section>
        );
      })}
      {action === null || briefs.length === 0 ? null : (
        <div>
          <Button type="submit" tone="primary" aria-disabled={isPending}>
            {words("take.submit")}
          </Button>
        </div>
      )}
    </form>
  );
}

const nothing: FormAction<RevisedOutcome> = async (state) => state;

function Remarks({ brief: { blocking, keptBecause, droppedWords } }: { brief: RevisedBrief }) {
  return (
    <>
      {keptBecause === null ? null : (
        <Notice tone="warn">{words("take.kept", { reason: keptBecause })}</Notice>
      )}
      {blocking > 0 ? (
        <Notice tone="warn">{words("take.blocking", { count: blocking })}</Notice>
      ) : null}
      {droppedWords.length > 0 ? (
        <p className="small">{words("take.dropped", { words: droppedWords.join(" · ") })}</p>
      ) : null}
    </>
  );
}
