"use client";

import { useEffect, useRef, useState } from "react";
import { deskWords, sayState } from "#components/briefs/desk-words.ts";
import { HeldNotice } from "#components/holds/held-notice.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import { listEvidence } from "#domain/richtext/list-evidence.ts";
import { projectText } from "#domain/richtext/project-text.ts";
import { getHoldsWords } from "#messages/holds.ts";
import type { BriefDeskProps } from "./brief-desk.tsx";
import type { Desk } from "./desk.ts";
import { ConflictScreen } from "./dialogs/conflict-screen.tsx";
import { DeskDialogs } from "./dialogs/desk-dialogs.tsx";
import { goTo } from "./fixes.ts";
import { InTrash, ThrowDraftAway } from "./in-trash.tsx";
import { FloatingMenus } from "./menus/floating-menus.tsx";
import { Counts } from "./panels/counts.tsx";
import { DeskNotes } from "./panels/desk-notes.tsx";
import { Inspector } from "./panels/inspector.tsx";
import { ReviewActs } from "./panels/review-acts.tsx";
import { SaveLine } from "./panels/save-line.tsx";
import { UnreadableDraft } from "./panels/unreadable-draft.tsx";
import { NotWriting, Presence } from "./presence.tsx";
import type { Opening, Writing } from "./saving/begin-writing.ts";
import type { DraftSaver } from "./saving/draft-saver.ts";
import { type Mounted, useMountedDesk } from "./use-mounted-desk.ts";
import { useStore } from "./use-store.ts";
import { useThreads } from "./use-threads.ts";
import type { EditorWords } from "./words.ts";

type Props = BriefDeskProps & {
  opening: Opening;
  writing: Writing;
  say: (text: string) => void;
  words: EditorWords;
};

/** One opening of the draft: the text, and around it bar and inspector. The text is the editor's own; React never renders it. */
export function DeskEditor(props: Props) {
  const { opening, writing, member, say, words, draft: page, mayEdit } = props;
  const host = useRef<HTMLDivElement>(null);
  const mounted = useMountedDesk({ host, opening, writing, member, say });
  const ready = mounted === "unreadable" ? null : mounted;
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const isWriting = opening.isEditable;
  // What acts have changed comes with the page; the text comes with the opening.
  const draft = {
    ...opening.opened.draft,
    state: page.state,
    notices: page.notices,
    submittedBy: page.submittedBy,
    version: page.version,
  };
  useShownState(ready?.desk ?? null, draft);
  useHandedOn(writing, draft);
  useNotice(ready?.desk ?? null, props);
  useThreads(ready?.desk ?? null, props);
  usePlaceInAddress(ready?.desk ?? null);
  return (
    <StudioPage
      bar={
        <Bar {...props} draft={draft} mounted={ready} isWriting={isWriting} refuse={setRefusals} />
      }
      inspectorLabel={words("inspector")}
      inspector={
        ready ? (
          <Inspector
            desk={ready.desk}
            draft={draft}
            versions={props.versions}
            dismissNotice={props.dismissNotice}
            commenting={props.commenting}
            following={props.following}
            acts={<SettingsActs {...props} draft={draft} />}
          />
        ) : (
          <p className="panel" role="status">
            {words("opening")}
          </p>
        )
      }
    >
      <div className="sheet-column desk-sheet-column">
        {mayEdit ? null : (
          <Notice>
            <p>{words("readOnly")}</p>
          </Notice>
        )}
        {mayEdit && !isWriting ? <NotWriting writing={writing} words={words} /> : null}
        <HeldNotice holds={props.holds} />
        <InTrash writing={writing} briefId={draft.id} actions={props.trash} />
        {ready ? <Presence desk={ready.desk} writing={writing} words={words} /> : null}
        {mounted === "unreadable" ? (
          <UnreadableDraft opened={opening.opened} writing={writing} words={words} />
        ) : null}
        {ready && isWriting ? (
          <DeskNotes
            saver={ready.saver}
            words={words}
            refusals={refusals}
            isRecovered={opening.opened.isRecovered}
            draft={draft}
          />
        ) : null}
        <div className="desk-sheet">
          <div ref={host} className="desk-host" />
          {ready && isWriting ? <FloatingMenus desk={ready.desk} /> : null}
        </div>
      </div>
      {ready && isWriting ? (
        <>
          <DeskDialogs
            desk={ready.desk}
            actions={props.actions}
            series={props.series}
            slices={props.slices}
          />
          <Conflict mounted={ready} writing={writing} />
        </>
      ) : null}
    </StudioPage>
  );
}

