import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantDay, formatInstantMinute } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import { type TrashLine, thingPath } from "#domain/trash/view-trash.ts";
import { PutBackForm } from "./throw-away-form.tsx";
import { trashWords as words } from "./trash-words.ts";

/** What was thrown away: what it is, who did so and when, and until when it can be put back. */
export function TrashList({
  lines,
  putBack,
}: {
  lines: readonly TrashLine[];
  putBack: FormAction<"done">;
}) {
  return (
    <ul className="listing">
      {lines.map(({ kind, id, title, by, at, removedAt, isHeld, mayPutBack }) => (
        <li key={`${kind} ${id}`}>
          <h2>
            {hasPage(kind) ? (
              <a href={thingPath({ kind, id })}>{title || words("untitled")}</a>
            ) : (
              title || words("untitled")
            )}
          </h2>
          <p className="chips">
            <Chip>{words(`kind.${kind}`)}</Chip>
          </p>
          <p>
            {[
              words("line", { by, at: formatInstantMinute(at) }),
              isHeld
                ? words("held")
                : removedAt === null
                  ? words("kept")
                  : words("removed", { day: formatInstantDay(removedAt, "en") }),
            ].join(dot)}
          </p>
          {mayPutBack ? (
            <PutBackForm action={putBack} thing={{ kind, id }} submit="putBack" title={title} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** A source that is away has none: its captures aren't read until it is back. Subjects stand on one page. */
function hasPage(kind: TrashLine["kind"]): boolean {
  return kind !== "source" && kind !== "subject";
}
