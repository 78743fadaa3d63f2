/** What readers see of the languages that a page is in. ICU message syntax. */
export const translations = {
  languages: "Languages",
};
