"use client";

import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DraftSaver } from "../saving/draft-saver.ts";
import { useStore } from "../use-store.ts";
import type { EditorWords } from "../words.ts";

/** What stands above the text while something is wrong: signed out, refused, or what an act was refused for. */
export function DeskNotes({
  saver,
  words,
  refusals,
  isRecovered,
  briefId,
}: {
  saver: DraftSaver;
  words: EditorWords;
  refusals: readonly string[];
  isRecovered: boolean;
  briefId: string;
}) {
  const { kind, messages } = useStore(saver.status);
  const next = new URLSearchParams({ next: `/studio/briefs/${briefId}` });
  return (
    <>
      {isRecovered && kind !== "saved" ? (
        <Notice live>
          <p>{words("save.recovered")}</p>
        </Notice>
      ) : null}
      {kind === "signedOut" ? (
        <Notice tone="err" live>
          <strong>{words("signedOut.title")}</strong>
          <p>{words("signedOut.text")}</p>
          <div className="actions">
            <LinkButton href={`/studio/sign-in?${next}`} target="_blank" tone="primary">
              {words("signedOut.signIn")}
            </LinkButton>
            <Button onClick={() => saver.resume()}>{words("signedOut.done")}</Button>
          </div>
        </Notice>
      ) : null}
      {kind === "refused" ? (
        <Notice tone="err" live>
          <strong>{words("refused.title")}</strong>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
          <p>{words("refused.text")}</p>
        </Notice>
      ) : null}
      {refusals.length > 0 ? (
        <Notice tone="err" live>
          {refusals.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      ) : null}
    </>
  );
}
