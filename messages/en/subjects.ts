/** Words of subjects in the studio. ICU message syntax. */
export const subjects = {
  title: "Subjects",
  intro:
    "What briefs and indicators stand under. Readers find both by them, in this order, and each has a page once something public stands under it. An indicator is put under one on its own page, a brief on the page of its subjects, to which its preview leads.",
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
  description: "What its page begins with",
  descriptionHint:
    "A few sentences for readers, in paragraphs. Every number and quotation belongs in a brief.",
  rename: "Change the names of {name}, or what its page begins with",
  save: "Save",
  saveOf: "Save {name}",
  saved: "Saved.",
  move: { up: "Move up", down: "Move down" },
  placing: {
    link: "Its subjects",
    title: "Subjects of “{title}”",
    intro:
      "Readers find the brief on the pages of its subjects and in their feeds. A change is seen at once, also of a brief that is published: it says nothing else by it.",
    editorsOnly: "Readers can open this brief: an editor puts it under its subjects.",
    none: "There is no subject yet: make the first.",
    save: "Keep these subjects",
    saved: "Kept.",
  },
  moveOf: { up: "Move {name} up", down: "Move {name} down" },
} as const;
