"use client";

import { type FormEvent, type RefObject, useMemo } from "react";
import { useStore } from "#components/editor/use-store.ts";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { ErrorSummary } from "#components/ui/notice.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import { FigureFields } from "./figure-form.tsx";
import { KnownReport } from "./known-report.tsx";
import { QuoteFields } from "./quote-form.tsx";
import type { Room } from "./room.ts";
import type { Draft, IndicatorChoice, Proposal, RoomActions } from "./room-types.ts";
import { sayDoubts } from "./say-doubts.ts";
import { toThingPath } from "./thing-path.ts";

/** The proposal at hand as a form: what was read, what accepting it makes, and how it was decided. */
export function ProposalPanel({
  room,
  actions,
  indicators,
  published,
  mayDecide,
  asked,
  form,
}: {
  room: Room;
  actions: RoomActions;
  indicators: readonly IndicatorChoice[];
  published: string;
  mayDecide: boolean;
  /** Of which proposal the speaker or the series is asked for, and how often that was. */
  asked: { proposalId: string; count: number };
  form: RefObject<HTMLFormElement | null>;
}) {
  const words = getEvidenceWords("en");
  const state = useStore(room.state);
  const proposal = room.find(state.currentId);
  const item = state.items.get(state.currentId ?? "");
  const draft = useMemo(
    () => (proposal && state ? room.draftOf(proposal.id) : null),
    [proposal, room, state],
  );
  if (!proposal || !item || !draft) return <p>{words("room.noProposals")}</p>;
  if (item.status !== "open") return <Decided {...{ room, proposal, mayDecide }} />;
  if (!mayDecide) {
    return (
      <div className="room-form">
        <ProposalHead proposal={proposal} />
        <p>{words("room.readOnly")}</p>
      </div>
    );
  }
  const doubts = sayDoubts(proposal.doubts);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void room.accept();
  };
  return (
    <form ref={form} className="room-form" key={proposal.id} onSubmit={onSubmit} noValidate>
      <ProposalHead proposal={proposal} />
      {doubts ? <p className="muted">{doubts}</p> : null}
      <ErrorSummary
        title={words("problemSummary")}
        problems={item.problems.map(({ text, fieldId }) => ({
          text,
          ...(fieldId && { fieldId: `proposal-${fieldId}` }),
        }))}
      />
      <KnownReport problems={item.problems} onWitness={() => void room.witness()} />
      <DraftFields
        draft={draft}
        onChange={(next) => room.edit(proposal.id, next)}
        {...{ proposal, actions, indicators, published }}
        asked={asked.proposalId === proposal.id ? asked.count : 0}
        problems={item.problems}
      />
      <div className="actions">
        <Button type="submit" tone="primary">
          {words("act.accept")} <KeyHint keyName="a" />
        </Button>
        <Button onClick={() => void room.dismiss()}>
          {words("act.dismiss")} <KeyHint keyName="x" />
        </Button>
      </div>
    </form>
  );
}

function DraftFields({
  draft,
  proposal,
  actions,
  indicators,
  published,
  asked,
  ...rest
}: {
  draft: Draft;
  proposal: Proposal;
  onChange: (draft: Draft) => void;
  problems: NonNullable<Parameters<typeof QuoteFields>[0]["problems"]>;
  actions: RoomActions;
  indicators: readonly IndicatorChoice[];
  published: string;
  asked: number;
}) {
  const { speakerText, speakerRole } = proposal;
  const textSays = speakerText === null ? null : { name: speakerText, role: speakerRole };
  const common = { prefix: "proposal", textSays, asked, ...rest };
  return draft.kind === "quote" ? (
    <QuoteFields {...common} {...{ draft, published }} findSpeakers={actions.findSpeakers} />
  ) : (
    <FigureFields {...common} draft={draft} on={published} {...{ indicators, actions }} />
  );
}

/** What it is, large, and as it stands in the text. */
export function ProposalHead({ proposal }: { proposal: Proposal }) {
  const words = getEvidenceWords("en");
  const { before, after, speakerText, speakerRole } = proposal;
  const role = speakerRole ?? "none";
  return (
    <div className="room-head">
      {proposal.kind === "figure" ? (
        <p className="room-figure">{proposal.label}</p>
      ) : (
        <p className="room-kind">
          {words("room.quote")} · {words(`quoteForm.${proposal.speech}`)}
        </p>
      )}
      <p className="room-context">
        {proposal.kind === "figure" ? <>…{before}</> : null}
        <mark className={proposal.kind === "figure" ? "figure" : "quoted"}>{proposal.words}</mark>
        {proposal.kind === "figure" ? <>{after}…</> : null}
      </p>
      {speakerText ? (
        <p className="muted">{words("quoteForm.textSays", { name: speakerText, role })}</p>
      ) : null}
    </div>
  );
}

function Decided({
  room,
  proposal,
  mayDecide,
}: {
  room: Room;
  proposal: Proposal;
  mayDecide: boolean;
}) {
  const words = getEvidenceWords("en");
  const item = useStore(room.state).items.get(proposal.id);
  if (!item) return null;
  const { became, problems } = item;
  return (
    <div className="room-form">
      <ProposalHead proposal={proposal} />
      <p>
        <strong>
          {words(item.status === "accepted" ? "room.statusAccepted" : "room.statusDismissed")}
        </strong>{" "}
        {item.isPending ? words("room.pending") : null}
        {became ? (
          <a href={toThingPath(became)}>{words("room.openThing", { kind: became.kind })}</a>
        ) : null}
      </p>
      <ErrorSummary title={words("problemSummary")} problems={problems} />
      {mayDecide ? (
        <div className="actions">
          <Button onClick={() => void room.undoAll([proposal.id])}>{words("act.undo")}</Button>
        </div>
      ) : null}
    </div>
  );
}
