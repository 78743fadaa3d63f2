/** Words of quotes in the studio. ICU message syntax. */
export const quotes = {
  title: "Quotes",
  intro: "Words that people and organisations are reported to have said.",
  backToList: "All quotes",
  problemSummary: "There is a problem",

  search: {
    label: "Search quotes",
    hint: "Words, speaker, occasion or source",
    go: "Search",
    clear: "Show all",
    more: "More",
    earlier: "Back",
    pages: "Pages of this list",
  },

  list: {
    emptyTitle: "No quote yet",
    emptyText:
      "Open a source in its reading room and accept what is proposed, or select its words.",
    nothingTitle: "Nothing found",
    nothingText: "Try fewer words, or another spelling of a name.",
    noWords: "The words were redacted.",
    nobody: "nobody named",
    withheld: "speaker withheld",
    noDate: "without a date",
  },
} as const;
