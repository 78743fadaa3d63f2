"use client";

import { useState } from "react";
import { deskWords as words } from "#components/briefs/desk-words.ts";
import { commentWords } from "#components/comments/comment-words.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { Desk } from "../desk.ts";
import type { DraftSaver } from "../saving/draft-saver.ts";
import { useStore } from "../use-store.ts";
import { ReturnDialog } from "./return-dialog.tsx";

export type ReviewActions = {
  submit: (briefId: string, revision: number) => Promise<string[]>;
  returnToDraft: (briefId: string, revision: number) => Promise<string[]>;
};

/** How who reviews sends a brief back; `staff` may be called in the remark. */
export type Returning = { action: FormAction<"done">; staff: readonly string[] };

/** What the brief goes through next: to review, back, or out. Each first saves what isn't saved. */
export function ReviewActs({
  desk,
  saver,
  draft,
  actions,
  mayPublish,
  returning,
  refuse,
}: {
  desk: Desk;
  saver: DraftSaver;
  draft: DraftView;
  actions: ReviewActions;
  mayPublish: boolean;
  returning: Returning | null;
  /** Shows why it was not done. */
  refuse: (messages: readonly string[]) => void;
}) {
  const { counts } = useStore(desk.linter.results);
  const [isBusy, setIsBusy] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const { id, state } = draft;
  const isBlocked = counts.blocks > 0;

  const act = async (work: ReviewActions["submit"], done: string) => {
    if (isBusy) return;
    setIsBusy(true);
    const revision = await saver.flush();
    const refusals = revision === null ? [words("review.unsaved")] : await work(id, revision);
    setIsBusy(false);
    refuse(refusals);
    if (refusals.length === 0) desk.say(done);
  };
  const returnBare = async () => {
    setReturning(false);
    await act(actions.returnToDraft, words("review.returned"));
  };
  const open = async (path: string) => {
    await saver.flush();
    window.location.assign(path);
  };

  return (
    <>
      {(["check", "preview"] as const).map((page) => (
        <LinkButton
          key={page}
          href={`/studio/briefs/${id}/${page}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            void open(`/studio/briefs/${id}/${page}`);
          }}
        >
          {words(`review.${page}`)}
        </LinkButton>
      ))}
      {state === "scheduled" ? (
        <LinkButton href={`/studio/briefs/${id}/publish`}>{words("review.plan")}</LinkButton>
      ) : state === "in_review" ? (
        <>
          <Button
            aria-disabled={isBusy}
            onClick={() => (returning ? setReturning(true) : void returnBare())}
          >
            {returning ? commentWords("returnOpen") : words("review.back")}
          </Button>
          {returning && isReturning ? (
            <ReturnDialog
              {...returning}
              briefId={id}
              returnBare={() => void returnBare()}
              close={() => setReturning(false)}
              done={() => {
                setReturning(false);
                desk.say(words("review.returned"));
              }}
            />
          ) : null}
          {mayPublish ? (
            <Button
              tone="primary"
              aria-disabled={isBlocked}
              title={isBlocked ? words("review.blocked", { count: counts.blocks }) : undefined}
              onClick={() =>
                isBlocked
                  ? refuse([words("review.blocked", { count: counts.blocks })])
                  : void open(`/studio/briefs/${id}/publish`)
              }
            >
              {words("review.publish")}
            </Button>
          ) : null}
        </>
      ) : (
        <Button
          tone="primary"
          aria-disabled={isBlocked || isBusy}
          title={isBlocked ? words("review.blocked", { count: counts.blocks }) : undefined}
          onClick={() =>
            isBlocked
              ? refuse([words("review.blocked", { count: counts.blocks })])
              : void act(actions.submit, words("review.sent"))
          }
        >
          {words("review.submit")}
        </Button>
      )}
    </>
  );
}
