/** The languages of a list that are among those offered, in their order; the first is always, and so is each where nothing was set. */
export function pickOffered<L extends string>(offered: unknown, known: readonly L[]): L[] {
  if (!Array.isArray(offered)) return [...known];
  return known.filter((language, place) => place === 0 || offered.includes(language));
}
