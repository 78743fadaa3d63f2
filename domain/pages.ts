/** The number of a page of a list from an address: the first where none is given; null for what is no page. */
export function readPage(given: string | readonly string[] | null | undefined): number | null {
  if (given === null || given === undefined) return 1;
  return typeof given === "string" && /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null;
}
