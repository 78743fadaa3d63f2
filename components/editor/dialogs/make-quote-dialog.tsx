"use client";

import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Desk, DeskDialog } from "../desk.ts";

/** Words become a quotation where their source can be read; this says where. */
export function MakeQuoteDialog({
  desk,
  dialog,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "makeQuote" }>;
}) {
  const { words } = desk;
  const close = () => desk.dialog.set(null);
  return (
    <Dialog open title={words("makeQuote.title")} onClose={close}>
      <p>{words("makeQuote.text", { words: dialog.words })}</p>
      <p>
        {words("makeQuote.room")} <Kbd keys="Ctrl+E" />.
      </p>
      <div className="actions">
        <LinkButton href="/studio/sources" target="_blank" tone="primary">
          {words("makeQuote.sources")}
        </LinkButton>
        <Button onClick={close}>{words("dialog.cancel")}</Button>
      </div>
    </Dialog>
  );
}
