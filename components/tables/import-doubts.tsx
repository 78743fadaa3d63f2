import { Notice } from "#components/ui/notice.tsx";
import { sequence } from "#components/ui/sequence.ts";
import type { ImportDoubts, StatisticImportView } from "#domain/indicators/imports/view-imports.ts";
import { getTablesWords } from "#messages/tables.ts";
import { sayWarning } from "#messages/warning-words.ts";

const words = getTablesWords("en");

/** What looks like a slip in a table's values, by kind, the first of each with its period; and why it was let stand. */
export function ImportDoubtsList({
  doubts,
  heedNote,
}: Pick<StatisticImportView, "doubts" | "heedNote">) {
  if (doubts === null || doubts.of === 0) return null;
  const { looked, of, kinds } = doubts;
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <>
      {looked < of ? <p>{words("doubts.looked", { looked, of })}</p> : null}
      {kinds.length === 0 ? null : (
        <Notice tone="warn">
          <p>{words("doubts.title", { count })}</p>
          {heedNote === null ? null : <p>{words("doubts.stands", { note: heedNote })}</p>}
        </Notice>
      )}
      {kinds.map((kind) => (
        <Kind key={kind.code} kind={kind} />
      ))}
    </>
  );
}

function Kind({ kind: { code, count, examples } }: { kind: ImportDoubts["kinds"][number] }) {
  const said = examples.map(
    ({ period, values }) => `${period}: ${sayWarning({ code, values }, "en")}`,
  );
  if (said.length === 1) return <p>{said[0]}</p>;
  return (
    <details className="fold" open>
      <summary>{words("doubts.kind", { count, example: said[0] ?? "" })}</summary>
      <ul>
        {sequence(said, (sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
