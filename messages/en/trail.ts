/** Words of the page that tells everybody the head of the trail, day by day. */
export const trail = {
  title: "The trail of our work",
  description:
    "A hash for each day, by which anybody can tell whether the record of what we did was changed afterwards.",
  lead: "Whatever we do in our studio is written into a trail. Once a day we print its newest hash here: if anything older in the trail were changed or taken out, the hashes would no longer fit.",
  none: "No head has been told yet: the first follows within a day.",
  table: "Heads of the trail, the newest day first",
  day: "Day (UTC)",
  seq: "Row",
  hash: "SHA-256",
  rules: "How to check it",
  rule: {
    row: "Each row of the trail says who did what to which thing, and when. Its hash is the SHA-256 of the hash of the row before, followed by the row itself as JSON.",
    head: "The head of a day is the newest row when it was written down: its number and its hash. Everything older hangs on it.",
    note: "Note a line of today, or have an archive on the web keep this page. A line never changes and never goes: if you find another one for that day later, the trail was made anew.",
    check:
      "Whoever runs the publication reckons the whole trail again with npm run audit:verify, which also holds it against every line here.",
  },
  figures: "What is sent in to us",
};
