import { Chip } from "#components/ui/chip.tsx";
import {
  type AgingDays,
  isAging,
  type ReportCount,
  type ReportGroup,
  type ReportName,
  reportGroups,
} from "#domain/reports/view.ts";
import { getReportsWords } from "#messages/reports.ts";

const words = getReportsWords("en");
const groups: readonly ReportGroup[] = [
  "broken",
  "aging",
  "unsourced",
  "unchecked",
  "orphaned",
  "undescribed",
];

/** Every report with its count, by what is wrong; a group of which one may see nothing is left out. */
export function ReportGroups({
  counts,
  days,
}: {
  counts: ReadonlyMap<ReportName, ReportCount>;
  days: AgingDays;
}) {
  return groups.map((group) => {
    const known = reportGroups[group].flatMap((name) => {
      const counted = counts.get(name);
      return counted ? [{ name, counted }] : [];
    });
    if (known.length === 0) return null;
    return (
      <section key={group}>
        <h2>{words(`group.${group}`)}</h2>
        <ul className="listing">
          {known.map(({ name, counted: { count, isMore } }) => (
            <li key={name}>
              <h3>
                <a href={reportPath(name, days)}>{words(`name.${name}`)}</a>
              </h3>
              <p>{words(`says.${name}`, { days })}</p>
              <p className="aside">
                {count === 0 ? (
                  words("nothing")
                ) : (
                  <Chip tone="warn">
                    {words("count", { count, isMore: isMore ? "yes" : "no" })}
                  </Chip>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function reportPath(name: ReportName, days: AgingDays): string {
  return `/studio/reports/${name}${isAging(name) ? `?days=${days}` : ""}`;
}
