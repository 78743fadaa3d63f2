"use client";

import { Button } from "#components/ui/button.tsx";
import type { DraftSaver, SaveStatus } from "../saving/draft-saver.ts";
import { useStore } from "../use-store.ts";
import type { EditorWords } from "../words.ts";

/** "Saved 09:14:07, revision 128", or why not. Listeners are told of trouble only: each save would be too much. */
export function SaveLine({ saver, words }: { saver: DraftSaver; words: EditorWords }) {
  const status = useStore(saver.status);
  const said = saySaving(status, words);
  const isTrouble =
    status.kind === "offline" || status.kind === "refused" || status.kind === "signedOut";
  return (
    <span className={isTrouble ? "saved trouble" : "saved"}>
      {said}
      <span className="vh" role="status">
        {isTrouble ? said : ""}
      </span>
      {status.kind === "offline" || status.kind === "refused" ? (
        <>
          {" "}
          <Button size="small" onClick={() => saver.resume()}>
            {words("save.tryAgain")}
          </Button>
        </>
      ) : null}
    </span>
  );
}

function saySaving(
  { kind, savedAt, revision, isKeptHere }: SaveStatus,
  words: EditorWords,
): string {
  switch (kind) {
    case "saved":
      return saySaved(savedAt, revision, words);
    case "offline":
      return words(isKeptHere ? "save.offline" : "save.offlineNotKept");
    default:
      return words(`save.${kind}`);
  }
}

function saySaved(savedAt: string | null, revision: number, words: EditorWords): string {
  const at = savedAt === null ? null : new Date(savedAt);
  if (!at) return words("save.unsaved");
  return at.toDateString() === new Date().toDateString()
    ? words("save.saved", { time: at.toLocaleTimeString("en-GB"), revision })
    : words("save.savedEarlier", { date: at.toLocaleDateString("en-GB"), revision });
}
