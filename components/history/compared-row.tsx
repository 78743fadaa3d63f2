import { Chip } from "#components/ui/chip.tsx";
import { joinClasses } from "#components/ui/class-names.ts";
import type { BlockKind, CompareRow } from "#domain/briefs/history/view-compare.ts";
import type { ComparingWords } from "#messages/comparing.ts";
import { ComparedRuns } from "./compared-runs.tsx";
import { classBlock, isQuiet } from "./compared-side.tsx";

export type ComparedView = "inline" | "side";

/** A paragraph of two texts, with what changed in it; `change` numbers it, so that the one before leads to it. */
export function ComparedRow({
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
      {isQuiet(row) ? null : (
        <p className="cmp-notes" lang={wordsLanguage}>
          <Notes row={row} words={words} />
          {change === undefined || isLast ? null : (
            <a href={`#change-${change + 1}`}>{words("next")}</a>
          )}
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
