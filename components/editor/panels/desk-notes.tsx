"use client";

import { deskWords } from "#components/briefs/desk-words.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { DraftSaver } from "../saving/draft-saver.ts";
import { useStore } from "../use-store.ts";
import type { EditorWords } from "../words.ts";

/** What stands above the text while one has to know something: signed out, refused, what an act was refused for, or that the text as it is waits for its time. */
export function DeskNotes({
  saver,
  words,
  refusals,
  isRecovered,
  draft: { id, state },
}: {
  saver: DraftSaver;
  words: EditorWords;
  refusals: readonly string[];
  isRecovered: boolean;
  draft: Pick<DraftView, "id" | "state">;
}) {
  const { kind, messages } = useStore(saver.status);
  const next = new URLSearchParams({ next: `/studio/briefs/${id}` });
  return (
    <>
      {isRecovered && kind !== "saved" ? (
        <Notice live>
          <p>{words("save.recovered")}</p>
        </Notice>
      ) : null}
      {state === "scheduled" ? (
        <Notice>
          <p>{deskWords("review.planned")}</p>
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
