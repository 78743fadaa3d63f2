import { formatInstantDay } from "#components/time/instants.ts";
import type { StatisticImportView } from "#domain/indicators/imports/view-imports.ts";
import { getTablesWords } from "#messages/tables.ts";

const words = getTablesWords("en");

/** Tables that were brought for an indicator, the newest first, and how each stands. */
export function TableImportsList({ imports }: { imports: readonly StatisticImportView[] }) {
  if (imports.length === 0) return <p>{words("none")}</p>;
  return (
    <ul>
      {imports.map((one) => (
        <li key={one.id}>
          <a href={`/studio/indicators/${one.indicatorId}/import/${one.id}`}>
            {words("line", { file: one.fileName, day: formatInstantDay(one.createdAt, "en") })}
          </a>{" "}
          {words(`state.${one.state}`)}
        </li>
      ))}
    </ul>
  );
}
