/** Breaks, other control characters, and the direction overrides, which could make a line read as another. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of at most so many characters, whatever it is given: all that stands in a mail's head goes through it. */
export function toLine(text: string, charsMax = 200): string {
  const line = text.toWellFormed().replace(unprintable, " ").replace(/\s+/gu, " ").trim();
  const characters = [...line];
  if (characters.length <= charsMax) return line;
  return `${characters
    .slice(0, charsMax - 1)
    .join("")
    .trimEnd()}…`;
}
