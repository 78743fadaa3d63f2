/** Words of pictures in the studio. ICU message syntax. */
export const media = {
  untitled: "A picture without a name",
  size: "{width, number} × {height, number} pixels",
  uploaded: "uploaded {day}",
  credit: "Credit: {credit}",
  noCredit: "Credited to nobody",
  shows: "What it shows, where a brief says nothing of its own:",
  describe: {
    fold: "Say whom it is credited to, and what it shows",
    credit: "Credit",
    hint: "For readers who don’t see it. A brief into which it is put takes this in its language, where its author doesn’t say what matters there; briefs that have it already keep what they say.",
    in: "What it shows, in {language}",
    save: "Save",
    saved: "Saved.",
  },
  usesTitle: "Where it is used",
} as const;
