/** Words of the page that says who is named above a brief. ICU message syntax. */
export const authors = {
  link: "Names above it",
  title: "Names above “{title}”",
  intro:
    "Readers see these names, in this order, from the next version on; versions that are published stay as they are. A pseudonym is a name like any other: who stands behind it is known in the studio alone. A line that is left empty is taken out, and a brief may name nobody.",
  legend: "Name {n, number}",
  byline: "As readers see it",
  staff: "Who of the staff this is, who then hears what happens to the brief",
  nobody: "Nobody of the staff",
  bylineLabel: "Name {n, number}",
  staffLabel: "Who name {n, number} is",
  save: "Keep the names",
  saved: "Kept. The next version names them.",
} as const;
