import { Chip } from "#components/ui/chip.tsx";
import type { SubmissionLine } from "#domain/submissions/view.ts";
import { getSubmissionsWords } from "#messages/submissions.ts";

/** The queue: what each is, how old, and who looks at it. */
export function Queue({
  lines,
  reader,
  now,
}: {
  lines: readonly SubmissionLine[];
  reader: string;
  /** An ISO instant. */
  now: string;
}) {
  const words = getSubmissionsWords("en");
  return (
    <ul className="listing" data-queue>
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/studio/submissions/${line.id}`}>{line.text || words("untitled")}</a>
          <p className="muted">
            <Chip>{words(`kind.${line.kind}`)}</Chip>{" "}
            {words("age", { days: countDays(line.receivedOn, now) })}
            {line.about === null ? null : ` · ${line.about}`}
            {line.claimedBy === null
              ? null
              : ` · ${line.claimedBy.id === reader ? words("mine") : words("claimedBy", { name: line.claimedBy.name })}`}
            {line.hasNewMessage ? ` · ${words("newMessage")}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Days of UTC since a day of UTC. */
export function countDays(day: string, now: string): number {
  return Math.max(0, Math.round((Date.parse(now.slice(0, 10)) - Date.parse(day)) / 86_400_000));
}
