import type { SiteWords } from "#components/site/site-locale.ts";
import type { Rival } from "#domain/briefs/version-content.ts";

type Status = Rival["statuses"][number];

/** What kind of number it is, in words: nothing for a plain count of normal status. "Forecast" is said once, though both fields say it. */
export function sayStatuses(
  { nature, statuses }: Readonly<{ nature: Rival["nature"]; statuses: readonly Status[] }>,
  words: SiteWords,
): string[] {
  const said = new Set<string>();
  if (nature !== "count") said.add(words(`evidence.nature.${nature}`));
  for (const status of statuses) {
    if (status !== "A") said.add(words(`evidence.status.${status}`));
  }
  return [...said];
}
