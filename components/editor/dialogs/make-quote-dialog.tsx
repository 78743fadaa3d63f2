"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { PlaceInText } from "#domain/capture/queries-texts.ts";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import { bindQuote } from "../bind.ts";
import type { Desk, DeskDialog } from "../desk.ts";
import { makeOnce } from "./make-once.ts";
import type { FormProblem, MakeActions, SpeakerChoice } from "./passage-requests.ts";
import { PlaceField } from "./place-field.tsx";
import { SpeakerField } from "./speaker-field.tsx";

/** A quotation from words of the draft, bound to the passage that has them. Where none has, its source must come first. */
export function MakeQuoteDialog({
  desk,
  dialog,
  makeQuote,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "makeQuote" }>;
  makeQuote: MakeActions["makeQuote"];
}) {
  const { words } = desk;
  const [place, setPlace] = useState<PlaceInText | null>(null);
  const [speaker, setSpeaker] = useState<SpeakerChoice["speaker"] | null>(null);
  const [saidOn, setSaidOn] = useState("");
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [once] = useState(() => makeOnce<{ wordingId: string }>(desk, toQuestion));
  const close = () => desk.dialog.set(null);
  const errorOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.text;

  const make = async () => {
    const lacks = [
      ...(place ? [] : [{ text: words("place.missing"), fieldId: "place" }]),
      ...(speaker ? [] : [{ text: words("makeQuote.speakerMissing"), fieldId: "speaker" }]),
    ];
    setProblems(lacks);
    if (!place || !speaker) return;
    setIsBusy(true);
    const passage = place.reference;
    // What was read in a picture may be more than what was said.
    const said = "passageId" in passage && { text: place.exact };
    const input = { passage, ...said, speech: "direct" as const, speaker, saidOn: saidOn || null };
    const made = await once(() => makeQuote(input));
    setIsBusy(false);
    if (!made.ok) return setProblems(made.problems);
    close();
    const wording = findEvidence(desk.evidence.get().wordings, made.ids.wordingId);
    if (wording) bindQuote(desk, dialog.span, wording);
  };

  return (
    <Dialog open title={words("makeQuote.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void make();
        }}
      >
        <ErrorSummary title={words("save.refused")} problems={problems} />
        <PlaceField
          desk={desk}
          words={dialog.words}
          chosen={place}
          onChoose={setPlace}
          none={null}
        />
        <p className="small">
          {words("makeQuote.room")}{" "}
          <a href="/studio/sources" target="_blank" rel="noopener">
            {words("makeQuote.sources")}
          </a>
        </p>
        <InputField
          id="saidOn"
          label={words("makeQuote.saidOn")}
          hint={words("makeQuote.saidOnHint")}
          error={errorOf("saidOn")}
          value={saidOn}
          autoComplete="off"
          onChange={(event) => setSaidOn(event.target.value)}
        />
        <SpeakerField desk={desk} on={saidOn} error={errorOf("speaker")} onChoose={setSpeaker} />
        <div className="actions">
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {words("makeStatistic.submit")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const toQuestion = ({ wordingId }: { wordingId: string }) => ({ wordingIds: [wordingId] });
