import { getEvidenceWords } from "#messages/evidence.ts";
import { findKnown, type Room } from "./room.ts";
import type { RoomNews } from "./room-state.ts";

type Toast = { text: string; undo?: { label: string; run: () => void } };

/** What a toast says of a decision, with the way to take it back; null where the news is told in another place. */
export function toToast(room: Room, news: RoomNews): Toast | null {
  const words = getEvidenceWords("en");
  const labelOf = (ids: readonly string[]) => room.find(ids[0] ?? null)?.label ?? "";
  const undoOf = (ids: readonly string[]) => ({
    label: words("act.undo"),
    run: () => void room.undoAll(ids),
  });
  switch (news.kind) {
    case "asks":
      return null;
    case "accepted": {
      const { proposalIds: ids } = news;
      const text = words("room.accepted", { count: ids.length, label: labelOf(ids) });
      return { text, undo: undoOf(ids) };
    }
    case "witnessed": {
      const { proposalIds: ids } = news;
      return { text: words("room.witnessed", { label: labelOf(ids) }), undo: undoOf(ids) };
    }
    case "dismissed": {
      const { proposalIds: ids } = news;
      return { text: words("room.dismissed", { label: labelOf(ids) }), undo: undoOf(ids) };
    }
    case "refused":
      // The form offers what to do with a figure that is here already: a toast would lie over that.
      if (findKnown(news.problems)) return null;
      return { text: words("room.refused", { reason: news.problems[0]?.text ?? "" }) };
    case "undone": {
      const { proposalIds: ids } = news;
      return { text: words("room.undone", { count: ids.length, label: labelOf(ids) }) };
    }
    case "withdrawn":
      return { text: words("room.withdrawn") };
    case "not-withdrawn":
      return { text: news.problems[0]?.text ?? words("room.failed") };
    case "nothing-to-undo":
      return { text: words("room.nothingToUndo") };
  }
}

/** What is asked of whoever accepts. */
export function sayAsked(field: Extract<RoomNews, { kind: "asks" }>["field"]): string {
  const words = getEvidenceWords("en");
  const asks = {
    speaker: "room.asksSpeaker",
    series: "room.asksSeries",
    "new-series": "room.asksNewSeries",
  } as const;
  return words(asks[field]);
}
