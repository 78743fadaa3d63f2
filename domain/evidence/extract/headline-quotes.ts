import type { ExtractedQuote } from "./types.ts";

/** A headline stands within so many characters of the beginning. */
const headlineEndMax = 200;
/** Where whoever is quoted there is quoted again. */
const textReach = 20_000;

function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}']+/gu)
      ?.join(" ") ?? ""
  );
}

/**
 * “Owner admits ‘mistakes’”: a headline quotes what the text tells again, and says at most what the speaker is. Its speaker is whoever has the same words there.
 * Quotes are in reading order.
 */
export function withHeadlineSpeakers(text: string, quotes: ExtractedQuote[]): ExtractedQuote[] {
  const lineEnd = text.indexOf("\n");
  if (lineEnd < 0 || lineEnd > headlineEndMax) return quotes;
  const isSentence = /[.!?…]["'”’»]?\s*$/u.test(text.slice(0, lineEnd));
  if (isSentence) return quotes;
  if ((quotes[0]?.start ?? lineEnd) >= lineEnd) return quotes;
  const later = quotes
    .filter(
      ({ start, kind, speaker }) =>
        start > lineEnd && start < textReach && kind !== "indirect" && speaker !== null,
    )
    .map(({ text: words, speaker }) => ({ words: ` ${wordsOf(words)} `, speaker }));
  return quotes.map((quote) => {
    if (quote.start > lineEnd || quote.kind === "indirect" || isNamed(quote)) return quote;
    const words = ` ${wordsOf(quote.text)} `;
    const again = words.trim() === "" ? null : later.find((one) => one.words.includes(words));
    return again ? { ...quote, speaker: again.speaker } : quote;
  });
}

function isNamed({ speaker }: ExtractedQuote): boolean {
  return speaker !== null && /^\p{Lu}/u.test(speaker.text);
}
