"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { InputField } from "#components/ui/field.tsx";
import { reasonCharsMax } from "#domain/richtext/attributes.ts";
import type { Desk, DeskDialog } from "../desk.ts";
import { waive } from "../waivers.ts";

const usual = ["count", "name", "title", "example"] as const;

/** "Not a claim", with the reason. The usual reasons are one key away: Alt W, 1, Enter. */
export function WaiveDialog({
  desk,
  dialog,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "waive" }>;
}) {
  const { words } = desk;
  const [reason, setReason] = useState(dialog.reason);
  const [error, setError] = useState<string>();
  const close = () => desk.dialog.set(null);
  return (
    <Dialog open title={words("waive.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === "") return setError(words("waive.missing"));
          close();
          waive(desk, dialog.span, reason);
        }}
      >
        <p>{words("waive.text", { words: dialog.words })}</p>
        <InputField
          id="waive-reason"
          label={words("waive.reason")}
          hint={words("waive.reasonHint")}
          error={error}
          value={reason}
          maxLength={reasonCharsMax}
          autoComplete="off"
          // The dialog is opened to write this.
          ref={(input) => {
            if (input && document.activeElement === document.body) input.focus();
          }}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            const at = reason === "" ? Number(event.key) - 1 : -1;
            const chosen = usual[at];
            if (!chosen) return;
            event.preventDefault();
            setReason(words(`waive.common.${chosen}`));
          }}
        />
        <fieldset>
          <legend>{words("waive.usual")}</legend>
          <div className="usual-reasons">
            {usual.map((one, place) => (
              <Button
                key={one}
                size="small"
                onClick={() => setReason(words(`waive.common.${one}`))}
              >
                <kbd>{place + 1}</kbd> {words(`waive.common.${one}`)}
              </Button>
            ))}
          </div>
        </fieldset>
        <div className="actions">
          <Button type="submit" tone="primary">
            {words("waive.submit")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
