"use client";

import { useActionState } from "react";
import { type FormFields, readFields } from "#components/studio/form-fields.ts";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { RevisedBrief, RevisedFigure } from "#domain/briefs/revised/view-revised.ts";
import { getStudioWords } from "#messages/studio.ts";
import { RevisedBriefHead, RevisedRows } from "./revised-brief-head.tsx";
import { type RevisedOutcome, RevisedOutcomeNotice } from "./revised-outcome.tsx";
import { revisedWords as words } from "./revised-words.ts";

/** Publishes all briefs that are chosen, each with its own note. */
export function ApproveForm({
  action,
  figure,
  briefs,
}: {
  /** Null for who doesn't publish. */
  action: FormAction<RevisedOutcome> | null;
  figure: Figure;
  briefs: readonly RevisedBrief[];
}) {
  const [state, send, isPending] = useActionState(action ?? nothing, emptyForm);
  const able = briefs.filter((one) => action !== null && !one.isOwn && one.blocking === 0);
  const fields = readFields(state, {
    form: "approve",
    stored: {
      brief: able.map(({ briefId }) => briefId),
      ...Object.fromEntries(able.flatMap((one) => suggestNotes(one, figure))),
    },
  });
  return (
    <form
      action={send}
      onSubmit={(event) => isPending && event.preventDefault()}
      className="page-stack"
    >
      <input type="hidden" name="statisticId" value={figure.statisticId} />
      <ErrorSummary title={getStudioWords("en")("problemSummary")} problems={fields.problems} />
      {state.done ? <RevisedOutcomeNotice outcome={state.done} act="approve" /> : null}
      {briefs.length === 0 ? null : <p>{words("approve.intro")}</p>}
      {briefs.map((brief) => (
        <section key={brief.briefId} className="revised-brief">
          <RevisedBriefHead brief={brief} />
          <p className="small">
            {brief.by === null ? null : <>{words("approve.by", { name: brief.by })} </>}
            {brief.changeClass === null ? null : (
              <Chip>{words(`approve.class.${brief.changeClass}`)}</Chip>
            )}
          </p>
          {brief.isOwn && action !== null ? <Notice>{words("approve.own")}</Notice> : null}
          {brief.blocking > 0 ? (
            <Notice tone="warn">{words("approve.blocking", { count: brief.blocking })}</Notice>
          ) : null}
          <RevisedRows brief={brief} />
          {able.includes(brief) ? <Choice brief={brief} fields={fields} /> : null}
        </section>
      ))}
      {able.length === 0 ? null : (
        <div>
          <Button type="submit" tone="primary" aria-disabled={isPending}>
            {words("approve.submit")}
          </Button>
        </div>
      )}
    </form>
  );
}

type Figure = Pick<RevisedFigure, "statisticId" | "label" | "was" | "now">;

const nothing: FormAction<RevisedOutcome> = async (state) => state;

function Choice({ brief, fields }: { brief: RevisedBrief; fields: FormFields }) {
  const { briefId, title, version, revision, changeClass } = brief;
  return (
    <>
      <input type="hidden" name={`revision-${briefId}`} value={revision} />
      <input type="hidden" name={`title-${briefId}`} value={title} />
      <input type="hidden" name={`class-${briefId}`} value={changeClass ?? "update"} />
      <TextareaField {...fields.field(`note-${briefId}`)} label={words("approve.note")} rows={2} />
      {changeClass === "correction" ? (
        <>
          <TextareaField
            {...fields.field(`wasWrong-${briefId}`)}
            label={words("approve.wasWrong")}
            rows={2}
          />
          <TextareaField
            {...fields.field(`isRight-${briefId}`)}
            label={words("approve.isRight")}
            rows={2}
          />
        </>
      ) : null}
      <Checkbox
        id={`approve-${briefId}`}
        name="brief"
        value={briefId}
        defaultChecked={fields.has("brief", briefId)}
        label={words("approve.choose", { title, version: (version ?? 0) + 1 })}
      />
    </>
  );
}

/** What may stand in the fields of a brief, to begin with. */
function suggestNotes(
  { briefId, changeClass, was }: RevisedBrief,
  { label, was: before, now }: Figure,
): [string, string][] {
  const values = { label, was: was ?? before, now };
  if (changeClass !== "correction")
    return [[`note-${briefId}`, words("approve.noteUpdate", values)]];
  return [
    [`note-${briefId}`, words("approve.noteCorrection", values)],
    [`wasWrong-${briefId}`, words("approve.wasWrongText", values)],
    [`isRight-${briefId}`, words("approve.isRightText", values)],
  ];
}
