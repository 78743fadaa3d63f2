import type { SiteWords } from "#components/site/site-locale.ts";
import type { PublishedAlone, VersionContent } from "#domain/briefs/version-content.ts";

/** "A, B and C", as the language joins a list. */
export function joinNames(people: readonly { name: string }[], language: string): string {
  const names = people.map((person) => person.name);
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

/** Whether those who checked it signed off its citations; of earlier versions we know only that they published what others wrote. */
export function namesSignedOff({ schema }: VersionContent): boolean {
  return schema >= 5;
}

/** Why one person published it alone. */
export function sayAlone(alone: PublishedAlone, words: SiteWords): string {
  return alone.kind === "emergency"
    ? words("brief.alone.emergency", { because: alone.because })
    : words("brief.alone.one_editor");
}
