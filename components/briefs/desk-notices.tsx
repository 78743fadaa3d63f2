import type { ReactNode } from "react";
import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { NoticeView } from "#domain/briefs/desk-view.ts";
import { DismissNotice } from "./desk-dismiss-notice.tsx";
import { deskWords as words } from "./desk-words.ts";

/** What has changed in the evidence of briefs, and what can be done about each. */
export function DeskNotices({
  notices,
  dismiss,
  inBrief = false,
  told = () => null,
  more = () => null,
}: {
  notices: readonly NoticeView[];
  /** Where one is at the brief already. */
  inBrief?: boolean;
  /** Null where they may only be read. */
  dismiss: FormAction<"dismissed"> | null;
  /** What one tells beside its kind. */
  told?: (notice: NoticeView) => ReactNode;
  /** What else can be done about one. */
  more?: (notice: NoticeView) => ReactNode;
}) {
  if (notices.length === 0)
    return (
      <EmptyState title={words("notices.none")}>
        <p>{words("notices.noneText")}</p>
      </EmptyState>
    );
  return (
    <ul className="notice-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <p>
            <Chip tone="warn">{sayKind(notice.kind)}</Chip>{" "}
            <strong>{notice.about || words("notices.wholeBrief")}</strong>
            {notice.now === null ? null : <>: {words("notices.now", { value: notice.now })}</>}
          </p>
          <p className="small">
            {inBrief ? null : <>{notice.briefTitle} · </>}
            <time dateTime={notice.raisedAt}>{formatInstantMinute(notice.raisedAt)}</time>
          </p>
          {notice.challenge === null ? null : (
            <p className="sent-text">{notice.challenge.remark}</p>
          )}
          {told(notice)}
          <div className="notice-acts">
            {inBrief ? null : (
              <LinkButton size="small" href={toEditor(notice)}>
                {words("notices.take")}
              </LinkButton>
            )}
            {inBrief && notice.challenge?.nodeId ? (
              <LinkButton size="small" href={`#${notice.challenge.nodeId}`}>
                {words("notices.show")}
              </LinkButton>
            ) : null}
            {notice.challenge?.submissionId ? (
              <LinkButton
                size="small"
                href={`/studio/submissions/${notice.challenge.submissionId}`}
              >
                {words("notices.seeSubmission")}
              </LinkButton>
            ) : null}
            {notice.kind === "newer_vintage" && notice.statisticId !== null ? (
              <LinkButton size="small" href={`/studio/statistics/${notice.statisticId}/briefs`}>
                {words("notices.allBriefs")}
              </LinkButton>
            ) : null}
            {notice.sourceId === null ? null : (
              <LinkButton size="small" href={`/studio/sources/${notice.sourceId}#drifts`}>
                {words("notices.seeSource")}
              </LinkButton>
            )}
            {notice.sourceId === null || !mayBeReplaced(notice) || !dismiss ? null : (
              <LinkButton
                size="small"
                href={`/studio/sources/${notice.sourceId}/drifts/${notice.drift?.id}`}
              >
                {words("notices.replace")}
              </LinkButton>
            )}
            {more(notice)}
            {dismiss ? <DismissNotice noticeId={notice.id} action={dismiss} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function mayBeReplaced({ drift }: NoticeView): boolean {
  return drift?.state === "open" || drift?.state === "accepted";
}

/** With what it is about open there. */
function toEditor({ briefId, id, challenge }: NoticeView): string {
  const place = challenge?.nodeId ? `#${challenge.nodeId}` : "";
  return `/studio/briefs/${briefId}?notice=${id}${place}`;
}

const kinds = [
  "newer_vintage",
  "quote_changed",
  "deprecated",
  "new_rival",
  "run_stale",
  "passage_drifted",
  "file_changed",
  "redacted",
  "challenged",
] as const;

export function sayKind(kind: string): string {
  const known = kinds.find((one) => one === kind);
  return known ? words(`notices.kind.${known}`) : kind;
}
