"use client";

import { useEffect, useRef } from "react";
import type { CommentSetting } from "#components/comments/comment-actions.ts";
import { CommentForm } from "#components/comments/comment-form.tsx";
import { shorten, commentWords as words } from "#components/comments/comment-words.ts";
import { ThreadList } from "#components/comments/thread-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import { anchorCharsMax } from "#domain/briefs/comments/rules-bounds.ts";
import { getKeys } from "../chords.ts";
import { commentOnWhole, findDraftPlace, showThread, takeSuggestion } from "../comment-acts.ts";
import type { Draft } from "../commenting.ts";
import type { Desk } from "../desk.ts";
import { useStore } from "../use-store.ts";

/** What is said of the draft, in the order of its text; the thread that is looked at is in sight. */
export function CommentsPanel({ desk, setting }: { desk: Desk; setting: CommentSetting }) {
  const { comments } = desk;
  const placed = useStore(comments.placed);
  const current = useStore(comments.current);
  const draft = useStore(comments.draft);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = current && panel.current?.querySelector(`#thread-${current}`);
    if (shown) shown.scrollIntoView({ block: "nearest" });
  }, [current]);
  const full: CommentSetting = desk.isEditable
    ? {
        ...setting,
        takeSuggestion: async (threadId, form) => await takeSuggestion(desk, { threadId, form }),
      }
    : setting;
  const threads = placed.map(({ thread }) => thread);
  return (
    <div ref={panel} className="comments-panel">
      {draft && setting.actions ? (
        <NewThread desk={desk} setting={setting} draft={draft} />
      ) : setting.actions ? (
        <p className="small">
          {words("howTo")} <Kbd keys={getKeys("comment")} />.{" "}
          <button type="button" className="link-act" onClick={() => commentOnWhole(desk)}>
            {words("newOnWhole")}
          </button>
        </p>
      ) : null}
      {threads.length === 0 ? (
        <p>{words("none")}</p>
      ) : (
        <ThreadList
          threads={threads}
          setting={full}
          current={current}
          show={(threadId) => showThread(desk, threadId)}
        />
      )}
      <p className="small">
        <a href={`/studio/briefs/${setting.briefId}/comments`}>{words("all")}</a>
      </p>
    </div>
  );
}

function NewThread({
  desk,
  setting,
  draft,
}: {
  desk: Desk;
  setting: CommentSetting;
  draft: Draft;
}) {
  const { actions, briefId, staff } = setting;
  if (!actions) return null;
  const close = () => {
    desk.comments.close();
    desk.editor.view.focus();
  };
  /** A comment is on words that are saved. */
  const prepare = async (form: FormData) => {
    if (draft.kind === "whole") return null;
    if (desk.isEditable && (await desk.save()) === null) return words("unsaved");
    const place = findDraftPlace(desk);
    if (!place) return words("selectFirst");
    form.set("place", JSON.stringify(place));
    return null;
  };
  return (
    <section
      className="thread current"
      aria-label={words("newOnThing")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <CommentForm
        id="new"
        action={draft.kind === "suggestion" ? actions.suggest : actions.start}
        hidden={{ briefId, place: "" }}
        label={sayDraft(draft)}
        submit={words(draft.kind === "suggestion" ? "suggestSend" : "send")}
        staff={staff}
        isFocused={draft.kind !== "suggestion"}
        above={draft.kind === "suggestion" ? <Instead text={draft.text} desk={desk} /> : null}
        prepare={prepare}
        done={() => {
          close();
          desk.say(words("sent"));
        }}
      >
        <Button size="small" onClick={close}>
          {words("cancel")}
        </Button>
      </CommentForm>
    </section>
  );
}

/** Begins with the words as they are: most are to be changed a little. */
function Instead({ text, desk }: { text: string; desk: Desk }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextareaField
      id="comment-instead"
      name="instead"
      label={words("instead", { words: shorten(text) })}
      hint={words("insteadHint")}
      rows={2}
      maxLength={anchorCharsMax}
      lang={desk.language}
      defaultValue={text}
      ref={field}
    />
  );
}

function sayDraft(draft: Draft): string {
  if (draft.kind === "suggestion") return words("why");
  if (draft.kind === "whole") return words("newOnWhole");
  return draft.text === "" ? words("newOnThing") : words("newOn", { words: shorten(draft.text) });
}
