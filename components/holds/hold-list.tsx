import type { FormAction } from "#components/studio/form-state.ts";
import { formatInstantMinute } from "#components/time/instants.ts";
import type { HoldView } from "#domain/holds/view-holds.ts";
import { getHoldsWords } from "#messages/holds.ts";
import { LiftHoldForm } from "./hold-forms.tsx";

const words = getHoldsWords("en");

/** Holds with what they stand on, why, and who placed and lifted them. */
export function HoldList({
  holds,
  lift,
}: {
  holds: readonly HoldView[];
  /** Null for who may not. */
  lift: FormAction<"done"> | null;
}) {
  return (
    <ul className="plain plan-list">
      {holds.map(({ id, on, legalBasis, remark, by, at, end }) => (
        <li key={id}>
          <h3>
            {on === null ? (
              words("everything")
            ) : (
              <a href={`/studio/${on.kind}s/${on.id}`}>{words(on.kind, { title: on.title })}</a>
            )}
          </h3>
          <p>{words("legalBasis", { basis: legalBasis })}</p>
          <p>{words("remark", { remark })}</p>
          <p className="small">{words("placed", { by, at: formatInstantMinute(at) })}</p>
          {end === null ? (
            lift && <LiftHoldForm action={lift} holdId={id} />
          ) : (
            <p className="small">
              {words("ended", {
                by: end.by,
                at: formatInstantMinute(end.at),
                reason: end.reason,
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
