/** Words of the page on which an admin sets what the publication says of itself. */
export const settings = {
  title: "Settings",
  publication: "The publication",
  name: "Name",
  nameHint:
    "On every page, and in every version published from now on. Versions that are published keep the name that they came out under.",
  about: "About",
  aboutHint:
    "What it reports and who is behind it, in a few sentences. Search engines and shared links show it with the front page.",
  contact: "Contact",
  contactHint:
    "An e-mail address or a page. Every site that we fetch a source from is told it, and it stands on the page of each source, so that whoever is concerned can write to somebody.",
  timeZone: "Time zone",
  timeZoneHint:
    "In which publications are planned, where each may choose another, and in which digests come.",
  save: "Save",
  saved: "Saved. Readers see it now.",
} as const;
