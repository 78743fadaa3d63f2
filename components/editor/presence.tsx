import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Present } from "#domain/briefs/seats/view-seats.ts";
import { projectText } from "#domain/richtext/project-text.ts";
import type { Desk } from "./desk.ts";
import { findNode } from "./edit-evidence.ts";
import { goTo } from "./fixes.ts";
import type { Writing } from "./saving/begin-writing.ts";
import { useStore } from "./use-store.ts";
import type { EditorWords } from "./words.ts";

const wordsMax = 40;

/** Who else is at the draft, and at which words; each leads there. */
export function Presence({
  desk,
  writing,
  words,
}: {
  desk: Desk;
  writing: Writing;
  words: EditorWords;
}) {
  const { others } = useStore(writing.seat);
  if (others.length === 0) return null;
  return (
    <ul className="desk-present" aria-label={words("present.title")}>
      {others.map((one) => {
        const place = findNode(desk.editor.state.doc, one.nodeId);
        const said = place ? shorten(projectText(place.node, desk.evidence.print).text) : "";
        const who = one.isMe ? words("present.me") : one.name;
        const does = words(one.isWriting ? "present.writes" : "present.reads", { who });
        return (
          <li key={one.key}>
            {place && said !== "" ? (
              <button
                type="button"
                onClick={() => goTo(desk, { from: place.pos + 1, to: place.pos + 1 })}
              >
                {words("present.at", { does, said })}
              </button>
            ) : (
              does
            )}
          </li>
        );
      })}
    </ul>
  );
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  return flat.length <= wordsMax ? flat : `${flat.slice(0, wordsMax).trimEnd()} …`;
}

/** Why the draft can only be read here, and how one comes to write. */
export function NotWriting({ writing, words }: { writing: Writing; words: EditorWords }) {
  const standing = useStore(writing.standing);
  const { others, isWaiting } = useStore(writing.seat);
  const isOthers = standing === "others";
  const isAsking = standing === "asking" || (isOthers && isWaiting);
  const who = nameWriter(others, words);
  return (
    <Notice tone="warn" live>
      <strong>{isOthers ? words("others.title", { who }) : words("elsewhere.title")}</strong>
      <p>
        {isOthers
          ? words(isAsking ? "others.waiting" : "others.text", { who })
          : words(isAsking ? "elsewhere.waiting" : "elsewhere.text")}
      </p>
      <div className="actions">
        <Button onClick={() => writing.takeOver()} aria-disabled={isAsking}>
          {words(isOthers ? "others.takeOver" : "elsewhere.writeHere")}
        </Button>
      </div>
    </Notice>
  );
}

function nameWriter(others: readonly Present[], words: EditorWords): string {
  const writer = others.find((one) => one.isWriting);
  if (writer?.isMe) return words("present.me");
  return writer?.name ?? words("present.somebody");
}
