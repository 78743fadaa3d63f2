/** Words of the public site. */
export const site = {
  siteName: "Union State Monitor",
  skipToContent: "Skip to content",
  mainNavigation: "Main",
  menu: "Menu",
  briefs: "Briefs",
  indicators: "Indicators",
  sources: "Sources",
  notFoundTitle: "This page is not here",
  notFoundText: "It may have moved, or was never published. The list of briefs is a good place to go on.",
} as const;
