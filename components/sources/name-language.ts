/** A language by its code, in words; the code where nobody knows it. */
export function nameLanguage(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    // Intl throws for what is no code at all.
    return code;
  }
}
