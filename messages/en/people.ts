/** Words of people, organisations and roles in the studio. ICU message syntax. */
export const people = {
  title: "People",
  intro: "Who speaks and who publishes, with the roles they held and when.",
  backToList: "All people",
  problemSummary: "There is a problem",

  search: {
    label: "Search people and organisations",
    hint: "A name, in any language",
    go: "Search",
    clear: "Show all",
  },

  list: {
    peopleTitle: "People",
    organisationsTitle: "Organisations",
    emptyTitle: "Nobody yet",
    emptyText: "People come with the first quote that names them, or are added here.",
    nothingTitle: "Nothing found",
    nothingText: "Try fewer words, or another spelling of the name.",
    noRole: "no role known",
  },
} as const;
