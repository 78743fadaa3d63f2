"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { emptySnapshot } from "#domain/evidence/lint/snapshot.ts";
import { altCharsMax } from "#domain/richtext/attributes.ts";
import { insertBlock } from "../bind.ts";
import type { Desk, DeskDialog } from "../desk.ts";
import { findNode, setNode } from "../edit-evidence.ts";
import { uploadImage } from "./upload-image.ts";

type Props = {
  desk: Desk;
  dialog: Extract<DeskDialog, { kind: "newImage" | "describeImage" }>;
};

/** A new picture, or what one says to those who don't see it. */
export function ImageDialog({ desk, dialog }: Props) {
  const { words, editor } = desk;
  const node = dialog.kind === "describeImage" ? editor.state.doc.nodeAt(dialog.pos) : null;
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(String(node?.attrs.alt ?? ""));
  const [decorative, setDecorative] = useState(node?.attrs.decorative === true);
  const [problems, setProblems] = useState<{ text: string; fieldId?: string }[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const close = () => desk.dialog.set(null);

  const altMissing = { text: words("image.altMissing"), fieldId: "image-alt" };
  const described = () => decorative || alt.trim() !== "";
  const save = async () => {
    const lacks = [
      ...(dialog.kind === "newImage" && !file
        ? [{ text: words("image.fileMissing"), fieldId: "image-file" }]
        : []),
      // A new picture may say itself what it shows, which is known once it is there.
      ...(described() || file ? [] : [altMissing]),
    ];
    setProblems(lacks);
    if (lacks.length > 0) return;
    const own = { alt: decorative ? "" : oneLine(alt), decorative };
    if (dialog.kind === "describeImage") {
      const { tr } = editor.state;
      for (const [name, value] of Object.entries(own)) tr.setNodeAttribute(dialog.pos, name, value);
      editor.view.dispatch(tr);
      return finish();
    }
    if (!file) return;
    setIsBusy(true);
    const uploaded = await uploadImage(file, words("image.failed"));
    setIsBusy(false);
    if (!uploaded.ok) return setProblems(uploaded.messages.map((text) => ({ text })));
    const { id: mediaId, url, descriptions } = uploaded.image;
    const says = described() ? own : { ...own, alt: descriptions[desk.language] ?? "" };
    if (!decorative && says.alt === "") return setProblems([altMissing]);
    desk.evidence.add({ ...emptySnapshot, media: { [mediaId]: { mediaId, url } } });
    const { replaces } = dialog;
    const picture = editor.schema.nodes.image?.create({ mediaId, ...says });
    if (findNode(editor.state.doc, replaces)) setNode(desk, replaces, { mediaId, ...says });
    else if (picture) insertBlock(desk, editor.state.selection, picture);
    finish();
  };
  const finish = () => {
    close();
    desk.linter.lintNow();
    editor.view.focus();
  };

  return (
    <Dialog open title={words("image.title")} onClose={close}>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void save();
        }}
      >
        <ErrorSummary title={words("save.refused")} problems={problems} />
        {dialog.kind === "newImage" ? (
          <Field id="image-file" label={words("image.title")} hint={words("image.file")}>
            <input
              id="image-file"
              className="input"
              type="file"
              accept="image/png,image/jpeg,image/webp"
              aria-describedby="image-file-hint"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </Field>
        ) : null}
        <TextareaField
          id="image-alt"
          label={words("image.alt")}
          hint={words(dialog.kind === "newImage" ? "image.altHintNew" : "image.altHint")}
          value={decorative ? "" : alt}
          disabled={decorative}
          maxLength={altCharsMax}
          onChange={(event) => setAlt(event.target.value)}
        />
        <Checkbox
          id="image-decorative"
          label={words("image.decorativeBox")}
          checked={decorative}
          onChange={(event) => setDecorative(event.target.checked)}
        />
        <div className="actions">
          <Button type="submit" tone="primary" aria-disabled={isBusy}>
            {isBusy
              ? words("image.uploading")
              : words(dialog.kind === "newImage" ? "image.insert" : "image.save")}
          </Button>
          <Button onClick={close}>{words("dialog.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
