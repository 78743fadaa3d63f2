/** Words of the list of briefs, and of the page on which one is begun. ICU message syntax. */
export const briefs = {
  list: {
    title: "Briefs",
    intro: "Every brief of this publication, those touched last first.",
    new: "New brief",
    emptyTitle: "No briefs yet",
    emptyText: "A brief is an article whose every number and quotation is bound to its passage.",
    search: "Search briefs",
    searchHint: "By words of the title or the address.",
    go: "Search",
    clear: "Show all",
    nothingTitle: "No brief has these words",
    nothingText: "Try fewer words, or a part of one.",
    column: {
      title: "Title",
      state: "State",
      version: "Version",
      notices: "Notices",
      touched: "Last touched",
    },
    changes: "{count, plural, one {# change} other {# changes}} to look at",
    noVersion: "none yet",
    secondCheck: "Second check of version {version, number} due by {due}",
  },
  newBrief: {
    title: "New brief",
    heading: "Title",
    headingHint: "You can change it at any time.",
    slug: "Address",
    slugHint:
      "The end of its address: /briefs/… Small letters, digits and hyphens. Left empty, it is made from the title.",
    language: "Language",
    create: "Begin writing",
    problems: "The brief was not made",
  },
};
