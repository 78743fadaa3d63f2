"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { copyPlainText } from "../copy-plain-text.ts";
import type { Writing } from "../saving/begin-writing.ts";
import type { OpenedDraft } from "../saving/open-draft.ts";
import { readPlainText } from "../saving/read-plain-text.ts";
import type { EditorWords } from "../words.ts";

/** A text that the editor can't show whole. What this browser had kept is here to copy; the saved draft is opened only when somebody says so. */
export function UnreadableDraft({
  opened,
  writing,
  words,
}: {
  opened: OpenedDraft;
  writing: Writing;
  words: EditorWords;
}) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  if (!opened.isRecovered)
    return (
      <Notice tone="err">
        <p>{words("unreadable")}</p>
      </Notice>
    );
  const text = readPlainText(opened.document);
  const openSaved = async () => {
    await writing.journal.clear();
    writing.show(opened.draft);
  };
  return (
    <Notice tone="err">
      <strong>{words("unreadableKept.title")}</strong>
      <p>{words("unreadableKept.text")}</p>
      <div className="actions">
        <Button
          tone="primary"
          onClick={async () => setCopied((await copyPlainText(text)) ? "yes" : "failed")}
        >
          {words("unreadableKept.copy")}
        </Button>
        <Button onClick={() => void openSaved()}>{words("unreadableKept.openSaved")}</Button>
        <span role="status">
          {copied === "yes" ? words("conflict.copied") : null}
          {copied === "failed" ? words("conflict.copyFailed") : null}
        </span>
      </div>
      <div className="conflict-text" lang={opened.draft.language}>
        {text}
      </div>
    </Notice>
  );
}
