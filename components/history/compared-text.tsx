import { joinClasses } from "#components/ui/class-names.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { CompareRow } from "#domain/briefs/history/view-compare.ts";
import type { ComparingWords } from "#messages/comparing.ts";
import { ComparedRow, type ComparedView } from "./compared-row.tsx";
import { isQuiet } from "./compared-side.tsx";

export type { ComparedView };

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
                <ComparedRow row={row} {...shown} />
              ))}
            </details>
          );
        return sequence(stretch, (row) => {
          if (isQuiet(row)) return <ComparedRow row={row} {...shown} />;
          change += 1;
          return <ComparedRow row={row} {...shown} change={change} isLast={change === changes} />;
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
