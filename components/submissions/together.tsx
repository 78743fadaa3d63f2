"use client";

import type { ComponentProps } from "react";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { InputField } from "#components/ui/field.tsx";
import { togetherActs } from "#domain/submissions/rules.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";
import { Queue } from "./queue.tsx";

const words = getSubmissionsWords("en");
const nameChars = 60;

/** The queue with a box before each, and what can be done with those that are checked: only what can be taken back. */
export function Together({
  action,
  query,
  ...queue
}: Omit<ComponentProps<typeof Queue>, "before"> & {
  action: FormAction<"done">;
  /** What the queue is narrowed to. */
  query: string;
}) {
  return (
    <StudioForm
      id="together"
      action={action}
      submit={words("together.submit")}
      hidden={{ query }}
      stored={{ act: "claim" }}
    >
      {({ field, has, id, error }) => (
        <>
          <Queue
            {...queue}
            before={(line) => (
              <input
                type="checkbox"
                name="submissionIds"
                id={id(`choose-${line.id}`)}
                value={line.id}
                defaultChecked={has("submissionIds", line.id)}
                aria-label={words("together.choose", { text: line.text.slice(0, nameChars) })}
              />
            )}
          />
          <div className="together">
            <Choices
              id={id("act")}
              name="act"
              legend={words("together.legend")}
              hint={words("together.hint")}
              error={error("act") ?? error("submissionIds")}
              choices={togetherActs.map((value) => ({
                value,
                label: words(`together.act.${value}`),
              }))}
              has={(value) => has("act", value)}
            />
            <InputField
              {...field("of")}
              label={words("together.of")}
              hint={words("together.ofHint")}
              autoComplete="off"
            />
          </div>
        </>
      )}
    </StudioForm>
  );
}
