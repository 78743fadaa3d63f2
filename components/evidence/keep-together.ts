/** A figure never parts from its unit or magnitude at a line's end: "46.5 billion", "4.1 %". */
export function keepTogether(figure: string): string {
  return figure.replaceAll(/(\d) (?=[\p{L}%‰°$€₽])/gu, "$1\u00a0");
}

/** Whether two figures read the same: where a line may break isn't a wording. */
export function isSameWording(one: string, other: string): boolean {
  return one.replaceAll("\u00a0", " ") === other.replaceAll("\u00a0", " ");
}
