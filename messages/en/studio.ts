/** Words of the studio. */
export const studio = {
  name: "Studio",
  briefs: "Briefs",
  sources: "Sources",
  quotes: "Quotes",
  indicators: "Indicators",
  people: "People",
  staff: "Staff",
  signIn: "Sign in",
  signOut: "Sign out",
} as const;
