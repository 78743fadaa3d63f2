/** Words of the page that says who is named above a brief. ICU message syntax. */
export const authors = {
  link: "Names above it",
  title: "Names above “{title}”",
  intro:
    "Readers see these names, in this order, from the next version on; versions that are published stay as they are. A pseudonym is a name like any other: whoever of the staff stands behind it is known in the studio alone, and hears of what happens to the brief. A name that is left empty is taken out, and a brief may name nobody.",
  byline: "Name {n, number}, as readers see it",
  staff: "Who of the staff name {n, number} is",
  nobody: "Nobody of the staff",
  save: "Keep the names",
  saved: "Kept. The next version names them.",
} as const;
