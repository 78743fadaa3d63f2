/** A figure never parts from its unit or magnitude at a line's end, nor a range at its dash: "46.5 billion", "4.1 %", "59–60". */
export function keepTogether(figure: string): string {
  return figure
    .replaceAll(/(\d) (?=[\p{L}%‰°$€₽])/gu, "$1\u00a0")
    .replaceAll(/(\d[–—-])(?=\d)/gu, "$1\u2060");
}

/** Whether two figures read the same: where a line may break isn't a wording. */
export function isSameWording(one: string, other: string): boolean {
  return withoutJoins(one) === withoutJoins(other);
}

function withoutJoins(text: string): string {
  return text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");
}
