import type { Room } from "./room.ts";
import type { RoomState } from "./room-state.ts";

/**
 * Keeps the marks in the text in step with the room, by attributes alone: nothing is rendered again when somebody moves on or decides. Gives the function
 * that ends it.
 */
export function watchMarks(root: HTMLElement, room: Room): () => void {
  // Looked up each time: after something was made of selected words, the text was set anew.
  const marksOf = (id: string) =>
    root.querySelectorAll<HTMLElement>(`[data-proposal="${CSS.escape(id)}"]`);
  let shown: RoomState | null = null;
  const update = () => {
    const next = room.state.get();
    for (const [id, item] of next.items) {
      if (shown?.items.get(id) === item) continue;
      for (const mark of marksOf(id)) {
        mark.dataset.shown = item.status;
        mark.toggleAttribute("data-refused", item.problems.length > 0);
      }
    }
    if (shown?.currentId !== next.currentId) {
      for (const mark of marksOf(shown?.currentId ?? "")) delete mark.dataset.current;
      for (const mark of marksOf(next.currentId ?? "")) mark.dataset.current = "";
      if (shown !== null) marksOf(next.currentId ?? "")[0]?.scrollIntoView(nearest);
    }
    shown = next;
  };
  update();
  return room.state.subscribe(update);
}

const nearest: ScrollIntoViewOptions = { block: "nearest", inline: "nearest" };

/** Tells of clicks on marks, unless they ended a selection. Keyboards move by keys instead, and have the list. Gives the function that ends it. */
export function listenToMarks(
  root: HTMLElement,
  heard: { onProposal: (id: string) => void; onBound: (id: string) => void },
): () => void {
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || !document.getSelection()?.isCollapsed) return;
    const mark = target.closest<HTMLElement>("[data-proposal], [data-bound]");
    const { proposal, bound } = mark?.dataset ?? {};
    if (proposal) heard.onProposal(proposal);
    else if (bound) heard.onBound(bound);
  };
  root.addEventListener("click", onClick);
  return () => root.removeEventListener("click", onClick);
}
