/** Words of subjects in the studio. ICU message syntax. */
export const subjects = {
  title: "Subjects",
  intro:
    "What briefs and indicators stand under. Readers find indicators by them, in this order. An indicator is put under one on its own page.",
  emptyTitle: "No subject yet",
  emptyText: "Make the first below; then put indicators under it.",
  indicators: "{count, plural, =0 {no indicator} one {# indicator} other {# indicators}}",
  briefs: "{count, plural, =0 {no brief} one {# brief} other {# briefs}}",
  make: "New subject",
  namesHint: "As readers of each language see it; where theirs is empty, the English one.",
  makeIt: "Make the subject",
  made: "Made. It is the last in the list.",
  slug: "Address",
  slugHint: "Small letters, digits and hyphens. Empty: made from the name. It stays.",
  rename: "Change the names of {name}",
  save: "Save the names",
  saveOf: "Save the names of {name}",
  saved: "Saved.",
  move: { up: "Move up", down: "Move down" },
  moveOf: { up: "Move {name} up", down: "Move {name} down" },
} as const;
