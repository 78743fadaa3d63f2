"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { PlaceInText } from "#domain/capture/queries-texts.ts";
import type { Desk, DeskDialog } from "../desk.ts";
import { markPassage } from "../passages.ts";
import { makeOnce } from "./make-once.ts";
import type { FormProblem, MakeActions } from "./passage-requests.ts";
import { PlaceField } from "./place-field.tsx";

/** Words that report what a passage says, without number or quotation marks: bound to the passage. */
export function PassageDialog({
  desk,
  dialog,
  makePassage,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "passage" }>;
  makePassage: MakeActions["makePassage"];
}) {
  const { words } = desk;
  const [place, setPlace] = useState<PlaceInText | null>(null);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [once] = useState(() => makeOnce<{ passageId: string }>(desk, toQuestion));
  const close = () => desk.dialog.set(null);
  const bind = async () => {
    if (!place) return setProblems([{ text: words("place.missing"), fieldId: "place" }]);
    setIsBusy(true);
    const made = await once(() => makePassage(place.reference));
    setIsBusy(false);
    if (!made.ok) return setProblems(made.problems);
    close();
    markPassage(desk, dialog.span, made.ids.passageId);
  };
  return (
    <Dialog open title={words("passage.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void bind();
        }}
      >
        <p>{words("passage.text", { words: dialog.words })}</p>
        <ErrorSummary title={words("save.refused")} problems={problems} />
        <PlaceField
          desk={desk}
          words={dialog.words}
          chosen={place}
          onChoose={setPlace}
          none={null}
        />
        <div className="actions">
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {words("passage.submit")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const toQuestion = ({ passageId }: { passageId: string }) => ({ passageIds: [passageId] });
