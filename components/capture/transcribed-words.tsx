"use client";

import type { ReactNode } from "react";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { Transcription } from "#domain/capture/view-transcriptions.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

export type TranscriptionSetting = {
  kind: "picture" | "recording";
  /** Of the source. */
  language: string;
  /** Null for who may not. */
  check: FormAction<"done"> | null;
  staffId: string;
};

/** Words that somebody read in a picture or heard in a recording, and how far two people agree on them; `children` are the place. */
export function TranscribedWords({
  transcription,
  setting,
  children,
}: {
  transcription: Transcription;
  setting: TranscriptionSetting;
  children: ReactNode;
}) {
  const words = getEvidenceWords("en");
  const { kind, language, check, staffId } = setting;
  const { id, words: typed, madeBy, madeById, outcome } = transcription;
  const isOpen = outcome === null && typed !== null;
  return (
    <>
      {children}
      {typed === null ? (
        <p>{words("room.transcribed.removed")}</p>
      ) : (
        <p className="typed" lang={language} dir="auto">
          {outcome === "corrected" ? <s>{typed}</s> : typed}
        </p>
      )}
      <p className="where">
        {madeBy === null
          ? words(`room.${kind}.readBySystem`)
          : words(`room.${kind}.readBy`, { name: madeBy })}{" "}
        <Chip tone={outcome === "agreed" ? "ok" : "warn"}>{sayOutcome(transcription)}</Chip>
      </p>
      {isOpen && check && madeById !== staffId ? (
        <CheckForms action={check} passageId={id} typed={typed} setting={setting} />
      ) : null}
      {isOpen && madeById === staffId ? (
        <p className="where">{words(`room.${kind}.checkOwn`)}</p>
      ) : null}
    </>
  );
}

function sayOutcome({ outcome, checkedBy }: Transcription): string {
  const words = getEvidenceWords("en");
  if (outcome === null) return words("room.transcribed.unchecked");
  return words(`room.transcribed.${outcome}`, { name: checkedBy ?? "" });
}

/** For a second person, who has read the words against the picture, or heard them. */
function CheckForms({
  action,
  passageId,
  typed,
  setting: { kind, language },
}: {
  action: FormAction<"done">;
  passageId: string;
  typed: string;
  setting: TranscriptionSetting;
}) {
  const words = getEvidenceWords("en");
  return (
    <>
      <StudioForm
        id={`agree-${passageId}`}
        action={action}
        submit={words(`room.${kind}.agree`)}
        submitLabel={words(`room.${kind}.agreeOf`, { words: typed })}
        hidden={{ passageId, outcome: "agreed" }}
      />
      <StudioForm
        id={`correct-${passageId}`}
        action={action}
        fold={words("room.transcribed.correct")}
        submit={words("room.transcribed.submitCorrection")}
        hidden={{ passageId, outcome: "corrected" }}
        stored={{ corrected: typed }}
        labels={{ corrected: words(`room.${kind}.correction`) }}
      >
        {(fields) => (
          <TextareaField
            {...fields.field("corrected")}
            label={words(`room.${kind}.correction`)}
            rows={3}
            lang={language}
            spellCheck={false}
          />
        )}
      </StudioForm>
    </>
  );
}
