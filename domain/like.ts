/** A pattern for `ilike` that finds a word anywhere; what has a meaning in patterns is taken literally. A NUL, which no text that is kept can hold, is left out. */
export function toLikePattern(word: string): string {
  return `%${word.replaceAll("\0", "").replace(/[\\%_]/g, "\\$&")}%`;
}

/** The words of a search, as patterns: all must be found, in any order. At most eight count. */
export function toLikePatterns(search: string): string[] {
  return search.normalize("NFC").split(/\s+/u).filter(Boolean).slice(0, 8).map(toLikePattern);
}
