/** Words of indicators, their series and statistics, and derivations in the studio. ICU message syntax. */
export const indicators = {
  title: "Indicators",
  intro: "What is measured, and every value that somebody reported for it.",
  backToList: "All indicators",
  problemSummary: "There is a problem",

  list: {
    emptyTitle: "No indicator yet",
    emptyText: "Make one here, or while you accept a figure in a reading room.",
    statistics: "{count, plural, =0 {no statistic} one {# statistic} other {# statistics}}",
  },

  statistics: {
    title: "Statistics",
  },

  derivations: {
    title: "Derivations",
    intro: "What we reckoned ourselves from values that others reported.",
  },
} as const;