/** What else may be done with the brief as a whole. */
function SettingsActs({ draft, writing, trash, mayHold }: Props) {
  return (
    <>
      {mayHold ? (
        <p>
          <a href={`/studio/holds?brief=${draft.id}`}>{getHoldsWords("en")("place.link")}</a>
        </p>
      ) : null}
      {trash && draft.version === null ? (
        <ThrowDraftAway writing={writing} briefId={draft.id} actions={trash} />
      ) : null}
    </>
  );
}

function Bar({
  words,
  draft,
  mounted,
  isWriting,
  refuse,
  writing,
  actions,
  mayPublish,
  returnWithRemark,
  commenting: { staff },
}: Props & {
  mounted: Mounted | null;
  isWriting: boolean;
  refuse: (messages: readonly string[]) => void;
}) {
  const standing = useStore(writing.standing);
  return (
    <>
      <span className="title" lang={draft.language}>
        {mounted ? <Title desk={mounted.desk} /> : draft.slug}
      </span>
      <Chip>{sayState(draft.state, draft.version)}</Chip>
      {mounted && isWriting ? (
        <SaveLine saver={mounted.saver} words={words} />
      ) : (
        <span className="saved" />
      )}
      {mounted ? <Counts desk={mounted.desk} /> : null}
      <Button size="small" onClick={() => mounted?.desk.dialog.set({ kind: "keys" })}>
        <span aria-hidden="true">?</span>
        <span className="vh">{words("keys.sheet")}</span>
      </Button>
      {mounted && (isWriting || standing === "others") ? (
        <ReviewActs
          desk={mounted.desk}
          saver={mounted.saver}
          draft={draft}
          actions={actions}
          mayPublish={mayPublish}
          returning={returnWithRemark && { action: returnWithRemark, staff }}
          refuse={refuse}
        />
      ) : null}
    </>
  );
}

/** As it is written; it follows the linter, not the keys. */
function Title({ desk }: { desk: Desk }) {
  useStore(desk.linter.results);
  const title = desk.editor.state.doc.firstChild;
  const text = title ? projectText(title, desk.evidence.print).text : "";
  return <>{text.trim() === "" ? deskWords("untitled") : text}</>;
}

function Conflict({ mounted, writing }: { mounted: Mounted; writing: Writing }) {
  const { desk, saver } = mounted;
  const isMoved = useMoved(saver);
  if (!isMoved) return null;
  return (
    <ConflictScreen
      desk={desk}
      keepMine={(theirs) => saver.keepMine(theirs.revision)}
      takeTheirs={(theirs) => {
        saver.takeTheirs(theirs.revision, theirs.savedAt);
        writing.show(theirs);
      }}
    />
  );
}

function useMoved(saver: DraftSaver): boolean {
  return useStore(saver.status).kind === "moved";
}

/** In review the linter asks more than while writing. */
function useShownState(desk: Desk | null, { state }: DraftView): void {
  useEffect(() => {
    if (!desk || desk.state.get() === state) return;
    desk.state.set(state);
    desk.linter.lintNow();
  }, [desk, state]);
}

/** Who sends a draft to review has done with it. */
function useHandedOn(writing: Writing, { state }: DraftView): void {
  useEffect(() => {
    if (state === "in_review") writing.rest();
  }, [writing, state]);
}

/** Coming from a notice: the first place that cites what has changed. What a reader challenges is told beside its place. */
function useNotice(desk: Desk | null, { noticeId, draft }: Props): void {
  const notice = draft.notices.find(({ id }) => id === noticeId);
  const statisticId = notice?.statisticId ?? null;
  const isChallenged = notice !== undefined && notice.challenge !== null;
  useEffect(() => {
    if (desk && isChallenged) desk.tab.set("findings");
    if (!desk || statisticId === null) return;
    const finding = desk.linter
      .lintNow()
      .findings.find(({ fixes }) =>
        fixes.some((fix) => fix.kind === "take_vintage" && fix.statisticId === statisticId),
      );
    if (finding) goTo(desk, finding);
    desk.tab.set("findings");
  }, [desk, statisticId, isChallenged]);
}

/** Coming from a refusal to publish, or from what a reader challenges: the evidence that it is about, by its node's id behind the "#". */
function usePlaceInAddress(desk: Desk | null): void {
  useEffect(() => {
    if (!desk) return undefined;
    const show = () => {
      const nodeId = window.location.hash.slice(1);
      const place = listEvidence(desk.editor.state.doc, desk.evidence.print).find(
        (use) => use.nodeId === nodeId,
      );
      if (place) goTo(desk, place);
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [desk]);
}
