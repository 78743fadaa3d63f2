/** Words of what a brief is a translation of, in the studio. ICU message syntax. */
export const originals = {
  link: "Its original",
  title: "“{title}”: a translation?",
  intro:
    "If this brief says in another language what another brief says, name that one here: readers are led from each to the other, and are told when the original has changed since. A change is seen at once.",
  now: "It is a translation of “{title}”.",
  none: "It is a translation of no brief.",
  original: "Address of the original",
  originalHint: "The part behind “/briefs/”. Empty: it is no translation.",
  save: "Keep",
  saved: "Kept.",
} as const;
