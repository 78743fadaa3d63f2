import { formatInstantDay } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { SourceImportView } from "#domain/sources/view-imports.ts";
import { getImportsWords } from "#messages/imports.ts";

const words = getImportsWords("en");

/** Libraries that were taken in, the newest first. */
export function ImportsList({ imports }: { imports: readonly SourceImportView[] }) {
  if (imports.length === 0) return <p>{words("none")}</p>;
  return (
    <ul className="listing">
      {imports.map((one) => (
        <li key={one.id}>
          <h3>
            <a href={`/studio/sources/import/${one.id}`}>{nameImport(one)}</a>
          </h3>
          <p>{whenImported(one)}</p>
          {one.undoneAt ? (
            <p className="chips">
              <Chip>{words("undone", { day: dayOf(one.undoneAt) })}</Chip>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function nameImport({ imported, format }: SourceImportView): string {
  return words("importOf", { imported, format: words(`format.${format}`) });
}

export function whenImported({ createdAt, importedBy }: SourceImportView): string {
  const day = dayOf(createdAt);
  return importedBy === null ? words("bySystem", { day }) : words("by", { day, name: importedBy });
}

export const dayOf = (instant: Date) => formatInstantDay(instant.toISOString(), "en");
