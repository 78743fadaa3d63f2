"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { InputField } from "#components/ui/field.tsx";
import { toHref } from "#domain/richtext/links.ts";
import type { Desk, DeskDialog } from "../desk.ts";

export function LinkDialog({
  desk,
  dialog,
}: {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "link" }>;
}) {
  const { words, editor } = desk;
  const [address, setAddress] = useState(dialog.href);
  const [error, setError] = useState<string>();
  const close = () => desk.dialog.set(null);
  const select = () => {
    close();
    return editor.chain().focus().setTextSelection(dialog.span);
  };
  return (
    <Dialog open title={words("link.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const href = toHref(address);
          if (href === null) return setError(words("link.wrong"));
          select().setLink({ href }).run();
        }}
      >
        <InputField
          id="link-address"
          label={words("link.address")}
          hint={words("link.hint")}
          error={error}
          value={address}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setAddress(event.target.value)}
        />
        <div className="actions">
          <Button type="submit" tone="primary">
            {words("link.set")}
          </Button>
          {dialog.href === "" ? null : (
            <Button onClick={() => select().unsetLink().run()}>{words("link.remove")}</Button>
          )}
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
