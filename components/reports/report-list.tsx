import { formatInstantDay } from "#components/time/instants.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import type { ReportName, ReportRow } from "#domain/reports/view.ts";
import { getReportsWords } from "#messages/reports.ts";

const words = getReportsWords("en");

/** A report's rows; each leads to where it can be mended. */
export function ReportList({ name, rows }: { name: ReportName; rows: readonly ReportRow[] }) {
  return (
    <ul className="listing">
      {rows.map(({ id, path, title, language, note, count, at }) => (
        <li key={id}>
          <h2>
            <a href={path} lang={title === null ? undefined : (language ?? undefined)}>
              {title ?? words("untitled")}
            </a>
          </h2>
          <p dir="auto">
            {[
              ...(note ? [note] : []),
              ...(at ? [words(`at.${name}`, { day: formatInstantDay(at, "en") })] : []),
            ].join(dot)}
          </p>
          {count === null ? null : (
            <p className="chips">
              <Chip tone={count > 0 ? "warn" : undefined}>{sayCount(name, count)}</Chip>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function sayCount(name: ReportName, count: number): string {
  switch (name) {
    case "revised-figures":
    case "unsourced-claims":
    case "unchecked-citations":
    case "pictures-without-text":
    case "charts-without-subtitle":
      return words(`has.${name}`, { count });
    default:
      return words("count", { count, isMore: "no" });
  }
}
