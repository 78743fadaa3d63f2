"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { InputField } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { Desk, DeskDialog } from "../desk.ts";

/** The earlier value stays on purpose: the reason goes to the notices that said so, where there are any. */
export function KeepDialog({
  desk,
  dialog,
  keepEarlier,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "keepVintage" }>;
  keepEarlier: (noticeId: string, reason: string) => Promise<string[]>;
}) {
  const { words } = desk;
  const { statisticId, label } = dialog;
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const close = () => desk.dialog.set(null);
  const keep = async () => {
    if (reason.trim() === "") return setProblems([words("waive.missing")]);
    setIsBusy(true);
    const open = desk.notices.filter((notice) => notice.statisticId === statisticId);
    const refusals = await Promise.all(open.map(({ id }) => keepEarlier(id, reason)));
    setIsBusy(false);
    const told = [...new Set(refusals.flat())];
    if (told.length > 0) return setProblems(told);
    desk.kept.set(new Set([...desk.kept.get(), statisticId]));
    desk.say(words("keep.done"));
    close();
    desk.editor.view.focus();
  };
  return (
    <Dialog open title={words("keep.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void keep();
        }}
      >
        <p>{words("keep.text", { label })}</p>
        <ErrorSummary title={words("save.refused")} problems={problems.map((text) => ({ text }))} />
        <InputField
          id="keep-reason"
          label={words("keep.reason")}
          value={reason}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="actions">
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {words("keep.submit")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
