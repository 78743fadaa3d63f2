/** Words of the trash. ICU message syntax. */
export const trash = {
  title: "Trash",
  intro:
    "What was thrown away is out of lists, choices and search, and can’t be cited or published. It can be put back as it was. After {days, number} days it is removed for good, where nothing of it has to be kept.",
  emptyTitle: "The trash is empty",
  emptyText: "What you throw away from its own page comes here, and can be put back.",
  throwAway: "Put into the trash",
  throwAwayOf: "Put {title} into the trash",
  thrown: "“{title}” is in the trash. It is out of all lists, and nothing else was changed.",
  back: "“{title}” is back where it was.",
  undo: "Undo",
  putBack: "Put back",
  putBackOf: "Put “{title}” back",
  untitled: "without a name",
  line: "Thrown away by {by}, {at}",
  removed: "Removed for good after {day}",
  held: "Stays here while a legal hold stands on it",
  kept: "Stays here: what was recorded of it is never removed",
  isThere: "{by} put this into the trash, {at}.",
  isThereText: "Until it is put back it is in no list, and can’t be cited or published.",
  draftText:
    "Nothing is lost: what you write is saved as before, and can be copied. Until it is put back the draft is in no list, and can’t go to review or be published.",
  kind: {
    brief: "Draft",
    source: "Source",
    quote: "Quote",
    statistic: "Statistic",
    indicator: "Indicator",
    person: "Person",
    organisation: "Organisation",
    media: "Picture",
  },
} as const;
