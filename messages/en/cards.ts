/** Words on cards: the pictures by which a link to a page is shown elsewhere. ICU message syntax. */
export const cards = {
  source: "Source: {source}",
  sources: "Sources: {sources}",
  noted: "As noted by us: {source}",
  arithmetic: "Our arithmetic",
  arithmeticFrom: "Our arithmetic, from {sources}",
  noPassage: "No passage stands behind it: {because}",
  version: "Version {n, number}, {day}",
  withdrawn: "Withdrawn {day}",
  reports: "{reports, plural, one {# report} other {# reports}} for {period}",
  describe: "{publication}: “{title}”",
  describeFigure: "{publication}: “{title}” {figure}: {label}. {source}.",
};
