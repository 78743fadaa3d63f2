import type { ComparedKind, Comparison } from "#domain/briefs/history/view-compare.ts";
import type { ComparingWords } from "#messages/comparing.ts";
import { isQuiet } from "./compared-side.tsx";

const kinds: ComparedKind[] = ["figure", "quotation", "source", "number", "picture", "word"];

/** How much of what differs, evidence first; that nothing does, where nothing does. */
export function ComparedSummary({
  comparison: { rows, counts, rebound, moved },
  words,
}: {
  comparison: Comparison;
  words: ComparingWords;
}) {
  if (rows.every(isQuiet)) return <p>{words("same")}</p>;
  const changed = kinds.filter((kind) => counts[kind].added + counts[kind].removed > 0);
  return (
    <>
      {changed.length === 0 ? null : (
        <dl className="cmp-counts">
          {changed.map((kind) => (
            <div key={kind}>
              <dt>{words(`kind.${kind}`)}</dt>
              <dd>{words("counts", counts[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
      {rebound > 0 ? <p>{words("rebound", { count: rebound })}</p> : null}
      {moved > 0 ? <p>{words("moved", { count: moved })}</p> : null}
      <p>
        <a href="#change-1">{words("first")}</a>
      </p>
    </>
  );
}
