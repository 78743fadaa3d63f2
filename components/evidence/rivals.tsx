import type { SiteWords } from "#components/site/site-locale.ts";
import { Chip } from "#components/ui/chip.tsx";
import { dot } from "#components/ui/dot.ts";
import type { Rival } from "#domain/briefs/version-content.ts";
import { keepTogether } from "./keep-together.ts";
import { sayStatuses } from "./statistic-facts.ts";

/** Other reports of the same slice and period, a line each: who counts what, who said it, where. */
export function Rivals({ rivals, words }: { rivals: readonly Rival[]; words: SiteWords }) {
  if (rivals.length === 0) return null;
  return (
    <details className="rivals-box">
      <summary>{words("evidence.rivals", { count: rivals.length })}</summary>
      <ul className="rivals">
        {rivals.map((rival) => (
          <li key={rival.code}>
            <b>{keepTogether(rival.printed)}</b>
            <span>
              {describeRival(rival, words)}
              {rival.adopted ? (
                <>
                  {" "}
                  <Chip tone="evidence-tone">{words("evidence.adopted")}</Chip>
                </>
              ) : null}
              {rival.deprecated ? (
                <>
                  {" "}
                  <Chip tone="warn">{words("evidence.deprecated")}</Chip>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function describeRival(rival: Rival, words: SiteWords): string {
  return [
    rival.coverage ?? words("evidence.countsNotStated"),
    rival.compiler === null ? null : words("evidence.countedBy", { compiler: rival.compiler }),
    ...sayStatuses(rival, words),
    rival.saidBy,
    rival.source,
  ]
    .filter((part) => part !== null)
    .join(dot);
}
