/** A sum that was typed as one is told with the value: "22.6 + 23.9". */
export function sayTerms(terms: readonly string[], note: string | null): string | null {
  const sum = terms.join(" + ").replaceAll("+ -", "− ");
  return [sum, note].filter(Boolean).join("; ") || null;
}
