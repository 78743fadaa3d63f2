import type { ReactNode } from "react";
import { Chip } from "#components/ui/chip.tsx";
import type { QueueLine } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

const words = getSubmissionsWords("en");

/** The queue: what each is, how old, who looks at it, and what was sent in like it before. */
export function Queue({
  lines,
  reader,
  now,
  before,
}: {
  lines: readonly QueueLine[];
  reader: string;
  /** An ISO instant. */
  now: string;
  /** What stands before each, such as a box to choose it by. */
  before?: (line: QueueLine) => ReactNode;
}) {
  return (
    <ul className="listing" data-queue>
      {lines.map((line) => (
        <li key={line.id} {...(before && { className: "chosen-line" })}>
          {before?.(line)}
          <div>
            <a href={`/studio/submissions/${line.id}`} data-line>
              {line.text || words("untitled")}
            </a>
            <p className="muted">
              <Chip>{words(`kind.${line.kind}`)}</Chip>{" "}
              {words("age", { days: countDays(line.receivedOn, now) })}
              {line.about === null ? null : ` · ${line.about}`}
              {line.claimedBy === null
                ? null
                : ` · ${line.claimedBy.id === reader ? words("mine") : words("claimedBy", { name: line.claimedBy.name })}`}
              {line.hasNewMessage ? ` · ${words("newMessage")}` : null}
            </p>
            <SentBefore line={line} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function SentBefore({ line: { earlier } }: { line: QueueLine }) {
  if (earlier === null) return null;
  const { id, text, state, isSame } = earlier;
  return (
    <p className="muted">
      {words.rich(isSame ? "earlier.same" : "earlier.alike", {
        text,
        state: words(`state.${state}`),
        other: (said) => (
          <a key="other" href={`/studio/submissions/${id}`}>
            {said}
          </a>
        ),
      })}
    </p>
  );
}

/** Days of UTC since a day of UTC. */
export function countDays(day: string, now: string): number {
  return Math.max(0, Math.round((Date.parse(now.slice(0, 10)) - Date.parse(day)) / 86_400_000));
}
