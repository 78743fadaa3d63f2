"use client";

import { useCallback, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import { copyPlainText } from "../copy-plain-text.ts";
import type { Desk } from "../desk.ts";
import { toPlainText } from "../plain-text.ts";
import { getDraft } from "../saving/draft-requests.ts";
import type { ComparedTexts } from "./compared-texts.tsx";

/** Two texts of one brief side by side, with their words compared; nothing is written before somebody chooses. */
export function ConflictScreen({
  desk,
  keepMine,
  takeTheirs,
}: {
  desk: Desk;
  keepMine: (theirs: DraftView) => void;
  takeTheirs: (theirs: DraftView) => void;
}) {
  const { words } = desk;
  const { theirs, compared, fetchAgain } = useTheirs(desk);
  const [opened, setOpened] = useState(0);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");

  const who = theirs !== "loading" && theirs?.savedBy ? theirs.savedBy : words("conflict.somebody");
  const found = theirs === "loading" ? null : theirs;
  return (
    // Escape doesn't get past it: the text can't be saved before somebody has chosen.
    <Dialog
      key={opened}
      open
      title={words("conflict.title")}
      onClose={() => setOpened((times) => times + 1)}
    >
      <div className="conflict">
        {theirs === "loading" ? <p role="status">{words("conflict.loading")}</p> : null}
        {theirs === null ? (
          <Notice tone="err" live>
            <p>{words("conflict.unreachable")}</p>
            <Button onClick={fetchAgain}>{words("conflict.tryAgain")}</Button>
          </Notice>
        ) : null}
        {found ? <p>{words("conflict.text", { who, revision: found.revision })}</p> : null}
        <div className="actions">
          {found ? (
            <>
              <Button
                tone="primary"
                title={words("conflict.keepMineHint")}
                onClick={() => keepMine(found)}
              >
                {words("conflict.keepMine")}
              </Button>
              <Button title={words("conflict.takeTheirsHint")} onClick={() => takeTheirs(found)}>
                {words("conflict.takeTheirs")}
              </Button>
            </>
          ) : null}
          <Button onClick={async () => setCopied((await copyText(desk)) ? "yes" : "failed")}>
            {words("conflict.copyMine")}
          </Button>
          <span role="status">
            {copied === "yes" ? words("conflict.copied") : null}
            {copied === "failed" ? words("conflict.copyFailed") : null}
          </span>
        </div>
        {compared?.isSame ? <p>{words("conflict.same")}</p> : null}
        <div className="conflict-sides">
          <section aria-label={words("conflict.mine")}>
            <h3 className="panel-title">{words("conflict.mine")}</h3>
            <div className="conflict-text" lang={desk.language}>
              {compared?.own ?? toPlainText(desk.editor.state.doc, desk.evidence.print)}
            </div>
          </section>
          {found ? (
            <section aria-label={words("conflict.theirs", { who, revision: found.revision })}>
              <h3 className="panel-title">
                {words("conflict.theirs", { who, revision: found.revision })}
              </h3>
              <div className="conflict-text" lang={desk.language}>
                {compared?.saved}
              </div>
            </section>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}

/** The saved text and how it compares. Where it can't be had it is asked for again once the network or somebody comes back. */
function useTheirs(desk: Desk) {
  const [theirs, setTheirs] = useState<DraftView | null | "loading">("loading");
  const [compared, setCompared] = useState<ComparedTexts | null>(null);
  const fetchAgain = useCallback(() => setTheirs("loading"), []);
  const isLoading = theirs === "loading";

  useEffect(() => {
    if (!isLoading) return undefined;
    let isOpen = true;
    void getDraft(desk.briefId).then((draft) => {
      if (isOpen) setTheirs(draft);
    });
    return () => {
      isOpen = false;
    };
  }, [desk, isLoading]);

  useEffect(() => {
    if (theirs === "loading" || !theirs) return undefined;
    let isOpen = true;
    const compare = async () => {
      desk.evidence.add(theirs.evidence);
      const { editor, evidence } = desk;
      const { compareTexts } = await import("./compared-texts.tsx");
      const { print } = evidence;
      const saved = { doc: editor.schema.nodeFromJSON(theirs.document), print };
      const both = compareTexts({ saved, own: { doc: editor.state.doc, print } });
      if (isOpen) setCompared(both);
    };
    void compare();
    return () => {
      isOpen = false;
    };
  }, [desk, theirs]);

  useEffect(() => {
    if (theirs !== null) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    const onVisible = () => document.visibilityState === "visible" && fetchAgain();
    window.addEventListener("online", fetchAgain, { signal });
    document.addEventListener("visibilitychange", onVisible, { signal });
    return () => stopping.abort();
  }, [theirs, fetchAgain]);

  return { theirs, compared, fetchAgain };
}

/** As text and as HTML, which brings the evidence back where it is pasted into a brief. */
async function copyText({ editor, evidence }: Desk): Promise<boolean> {
  const text = toPlainText(editor.state.doc, evidence.print);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([editor.getHTML()], { type: "text/html" }),
      }),
    ]);
    return true;
  } catch {
    return await copyPlainText(text);
  }
}
