/** What readers see of the languages that a page is in. ICU message syntax. */
export const translations = {
  languages: "Languages",
  brief: {
    title: "Languages of this brief",
    notYet: "This text has not been translated into English yet.",
    inYours: "To be read in English:",
    also: "Also in:",
    of: "A translation of",
    older: "The original has changed since this translation was published.",
  },
};
