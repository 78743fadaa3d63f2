/** A brief of the same group in another language: the original, or a translation of it. */
export type Translation = {
  slug: string;
  language: string;
  title: string;
  isOriginal: boolean;
};

/** What readers are told of a brief's other languages. */
export type Translations = {
  /** Those that are public, the original first. */
  others: readonly Translation[];
  /** Whether the original has changed, by more than a typing error, since this translation was last published. */
  isOlder: boolean;
};

export const noTranslations: Translations = { others: [], isOlder: false };
