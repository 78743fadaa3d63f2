import { getCardsWords } from "#messages/cards.ts";
import type { Language } from "#messages/languages.ts";

export type CardWords = ReturnType<typeof getCardsWords>;

/** What a card says, in words that are ready to be drawn: nothing on it is said but what the page says too. */
export type Card = {
  publication: string;
  title: string;
  /** The figure that the page comes to first, and what it counts. */
  figure: { printed: string; label: string } | null;
  /** Where the figure is from; of a page without one, what the publication says of itself. */
  source: string | null;
  /** Which version it is, and of which day. */
  dated: string | null;
};

/** Pixels, as most who show links ask for them. */
export const cardSize = { width: 1200, height: 630 };

/** Made once a language: reading a message of ICU syntax takes longer than filling it in. */
const wordsByLanguage = new Map<Language, CardWords>();

export function getCardWords(language: Language): CardWords {
  const words = wordsByLanguage.get(language) ?? getCardsWords(language);
  wordsByLanguage.set(language, words);
  return words;
}

/** The card for those who can't see it: every word of it that tells of the page. */
export function describeCard({ publication, title, figure, source }: Card, words: CardWords) {
  return figure === null
    ? words("describe", { publication, title })
    : words("describeFigure", {
        publication,
        title,
        figure: figure.printed,
        label: figure.label,
        source: source ?? "",
      });
}
