"use client";

import { useState } from "react";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { joinClasses } from "#components/ui/class-names.ts";
import { ErrorSummary } from "#components/ui/notice.tsx";
import type { PlacedThread } from "#domain/briefs/comments/view-comments.ts";
import type { CommentActions, CommentSetting } from "./comment-actions.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentLine } from "./comment-line.tsx";
import { sayAbout, shorten, commentWords as words } from "./comment-words.ts";
import { SuggestionActs } from "./suggestion-acts.tsx";
import { useSteadyForm } from "./use-steady-form.ts";

type Props = {
  thread: PlacedThread;
  setting: CommentSetting;
  /** Leads to its words; null where they aren't shown beside it. */
  show?: (() => void) | null;
  isCurrent?: boolean;
  /** Where the words stand above it already. */
  isInPlace?: boolean;
};

/** What was said of some words: read, answered, settled. */
export function ThreadCard({
  thread,
  setting,
  show = null,
  isCurrent = false,
  isInPlace = false,
}: Props) {
  const { id, resolved, comments } = thread;
  const { actions } = setting;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would hold the forms of a thread as one
    <div
      role="group"
      className={joinClasses("thread", resolved ? "resolved" : null, isCurrent ? "current" : null)}
      id={`thread-${id}`}
      aria-label={sayAbout(thread)}
      tabIndex={-1}
    >
      {isInPlace ? null : <About thread={thread} language={setting.language} show={show} />}
      {thread.suggestion ? <Suggested suggestion={thread.suggestion} setting={setting} /> : null}
      {resolved ? (
        <p className="muted">
          {words(`${thread.suggestion?.decision ?? "resolved"}By`, {
            by: resolved.by,
            at: formatInstantMinute(resolved.at),
          })}
        </p>
      ) : null}
      <ol className="comments">
        {comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} setting={setting} />
        ))}
      </ol>
      {actions ? (
        <div className="thread-acts">
          <Reply thread={thread} setting={setting} actions={actions} />
          {thread.suggestion && !resolved ? (
            <SuggestionActs thread={thread} setting={setting} actions={actions} />
          ) : (
            <Settle thread={thread} briefId={setting.briefId} actions={actions} />
          )}
        </div>
      ) : null}
    </div>
  );
}

function About({
  thread,
  language,
  show,
}: {
  thread: PlacedThread;
  language: string;
  show: (() => void) | null;
}) {
  const { place, words: said } = thread;
  if (place === "whole") return <p className="thread-about">{words("onWhole")}</p>;
  const quoted =
    said === "" ? (
      words("onThing")
    ) : (
      <q lang={language} dir="auto">
        {shorten(said)}
      </q>
    );
  if (place === "here" && show) {
    return (
      <button type="button" className="thread-about" title={words("show")} onClick={show}>
        {quoted}
      </button>
    );
  }
  return (
    <p className="thread-about">
      {place === "gone" ? <span className="muted">{words("onGone")} </span> : null}
      {quoted}
    </p>
  );
}

function Suggested({
  suggestion: { instead },
  setting: { language },
}: {
  suggestion: NonNullable<PlacedThread["suggestion"]>;
  setting: CommentSetting;
}) {
  if (instead === "") return <p className="suggested">{words("leaveOut")}</p>;
  return (
    <p className="suggested">
      <span className="muted">{words("putInstead")}</span>{" "}
      <ins lang={language} dir="auto">
        {instead}
      </ins>
    </p>
  );
}

type Part = { thread: PlacedThread; actions: CommentActions };

function Reply({
  thread,
  setting: { briefId, staff },
  actions,
}: Part & { setting: CommentSetting }) {
  const { id: threadId, comments, resolved } = thread;
  const [isOpen, setOpen] = useState(false);
  const by = comments[0]?.by ?? "";
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words("reply")}</summary>
      <CommentForm
        id={`reply-${threadId}`}
        action={actions.reply}
        hidden={{ briefId, threadId }}
        label={words("replyTo", { by })}
        submit={words(resolved ? "replyReopens" : "reply")}
        staff={staff}
        isFocused={isOpen}
        done={() => setOpen(false)}
      />
    </details>
  );
}

function Settle({ thread, briefId, actions }: Part & { briefId: string }) {
  const form = useSteadyForm(actions.settle);
  const act = thread.resolved ? "reopen" : "resolve";
  return (
    <form action={form.send} onSubmit={form.submit}>
      <ErrorSummary title={words("problems")} problems={form.state.problems} />
      <input type="hidden" name="briefId" value={briefId} />
      <input type="hidden" name="threadId" value={thread.id} />
      <input type="hidden" name="act" value={act} />
      <Button
        type="submit"
        size="small"
        aria-label={words(`${act}Of`, { about: sayAbout(thread) })}
        aria-disabled={form.isBusy}
      >
        {words(act)}
      </Button>
    </form>
  );
}
