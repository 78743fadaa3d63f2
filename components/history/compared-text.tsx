import { Chip } from "#components/ui/chip.tsx";
import { joinClasses } from "#components/ui/class-names.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { BlockKind, CompareRow } from "#domain/briefs/history/view-compare.ts";
import type { ComparingWords } from "#messages/comparing.ts";
import { ComparedRuns } from "./compared-runs.tsx";
import { classBlock, isQuiet } from "./compared-side.tsx";

export type ComparedView = "inline" | "side";

/** So many paragraphs that are the same are folded up. */
const foldedMin = 3;

/** The text with what changed in it: in one column, or the old beside the new. Each change can be gone to by the one before it. */
export function ComparedText({
  rows,
  view,
  language,
  words,
  wordsLanguage = "en",
}: {
  rows: readonly CompareRow[];
  view: ComparedView;
  /** Of the text. */
  language: string;
  words: ComparingWords;
  /** In which `words` are. */
  wordsLanguage?: string;
}) {
  const shown = { view, words, wordsLanguage };
  let change = 0;
  const changes = rows.filter((row) => !isQuiet(row)).length;
  return (
    <div className={joinClasses("cmp-text", view)} lang={language}>
      {sequence(foldQuiet(rows), (stretch) => {
        if (stretch.length >= foldedMin && stretch.every(isQuiet))
          return (
            <details>
              <summary lang={wordsLanguage}>
                {words("unchanged", { count: stretch.length })}
              </summary>
              {sequence(stretch, (row) => (
                <Row row={row} {...shown} />
              ))}
            </details>
          );
        return sequence(stretch, (row) => {
          if (isQuiet(row)) return <Row row={row} {...shown} />;
          change += 1;
          return <Row row={row} {...shown} change={change} isLast={change === changes} />;
        });
      })}
    </div>
  );
}

/** Rows in stretches that are all quiet or all not. */
function foldQuiet(rows: readonly CompareRow[]): CompareRow[][] {
  const stretches: CompareRow[][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.[0] && isQuiet(last[0]) === isQuiet(row)) last.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

function Row({
  row,
  view,
  words,
  wordsLanguage,
  change,
  isLast = false,
}: {
  row: CompareRow;
  view: ComparedView;
  words: ComparingWords;
  wordsLanguage: string;
  change?: number;
  isLast?: boolean;
}) {
  const { state, block, runs } = row;
  const kind = classBlock(block);
  return (
    <div
      className={joinClasses("cmp-line", isQuiet(row) ? null : "changed")}
      id={change === undefined ? undefined : `change-${change}`}
    >
      {change === undefined ? null : (
        <p className="cmp-notes" lang={wordsLanguage}>
          <Notes row={row} words={words} />
          {isLast ? null : <a href={`#change-${change + 1}`}>{words("next")}</a>}
        </p>
      )}
      {view === "inline" ? (
        <p className={kind} data-level={block.level || undefined}>
          <ComparedRuns runs={runs} side="both" words={words} />
        </p>
      ) : (
        <div className="cmp-sides">
          <p className={kind} data-level={block.level || undefined}>
            {state === "added" ? null : <ComparedRuns runs={runs} side="before" words={words} />}
          </p>
          <p className={kind} data-level={block.level || undefined}>
            {state === "removed" ? null : <ComparedRuns runs={runs} side="after" words={words} />}
          </p>
        </div>
      )}
    </div>
  );
}

function Notes({
  row: { state, isMoved, wasKind, block },
  words,
}: {
  row: CompareRow;
  words: ComparingWords;
}) {
  const kind = nameBlock(block, words);
  return (
    <>
      <span>{block.within ? `${kind}, ${words(`in.${block.within}`)}` : kind}</span>
      {state === "added" || state === "removed" ? <Chip>{words(`state.${state}`)}</Chip> : null}
      {isMoved ? <Chip>{words("state.moved")}</Chip> : null}
      {wasKind ? <Chip>{words("was", { kind: nameBlock(wasKind, words) })}</Chip> : null}
    </>
  );
}

function nameBlock(
  { kind, level }: { kind: BlockKind; level: number },
  words: ComparingWords,
): string {
  return words(`block.${kind}`, { level });
}
