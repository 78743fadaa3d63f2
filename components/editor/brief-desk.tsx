"use client";

import "#components/styles/editor-desk.css";
import "#components/styles/editor-text.css";
import { useEffect, useMemo, useState } from "react";
import type { CommentSetting } from "#components/comments/comment-actions.ts";
import type { Following } from "#components/news/follow-form.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ThreadView } from "#domain/briefs/comments/view-comments.ts";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { VersionLine } from "#domain/briefs/view.ts";
import type { HoldView } from "#domain/holds/view-holds.ts";
import { answerAlways, type DeskActions } from "./answer-always.ts";
import type { Member } from "./desk.ts";
import { DeskEditor } from "./desk-editor.tsx";
import type { SliceChoice } from "./dialogs/chart-dialog.tsx";
import type { SeriesChoice } from "./dialogs/make-statistic-dialog.tsx";
import type { TrashActions } from "./in-trash.tsx";
import { beginWriting, type Writing } from "./saving/begin-writing.ts";
import { useStore } from "./use-store.ts";
import { Waiting } from "./waiting.tsx";
import { editorWords as words } from "./words.ts";

export type BriefDeskProps = {
  draft: DraftView;
  member: Member;
  mayPublish: boolean;
  mayEdit: boolean;
  versions: readonly VersionLine[];
  series: readonly SeriesChoice[];
  slices: readonly SliceChoice[];
  actions: DeskActions;
  dismissNotice: FormAction<"dismissed"> | null;
  threads: readonly ThreadView[];
  commenting: CommentSetting;
  following: Following | null;
  /** Legal holds that stand on the brief. */
  holds: readonly HoldView[];
  mayHold: boolean;
  /** Null for who may not throw the draft away. */
  trash: TrashActions | null;
  /** Null for who doesn't review. */
  returnWithRemark: FormAction<"done"> | null;
  /** A thread to begin with. */
  threadId: string | null;
  /** A notice to begin with: its statistic is shown. */
  noticeId: string | null;
};

/** A brief being written: finds out whether this tab may write, then opens the editor. */
export function BriefDesk(props: BriefDeskProps) {
  const { draft, member, mayEdit } = props;
  const [writing, setWriting] = useState<Writing | null>(null);
  // The page comes anew after each act; what is open stays open.
  const [first] = useState(draft);
  const { id: memberId } = member;
  useEffect(() => {
    const begun = beginWriting({ draft: first, memberId, mayEdit });
    setWriting(begun);
    return () => begun.stop();
  }, [first, memberId, mayEdit]);
  return writing ? <Open {...props} writing={writing} /> : <Waiting title={draft.slug} />;
}

function Open(props: BriefDeskProps & { writing: Writing }) {
  const { writing, draft, member, actions } = props;
  const opening = useStore(writing.opening);
  const toast = useToast();
  const say = useMemo(() => (text: string) => toast({ text }), [toast]);
  const { id, name, mayApproveWaivers, mayComment } = member;
  const steady = useMemo(
    () => ({ id, name, mayApproveWaivers, mayComment }),
    [id, name, mayApproveWaivers, mayComment],
  );
  const answering = useMemo(() => answerAlways(actions, words), [actions]);
  if (!opening) return <Waiting title={draft.slug} />;
  return (
    <DeskEditor
      {...props}
      actions={answering}
      key={opening.number}
      member={steady}
      opening={opening}
      say={say}
      words={words}
    />
  );
}
