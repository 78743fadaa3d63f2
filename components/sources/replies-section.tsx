import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantDay } from "#components/time/instants.ts";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { ReplyView } from "#domain/sources/view-replies.ts";
import { getSourcesWords } from "#messages/sources.ts";
import { AddReplyForm, ReleaseReplyForm, WithdrawReplyForm } from "./reply-forms.tsx";

const words = getSourcesWords("en");

type Action = FormAction<"done">;
/** Each null for who may not. */
export type ReplyActions = { add: Action | null; release: Action | null; withdraw: Action | null };

const tones: Partial<Record<ReplyView["state"], ChipTone>> = { private: "warn", released: "ok" };

/** What was answered to a source, and what can be done about each reply. */
export function RepliesSection({
  sourceId,
  replies,
  actions,
}: {
  sourceId: string;
  replies: readonly ReplyView[];
  actions: ReplyActions;
}) {
  return (
    <>
      <h2 id="replies">{words("replies.title")}</h2>
      <p className="muted">{words("replies.hint")}</p>
      {replies.length === 0 ? (
        <p>{words("replies.none")}</p>
      ) : (
        <ul className="listing" aria-labelledby="replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Reply reply={reply} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      {actions.add ? <AddReplyForm action={actions.add} sourceId={sourceId} /> : null}
    </>
  );
}

function Reply({ reply, actions }: { reply: ReplyView; actions: ReplyActions }) {
  const { id, saidBy, state, withdrawn, receivedOn } = reply;
  const tone = tones[state];
  const day = formatEdtf(receivedOn, "en");
  return (
    <>
      <h3>{words("replies.from", { name: saidBy, day })}</h3>
      <p className="chips">
        <Chip {...(tone && { tone })}>{words(`replies.${state}`)}</Chip>
      </p>
      <blockquote className="reply-text" lang={reply.language} dir="auto">
        {reply.text}
      </blockquote>
      <p className="muted">
        {words("replies.by", { name: reply.createdBy ?? words("replies.system") })}
      </p>
      {withdrawn ? (
        <p>
          {words("replies.withdrawnText", {
            day: formatInstantDay(withdrawn.at, "en"),
            note: withdrawn.note,
          })}
        </p>
      ) : null}
      {state === "private" && actions.release ? (
        <ReleaseReplyForm action={actions.release} replyId={id} saidBy={saidBy} />
      ) : null}
      {state !== "withdrawn" && actions.withdraw ? (
        <WithdrawReplyForm action={actions.withdraw} replyId={id} saidBy={saidBy} />
      ) : null}
    </>
  );
}
