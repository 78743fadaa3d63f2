"use client";

import { useState } from "react";
import { deskWords as words } from "#components/briefs/desk-words.ts";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { Desk } from "../desk.ts";
import type { DraftSaver } from "../saving/draft-saver.ts";
import { useStore } from "../use-store.ts";

export type ReviewActions = {
  submit: (briefId: string, revision: number) => Promise<string[]>;
  returnToDraft: (briefId: string, revision: number) => Promise<string[]>;
};

/** What the brief goes through next: to review, back, or out. Each first saves what isn't saved. */
export function ReviewActs({
  desk,
  saver,
  draft,
  actions,
  mayPublish,
  refuse,
}: {
  desk: Desk;
  saver: DraftSaver;
  draft: DraftView;
  actions: ReviewActions;
  mayPublish: boolean;
  /** Shows why it was not done. */
  refuse: (messages: readonly string[]) => void;
}) {
  const { counts } = useStore(desk.linter.results);
  const [isBusy, setIsBusy] = useState(false);
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
      {state === "in_review" ? (
        <>
          <Button
            aria-disabled={isBusy}
            onClick={() => void act(actions.returnToDraft, words("review.returned"))}
          >
            {words("review.back")}
          </Button>
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
