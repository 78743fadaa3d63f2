/** Languages the public site can be read in; the first is served without a prefix. A language is added with its file of words. */
export const languages = ["en", "ru", "be"] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage = "en" satisfies Language;

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}
