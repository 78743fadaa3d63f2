/** Words of pictures in the studio. ICU message syntax. */
export const media = {
  untitled: "A picture without a name",
  size: "{width, number} × {height, number} pixels",
  uploaded: "uploaded {day}",
  credit: "Credit: {credit}",
  noCredit: "Credited to nobody",
  usesTitle: "Where it is used",
} as const;
