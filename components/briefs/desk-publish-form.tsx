"use client";

import { useActionState, useEffect, useState } from "react";
import { PlannedNotice } from "#components/schedules/planned-notice.tsx";
import { type TimeZones, WhenFields } from "#components/schedules/when-fields.tsx";
import { emptyForm, type FormAction, readError, readValue } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { ErrorSummary, Notice } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { ChangeClass } from "#domain/briefs/version-content.ts";
import { versionPath } from "#domain/urls.ts";
import { getPublishingWords } from "#messages/publishing.ts";
import { deskWords } from "./desk-words.ts";

const words = getPublishingWords("en");

/** Published, or planned for a time, in words. */
export type Published = { slug: string; n: number; sha256: string } | { planned: string };

/** A notice of what a reader challenged: the words that it is about, and what is to be looked at. */
export type PublishedChallenge = { id: string; about: string; remark: string };

/** What kind of change a version is, in words of the writer's own; only the classes that what changed allows. */
export function PublishForm({
  action,
  briefId,
  revision,
  allowedClasses,
  isInReview,
  mayHurry,
  challenges,
  timeZones,
}: {
  action: FormAction<Published>;
  briefId: string;
  revision: number;
  allowedClasses: readonly ChangeClass[];
  isInReview: boolean;
  /** Whether there is somebody who could check a correction later. */
  mayHurry: boolean;
  /** Open ones: what readers challenged in it. */
  challenges: readonly PublishedChallenge[];
  timeZones: TimeZones;
}) {
  const [state, send, isPending] = useActionState(action, emptyForm);
  const initial = readValue(state, "changeClass", allowedClasses[0]);
  const [chosen, setChosen] = useState(initial);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  if (state.done && "planned" in state.done) return <PlannedNotice time={state.done.planned} />;
  if (state.done) return <Done published={state.done} />;
  if (!isInReview)
    return (
      <Notice>
        <p>{words("publish.notInReview")}</p>
      </Notice>
    );
  const isFirst = allowedClasses.includes("first");
  return (
    <form action={send} className="form-stack" noValidate>
      <ErrorSummary title={words("publish.problems")} problems={state.problems} />
      <input type="hidden" name="briefId" value={briefId} />
      <input type="hidden" name="revision" value={revision} />
      <fieldset id="changeClass">
        <legend>{words("publish.changeClass")}</legend>
        {allowedClasses.map((one) => (
          <div className="checkbox" key={one}>
            <input
              type="radio"
              name="changeClass"
              id={`class-${one}`}
              value={one}
              defaultChecked={one === initial}
              onChange={() => setChosen(one)}
              aria-describedby={`class-${one}-hint`}
            />
            <label htmlFor={`class-${one}`}>{deskWords(`changeClass.${one}`)}</label>
            <span className="hint" id={`class-${one}-hint`}>
              {words(`publish.classHint.${one}`)}
            </span>
          </div>
        ))}
      </fieldset>
      {isFirst ? null : (
        <TextareaField
          id="note"
          name="note"
          label={words("publish.note")}
          hint={words("publish.noteHint")}
          error={readError(state, "note")}
          defaultValue={readValue(state, "note")}
          maxLength={2_000}
        />
      )}
      {allowedClasses.includes("correction") ? (
        // Without script both fields are there, and the hint says when they count: of another class they aren't read.
        <div hidden={isLive && chosen !== "correction"} className="form-stack">
          <TextareaField
            id="wasWrong"
            name="wasWrong"
            label={words("publish.wasWrong")}
            hint={words("publish.correctionHint")}
            error={readError(state, "wasWrong")}
            defaultValue={readValue(state, "wasWrong")}
            maxLength={2_000}
          />
          <TextareaField
            id="isRight"
            name="isRight"
            label={words("publish.isRight")}
            error={readError(state, "isRight")}
            defaultValue={readValue(state, "isRight")}
            maxLength={2_000}
          />
          {mayHurry ? (
            <fieldset className="form-stack">
              <legend>{words("publish.alone")}</legend>
              <p>{words("publish.aloneText")}</p>
              <TextareaField
                id="aloneBecause"
                name="aloneBecause"
                label={words("publish.aloneBecause")}
                hint={words("publish.aloneBecauseHint")}
                error={readError(state, "aloneBecause")}
                defaultValue={readValue(state, "aloneBecause")}
                maxLength={2_000}
              />
            </fieldset>
          ) : null}
        </div>
      ) : null}
      {challenges.length === 0 || isFirst ? null : (
        <Choices
          type="checkbox"
          id="answers"
          name="answers"
          legend={words("answers.legend")}
          hint={words("answers.hint")}
          choices={challenges.map(({ id, about, remark }) => ({
            value: id,
            label: about === "" ? remark : words("answers.choice", { about, remark }),
          }))}
          has={(value) => state.values.answers?.includes(value) ?? false}
        />
      )}
      <WhenFields act="publish" state={state} timeZones={timeZones}>
        {(plans) => (
          <>
            <p>{words("publish.fromThen")}</p>
            <div className="actions">
              <Button type="submit" tone="primary" aria-disabled={isPending}>
                {plans ?? words("publish.submit")}
              </Button>
              <LinkButton href={`/studio/briefs/${briefId}/preview`}>
                {words("publish.seePreview")}
              </LinkButton>
            </div>
          </>
        )}
      </WhenFields>
    </form>
  );
}

function Done({ published }: { published: Exclude<Published, { planned: string }> }) {
  const { slug, n, sha256 } = published;
  return (
    <Notice tone="ok" live>
      <strong>{words("publish.done", { version: n })}</strong>
      <p>
        <a href={versionPath(slug, n)}>{words("publish.read")}</a>
      </p>
      <p className="hash">sha256 {sha256}</p>
    </Notice>
  );
}
