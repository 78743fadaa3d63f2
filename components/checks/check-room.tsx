"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import type { CommentSetting } from "#components/comments/comment-actions.ts";
import { commentWords } from "#components/comments/comment-words.ts";
import { ThreadList } from "#components/comments/thread-list.tsx";
import { emptyForm, type FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { KeysSheet } from "#components/ui/keys-sheet.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { usePlainKeys } from "#components/ui/use-plain-keys.ts";
import type { CheckDone, CheckOutcome } from "#domain/briefs/checks/view-checks.ts";
import type { PlacedThread } from "#domain/briefs/comments/view-comments.ts";
import { getStudioWords } from "#messages/studio.ts";
import { CheckActs } from "./check-acts.tsx";
import { CheckList } from "./check-list.tsx";
import { CheckNotes } from "./check-notes.tsx";
import { isSignedOff, type RoomItem } from "./check-state.ts";
import { checkWords as words } from "./check-words.ts";
import { useChecks } from "./use-checks.ts";

export type CheckActions = {
  check: FormAction<CheckDone>;
  takeBack: FormAction<CheckDone>;
  comment: FormAction<"done">;
};

type Props = {
  briefId: string;
  /** Of a version that waits for its second check; null: the draft. */
  version: number | null;
  /** Whoever looks. */
  name: string;
  /** With what is above each of them, and its evidence, as the server rendered them. */
  items: readonly (RoomItem & {
    heading: string;
    body: ReactNode;
    threads: readonly PlacedThread[];
  })[];
  commenting: CommentSetting;
  actions: CheckActions;
  bar: ReactNode;
  /** What stands above the places. */
  children: ReactNode;
};

/** Beside it there may be fields for replies. */
const remarkField = "textarea[name=remark]";

const sheet = ["y", "n", "c", "j", "k", "u"] as const;

/** Steps from place to place: by keys one at a time; without script all stand below one another, each with its form. */
export function CheckRoom({ bar, children, items, ...props }: Props) {
  const { actions } = props;
  const [sent, send] = useActionState(actions.check, emptyForm);
  const [, sendBack] = useActionState(actions.takeBack, emptyForm);
  const [commented, sendComment] = useActionState(actions.comment, emptyForm);
  const { state, said, pending, decide, comment, takeBack, goTo } = useChecks({ ...props, items });
  const [isLive, setLive] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  /** What is meant by the remark that is being written. */
  const intent = useRef<CheckOutcome>("comment");
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => setLive(true), []);

  const { at } = state;
  const place = (n: number) => room.current?.querySelector<HTMLElement>(`#place-${n}`) ?? null;
  const isFirst = useRef(true);
  useEffect(() => {
    // Where one comes to a page isn't for it to say.
    if (!isFirst.current) {
      const heading = room.current?.querySelector<HTMLElement>(`#place-${at}-heading`);
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: "nearest" });
    }
    isFirst.current = false;
  }, [at]);

  const write = (outcome: CheckOutcome) => {
    intent.current = outcome;
    place(at)?.querySelector<HTMLTextAreaElement>(remarkField)?.focus();
  };
  const act = (n: number, outcome: CheckOutcome) => {
    const field = place(n)?.querySelector<HTMLTextAreaElement>(remarkField);
    if (outcome !== "stands" && (field?.value.trim() ?? "") === "") return write(outcome);
    const remark = field?.value ?? "";
    const isDiscussed = outcome === "comment" && state.items[n]?.commentOn != null;
    const sending = isDiscussed ? comment(n, remark) : decide(n, { outcome, remark });
    void sending.then((isKept) => {
      if (isKept && field) field.value = "";
    });
    // So that keys are keys again.
    field?.blur();
  };
  usePlainKeys(({ key }) => {
    const mine = state.items[at]?.notMine;
    const keys: Record<string, () => void> = {
      j: () => goTo(at + 1),
      k: () => goTo(at - 1),
      u: () => void takeBack(),
      "?": () => setHelpOpen(true),
      ...(mine === null && { y: () => act(at, "stands"), n: () => write("does_not_stand") }),
      ...(mine !== "role" && { c: () => write("comment") }),
    };
    keys[key]?.();
    return keys[key] !== undefined;
  });

  const submit = (n: number) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const pressed = submitter instanceof HTMLButtonElement ? submitter.value : intent.current;
    if (pressed === "stands" || pressed === "does_not_stand") act(n, pressed);
    else act(n, "comment");
  };
  const done = state.items.filter(isSignedOff).length;
  const counts = words(pending > 0 ? "countsSaving" : "counts", { done, of: items.length });
  return (
    <>
      <section className="studio-bar" aria-label={getStudioWords("en")("thisPage")}>
        {bar}
        <span className="saved">{counts}</span>
        <Button size="small" onClick={() => setHelpOpen(true)}>
          {words("keys.open")} <KeyHint keyName="?" />
        </Button>
      </section>
      <main className="studio-doc" id="content" tabIndex={-1}>
        <div className="page-stack check-page">
          {children}
          <ErrorSummary
            title={words("problems")}
            problems={[...sent.problems, ...commented.problems]}
          />
          <div className="check-room" ref={room}>
            <CheckList state={state} onChoose={isLive ? goTo : null} />
            <div className="check-places">
              {items.map(({ heading, body, threads, ...item }, n) => {
                const shown = state.items[n] ?? item;
                return (
                  <article
                    key={`${item.nodeId} ${item.position}`}
                    id={`place-${n}`}
                    aria-labelledby={`place-${n}-heading`}
                    hidden={isLive && n !== at}
                    className="check-place"
                    data-standing={shown.standing}
                  >
                    <h2 id={`place-${n}-heading`} tabIndex={-1}>
                      {heading}
                    </h2>
                    {body}
                    <CheckNotes
                      item={shown}
                      sendBack={sendBack}
                      takeBack={isLive ? takeBack : null}
                    />
                    {threads.length === 0 ? null : (
                      <section className="check-notes">
                        <h3>{commentWords("page")}</h3>
                        <ThreadList threads={threads} setting={props.commenting} />
                      </section>
                    )}
                    {state.refusal?.at === n ? (
                      <ErrorSummary
                        title={words("problems")}
                        problems={state.refusal.texts.map((text) => ({ text }))}
                      />
                    ) : null}
                    <CheckActs
                      {...{ item: shown, n, send, briefId: props.briefId, version: props.version }}
                      sendComment={sendComment}
                      onSubmit={submit(n)}
                    />
                  </article>
                );
              })}
            </div>
          </div>
        </div>
      </main>
      <p className="vh" role="status">
        {said}
      </p>
      <KeysSheet
        open={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        title={words("keys.title")}
        keys={[
          ...sheet.map((key) => ({ key, does: words(`keys.${key}`) })),
          { key: "?", does: words("keys.help") },
        ]}
        note={words("keys.note")}
        close={words("keys.close")}
      />
    </>
  );
}
