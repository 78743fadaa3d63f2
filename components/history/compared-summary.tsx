import type { ComparedKind, Comparison } from "#domain/briefs/history/view-compare.ts";
import { isQuiet } from "./compared-side.tsx";
import type { CompareWords } from "./history-words.ts";

const kinds: ComparedKind[] = ["figure", "quotation", "source", "number", "picture", "word"];

/** How much of what differs, evidence first; that nothing does, where nothing does. */
export function ComparedSummary({
  comparison: { rows, counts, rebound, moved },
  words,
}: {
  comparison: Comparison;
  words: CompareWords;
}) {
  if (rows.every(isQuiet)) return <p>{words("compared.same")}</p>;
  const changed = kinds.filter((kind) => counts[kind].added + counts[kind].removed > 0);
  return (
    <>
      {changed.length === 0 ? null : (
        <dl className="cmp-counts">
          {changed.map((kind) => (
            <div key={kind}>
              <dt>{words(`compared.kind.${kind}`)}</dt>
              <dd>{words("compared.counts", counts[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
      {rebound > 0 ? <p>{words("compared.rebound", { count: rebound })}</p> : null}
      {moved > 0 ? <p>{words("compared.moved", { count: moved })}</p> : null}
      <p>
        <a href="#change-1">{words("compared.first")}</a>
      </p>
    </>
  );
}
