/** A figure never parts from its unit or magnitude at a line's end: "46.5 billion", "4.1 %". */
export function keepTogether(figure: string): string {
  return figure.replaceAll(/(\d) (?=[\p{L}%‰°$€₽])/gu, "$1\u00a0");
}
