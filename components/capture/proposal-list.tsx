"use client";

import { memo } from "react";
import { useStore } from "#components/editor/use-store.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { Room } from "./room.ts";
import type { Item } from "./room-state.ts";
import type { BoundWords, Proposal } from "./room-types.ts";
import { sayDoubts } from "./say-doubts.ts";
import { toThingPath } from "./thing-path.ts";

/** All that is proposed, in the text's order; each line goes to its place. */
export function ProposalList({
  room,
  bound,
  onChoose,
}: {
  room: Room;
  bound: readonly BoundWords[];
  onChoose: (id: string) => void;
}) {
  const { items, currentId } = useStore(room.state);
  return (
    <ol className="room-list">
      {room.proposals.map((proposal) => (
        <ProposalLine
          key={proposal.id}
          proposal={proposal}
          item={items.get(proposal.id)}
          isCurrent={proposal.id === currentId}
          onChoose={onChoose}
        />
      ))}
      {bound.map((each) => (
        <BoundLine key={each.id} bound={each} />
      ))}
    </ol>
  );
}

/** What was accepted, and what else the text is bound to, each with the way to it. */
export function DoneList({ room, bound }: { room: Room; bound: readonly BoundWords[] }) {
  const words = getEvidenceWords("en");
  const { items } = useStore(room.state);
  const accepted = room.proposals.filter(({ id }) => items.get(id)?.status === "accepted");
  if (accepted.length === 0 && bound.length === 0) return <p>{words("room.nothingAccepted")}</p>;
  return (
    <ol className="room-list">
      {accepted.map((proposal) => {
        const became = items.get(proposal.id)?.became;
        return (
          <li key={proposal.id} className={proposal.kind === "quote" ? "quoted" : "figure"}>
            {became ? <a href={toThingPath(became)}>{proposal.label}</a> : proposal.label}
          </li>
        );
      })}
      {bound.map((each) => (
        <BoundLine key={each.id} bound={each} />
      ))}
    </ol>
  );
}

const statusWords = {
  accepted: "room.statusAccepted",
  dismissed: "room.statusDismissed",
} as const;

const ProposalLine = memo(function ProposalLine({
  proposal,
  item,
  isCurrent,
  onChoose,
}: {
  proposal: Proposal;
  item: Item | undefined;
  isCurrent: boolean;
  onChoose: (id: string) => void;
}) {
  const words = getEvidenceWords("en");
  const status = item?.status ?? "open";
  const aside = status === "open" ? sayDoubts(proposal.doubts) : words(statusWords[status]);
  return (
    <li className={proposal.kind === "quote" ? "quoted" : "figure"} data-shown={status}>
      <button
        type="button"
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => onChoose(proposal.id)}
      >
        <span>{proposal.label}</span>
        {aside ? <span className="muted">{aside}</span> : null}
      </button>
    </li>
  );
});

function BoundLine({ bound: { bound, words: said } }: { bound: BoundWords }) {
  const words = getEvidenceWords("en");
  return (
    <li className="bound">
      {bound.length === 0 ? (
        <>
          {said} <span className="muted">{words("room.passageOnly")}</span>
        </>
      ) : (
        bound.map((each) => (
          <a key={each.id} href={toThingPath(each)}>
            {each.label}
          </a>
        ))
      )}
    </li>
  );
}
