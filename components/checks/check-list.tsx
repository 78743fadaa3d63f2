import { useEffect, useRef } from "react";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { isSignedOff, type RoomItem, type RoomState } from "./check-state.ts";
import { checkWords as words } from "./check-words.ts";

const tones: Record<RoomItem["standing"], ChipTone | null> = {
  open: null,
  stands: "ok",
  does_not_stand: "err",
};

/** All places with how they stand; each leads to its own. */
export function CheckList({
  state: { items, at },
  onChoose,
}: {
  state: RoomState;
  /** Null without script: then links lead down the page. */
  onChoose: ((at: number) => void) | null;
}) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // By hand: brought into view it would take the page along.
    const box = list.current;
    const line = box?.children[at];
    if (!box || !(line instanceof HTMLElement)) return;
    const top = line.offsetTop - box.offsetTop;
    const isSeen =
      top >= box.scrollTop && top + line.offsetHeight <= box.scrollTop + box.clientHeight;
    if (!isSeen) box.scrollTop = top - (box.clientHeight - line.offsetHeight) / 2;
  }, [at]);
  return (
    <nav className="check-list" aria-label={words("list")}>
      <ol ref={list}>
        {items.map((item, n) => {
          const tone = tones[item.standing];
          return (
            <li key={`${item.nodeId} ${item.position}`}>
              <a
                href={`#place-${n}`}
                aria-current={onChoose && n === at ? "true" : undefined}
                onClick={(event) => {
                  if (!onChoose) return;
                  event.preventDefault();
                  onChoose(n);
                }}
              >
                <span>{nameItem(item)}</span>
                <Chip {...(tone && { tone })}>{sayStanding(item)}</Chip>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

export function nameItem({ subject, text }: RoomItem): string {
  if (subject === "version") return words("kind.version");
  return text.words.trim() || words("footnote");
}

function sayStanding(item: RoomItem): string {
  const isByText = item.standing === "open" && isSignedOff(item);
  return words(`standing.${isByText ? "approved" : item.standing}`);
}
