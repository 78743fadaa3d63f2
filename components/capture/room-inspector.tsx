"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { type Tab, Tabs } from "#components/ui/tabs.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { Room } from "./room.ts";

/**
 * Beside the text, or on narrow screens over its foot: there folded to what is at hand and the buttons that decide it, until somebody wants the form.
 */
export function RoomInspector({
  room,
  mayDecide,
  atHand,
  tabs,
  chosen,
  onChoose,
  isUnfolded,
  onUnfold,
  hint,
}: {
  room: Room;
  mayDecide: boolean;
  /** What is at hand, in a few words. */
  atHand: string;
  tabs: readonly Tab[];
  chosen: string;
  onChoose: (id: string) => void;
  isUnfolded: boolean;
  onUnfold: (isUnfolded: boolean) => void;
  hint: ReactNode;
}) {
  const words = getEvidenceWords("en");
  return (
    <aside
      className="studio-inspector room-inspector"
      aria-label={words("room.inspector")}
      data-unfolded={isUnfolded}
    >
      <div className="room-quick">
        <p>
          <b>{atHand}</b>
        </p>
        <div className="actions">
          <Button size="small" onClick={() => room.move(-1)}>
            {words("act.previous")}
          </Button>
          <Button size="small" onClick={() => room.move(1)}>
            {words("act.next")}
          </Button>
          <Button size="small" aria-expanded={isUnfolded} onClick={() => onUnfold(!isUnfolded)}>
            {words(isUnfolded ? "room.hideForm" : "room.showForm")}
          </Button>
          {mayDecide ? (
            <Button size="small" tone="primary" onClick={() => void room.accept()}>
              {words("act.accept")}
            </Button>
          ) : null}
        </div>
      </div>
      <Tabs label={words("room.inspector")} tabs={tabs} chosen={chosen} onChoose={onChoose} />
      {hint ? <p className="room-hint">{hint}</p> : null}
    </aside>
  );
}
